import {
  LocalTextField,
  Notice,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { PilotPlace } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import { limits } from '../person/input.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { PartForm, PartTop } from './part-page.tsx'

type Props = {
  at: PilotPlace
  found: ShownPilot
  /** There are words already, which people may have agreed to. */
  written: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** The words that people agree to when they take part. */
export function ConsentTextPage({ at, found, written, values, problems }: Props) {
  const { t } = usePage()
  return (
    <>
      <PartTop
        found={found}
        title={t('pilots.consent-text.title')}
        lead={t('pilots.consent-text.lead')}
      />
      {written && <Notice tone="warning" title={t('pilots.consent-text.again')} />}
      <PartForm
        at={at}
        action={paths.consentText(at)}
        button={t('pilots.consent-text.button')}
        back={paths.people(at)}
        problems={problems}
      >
        <LocalTextField
          name="body"
          label={t('pilots.consent-text.body')}
          hint={t('pilots.consent-text.hint')}
          long
          rows={10}
          charsMax={limits.consent}
          values={values}
          problems={problems}
        />
      </PartForm>
    </>
  )
}
