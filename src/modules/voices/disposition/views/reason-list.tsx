import { pickText } from '../../../../shared/language.ts'
import { Disclosure, InlineForm, LocalTextOf, usePage } from '../../../../ui/index.ts'
import { answerPaths } from '../paths.ts'
import type { SavedReason } from '../schema.ts'
import { OutcomeTag } from './outcome-name.tsx'

type Props = {
  address: { lab: string; initiativeId: string }
  reasons: readonly SavedReason[]
}

/** The reasons kept for using again, each to be taken off the list; answers that used it keep its words. */
export function ReasonList({ address, reasons }: Props) {
  const { t, language } = usePage()
  if (reasons.length === 0) return null
  return (
    <Disclosure summary={t('voices.answers.reasons', { count: reasons.length })}>
      <ul class="link-list">
        {reasons.map(({ id, outcome, reason }) => (
          <li key={id}>
            <OutcomeTag outcome={outcome} /> <LocalTextOf text={reason} />
            <InlineForm
              action={answerPaths.reasonRemoval({ ...address, savedReasonId: id })}
              about={pickText(reason, language).text.slice(0, 60)}
            >
              {t('voices.answers.reason-remove')}
            </InlineForm>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
