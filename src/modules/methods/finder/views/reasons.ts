import type { Translate } from '../../../../platform/i18n.ts'
import { minutesOf, peopleOf } from '../../card/views/card-words.ts'
import type { Ask } from '../ask.ts'
import type { Weighed } from '../find.ts'
import type { Judgement } from '../fit.ts'

/** Why a card meets, or does not meet, one thing that was asked for. */
export function reasonOf(t: Translate, { card }: Weighed, judgement: Judgement, ask: Ask): string {
  const { criterion, fits, audience } = judgement
  const found = fits ? 'fits' : 'misses'
  if (criterion === 'internet') return t(`methods.finder.${found}.internet`)
  if (criterion === 'facilitation') return t(`methods.facilitation.${card.facilitation}`)
  if (criterion === 'people') {
    return t(`methods.finder.${found}.people`, { group: peopleOf(t, card), asked: ask.people })
  }
  if (criterion === 'minutes') {
    const key = fits && card.minutes.to > ask.minutes! ? 'fits.minutes-short' : `${found}.minutes`
    return t(`methods.finder.${key}`, { takes: minutesOf(t, card), asked: ask.minutes })
  }
  if (criterion === 'who') {
    return t(`methods.finder.${found}.who`, { audience: t(`methods.audience.${audience}`) })
  }
  if (criterion === 'stage') {
    return t(`methods.finder.${found}.stage`, { purpose: t(`methods.purpose.${ask.stage}`) })
  }
  return t(`methods.finder.${found}.place`, { place: t(`methods.place.${ask.place}`) })
}
