import {
  DateField,
  DateOf,
  EmptyState,
  LocalTextField,
  LocalTextOf,
  Section,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { threadPaths } from '../../../thread/index.ts'
import type { ServicePlace } from '../answer.ts'
import type { ShownChange, ShownRound } from '../assessment/queries.ts'
import { limits } from '../input.ts'
import { servicePaths as paths } from '../paths.ts'
import type { ShownService } from '../queries.ts'
import { WorkTop } from './parts.tsx'
import { SaveForm } from '../../views/save-form.tsx'

type Props = {
  at: ServicePlace
  found: ShownService
  changes: readonly ShownChange[]
  rounds: readonly ShownRound[]
  values: FormValues
  problems: readonly Problem[]
}

/** What was changed because of what people answered: everybody reads it. */
export function ChangesPage({ at, found, changes, rounds, values, problems }: Props) {
  const { t, format } = usePage()
  const form = { values, problems }
  return (
    <>
      <WorkTop
        found={found}
        title={t('pilots.service.changes.title')}
        lead={t('pilots.service.changes.lead')}
      />
      {changes.length === 0 ? (
        <EmptyState title={t('pilots.service.changes.none')} />
      ) : (
        <Told at={at} changes={changes} />
      )}
      <Section id="add" title={t('pilots.service.changes.add')}>
        <SaveForm
          back={paths.work(at)}
          action={paths.changes(at)}
          button={t('pilots.save')}
          problems={problems}
        >
          <LocalTextField name="title" label={t('pilots.service.changes.what')} {...form} />
          <LocalTextField
            name="words"
            label={t('pilots.service.changes.words')}
            hint={t('pilots.service.changes.words-hint')}
            long
            rows={3}
            charsMax={limits.reason}
            {...form}
          />
          <DateField name="onDay" label={t('pilots.service.changes.on-day')} {...form} />
          <Select
            name="assessmentId"
            label={t('pilots.service.changes.round')}
            empty={t('pilots.service.changes.no-round')}
            options={rounds.map(({ id, opensOn, closesOn }) => ({
              value: id,
              label: t('pilots.period', {
                from: format.date(opensOn),
                to: format.date(closesOn),
              }),
            }))}
            {...form}
            optional
          />
        </SaveForm>
      </Section>
    </>
  )
}

function Told({ at, changes }: Pick<Props, 'at' | 'changes'>) {
  const { t } = usePage()
  return (
    <ul>
      {changes.map(({ id, title, words, onDay }) => (
        <li key={id}>
          <strong>
            <LocalTextOf text={title} />
          </strong>{' '}
          (<DateOf value={onDay} />) <LocalTextOf text={words} />{' '}
          <a
            class="ds-link"
            href={threadPaths.thread({ lab: at.lab, kind: 'service-change', thingId: id })}
          >
            {t('pilots.thread')}
          </a>
        </li>
      ))}
    </ul>
  )
}
