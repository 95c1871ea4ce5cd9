import {
  DateField,
  EmptyState,
  ErrorSummary,
  FormColumns,
  LocalTextField,
  Radios,
  Section,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { ServicePlace } from '../answer.ts'
import { limits } from '../input.ts'
import { servicePaths as paths } from '../paths.ts'
import { isGoingOn } from '../policy.ts'
import type { ShownPromise } from '../promise.ts'
import type { ShownService } from '../queries.ts'
import { promiseSides } from '../schema.ts'
import { WorkTop } from './parts.tsx'
import { PromiseList } from './promise-list.tsx'
import { SaveForm } from '../../views/save-form.tsx'

type Props = {
  at: ServicePlace
  found: ShownService
  promises: readonly ShownPromise[]
  people: readonly { id: string; name: string }[]
  values: FormValues
  problems: readonly Problem[]
}

/** What users and provider promise each other. Whether one was kept is said on its own page. */
export function PromisesPage({ at, found, promises, people, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  const open = isGoingOn(found).ok
  return (
    <>
      <WorkTop
        found={found}
        title={t('pilots.service.promises.title')}
        lead={t('pilots.service.promises.lead')}
      />
      {!open && <ErrorSummary problems={problems} />}
      {promises.length === 0 ? (
        <EmptyState title={t('pilots.service.promises.none')} />
      ) : (
        <PromiseList at={at} promises={promises} />
      )}
      {open && (
        <Section id="add" title={t('pilots.service.promises.add')}>
          <SaveForm
            back={paths.work(at)}
            action={paths.promises(at)}
            button={t('pilots.save')}
            problems={problems}
          >
            <Radios
              name="side"
              label={t('pilots.service.promises.side')}
              options={promiseSides.map((value) => ({
                value,
                label: t(`pilots.service.promises.by-${value}`),
              }))}
              {...form}
            />
            <LocalTextField
              name="promise"
              label={t('pilots.service.promises.promise')}
              long
              rows={2}
              charsMax={limits.summary}
              {...form}
            />
            <LocalTextField
              name="howOften"
              label={t('pilots.service.promises.how-often')}
              hint={t('pilots.service.promises.how-often-hint')}
              {...form}
              optional
            />
            <DateField
              name="dueOn"
              label={t('pilots.service.promises.due-on')}
              hint={t('pilots.service.promises.due-on-hint')}
              {...form}
            />
            <FormColumns
              first={
                <TextField
                  name="ownerName"
                  label={t('pilots.service.promises.owner-name')}
                  {...form}
                  optional
                />
              }
              second={
                <Select
                  name="ownerId"
                  label={t('pilots.service.promises.owner')}
                  empty={t('pilots.field.none')}
                  options={people.map(({ id, name }) => ({ value: id, label: name }))}
                  {...form}
                  optional
                />
              }
            />
          </SaveForm>
        </Section>
      )}
    </>
  )
}
