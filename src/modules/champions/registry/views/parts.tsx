import type { Translate } from '../../../../platform/i18n.ts'
import { StateTag, usePage, type Tone } from '../../../../ui/index.ts'
import type { ChampionRow, ChampionState } from '../../schema.ts'

/** What a champion does for a living, in their own words where there are some. */
export function professionOf(
  t: Translate,
  { profession, professionWords }: Pick<ChampionRow, 'profession' | 'professionWords'>,
): string {
  const word = t(`champions.profession.${profession}`)
  if (!professionWords) return word
  return profession === 'other' ? professionWords : `${word} (${professionWords})`
}

const tones: Record<ChampionState, Tone> = {
  asked: 'info',
  active: 'success',
  paused: 'warning',
  left: 'neutral',
}

/** Whether a champion is at work, in a word and a shape. */
export function StateOf({ state }: { state: ChampionState }) {
  const { t } = usePage()
  return <StateTag tone={tones[state]}>{t(`champions.state.${state}`)}</StateTag>
}
