import {
  DateField,
  HiddenFields,
  LocalTextField,
  Radios,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { ServicePlace } from '../answer.ts'
import { limits } from '../input.ts'
import { servicePaths as paths } from '../paths.ts'
import { nextStates } from '../policy.ts'
import type { ShownService } from '../queries.ts'
import { SaveForm } from '../../views/save-form.tsx'
import { ServiceStateTag, WorkTop } from './parts.tsx'

type Props = {
  at: ServicePlace
  found: ShownService
  values: FormValues
  problems: readonly Problem[]
}

/** Letting a service run, pausing it, or ending it; residents read why. */
export function StatePage({ at, found, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  const next = nextStates(found)
  return (
    <>
      <WorkTop
        found={found}
        title={t('pilots.service.state.title')}
        lead={t('pilots.service.state.lead')}
      />
      <p>
        <ServiceStateTag of={found} />
      </p>
      <SaveForm
        back={paths.work(at)}
        action={paths.state(at)}
        button={t('pilots.save')}
        problems={problems}
      >
        <HiddenFields values={{ version: String(found.version) }} />
        <Radios
          name="state"
          label={t('pilots.service.state.next')}
          options={next.map((value) => ({
            value,
            label: t(`pilots.service.state.to-${value}`),
          }))}
          {...form}
        />
        {next.some((one) => one !== 'running') && (
          <LocalTextField
            name="reason"
            label={t('pilots.service.state.reason')}
            hint={t('pilots.service.state.reason-hint')}
            long
            rows={2}
            charsMax={limits.reason}
            {...form}
            optional
          />
        )}
        {next.includes('paused') && (
          <DateField name="until" label={t('pilots.service.state.until')} {...form} optional />
        )}
      </SaveForm>
    </>
  )
}
