import { StateTag, usePage, type Tone } from '../../../../ui/index.ts'
import type { Outcome } from '../../contribution/words.ts'

const tones: Record<Outcome, Tone> = {
  adopted: 'success',
  merged: 'info',
  deferred: 'warning',
  declined: 'neutral',
}

/** What became of a contribution, as a word and a shape. */
export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const { t } = usePage()
  return <StateTag tone={tones[outcome]}>{t(`voices.outcome.${outcome}`)}</StateTag>
}
