import type { MethodCard } from '../card/card-file.ts'
import { facilitations, type Audience } from '../card/words.ts'
import type { Ask, Criterion } from './ask.ts'

/** Whether a card meets one thing that was asked for: how well if it does, how nearly (0 to 1) if it does not. */
export type Judgement = {
  criterion: Criterion
  /** Which of several that were asked for, where there may be several. */
  audience?: Audience
  fits: boolean
  /** 1 to 1.5 for what fits: more for a card made for just this. 0 to 1 for what does not. */
  closeness: number
}

/** Weighs a card against all that is asked for; the same card and the same wish always weigh the same. */
export function judge(card: MethodCard, ask: Ask): Judgement[] {
  return [
    ...(ask.people === null ? [] : [judgePeople(card, ask.people)]),
    ...(ask.minutes === null ? [] : [judgeMinutes(card, ask.minutes)]),
    ...(ask.internet === 'no' ? [judgeOffline(card)] : []),
    ...ask.who.map((audience) => judgeWho(card, audience)),
    ...(ask.facilitation === null ? [] : [judgeFacilitation(card, ask.facilitation)]),
    ...(ask.stage === null ? [] : [oneOf('stage', card.stages, ask.stage)]),
    ...(ask.place === null ? [] : [oneOf('place', card.places, ask.place)]),
  ]
}

/** A card for just about so many is closer than one for any number. */
function judgePeople({ people: { min, max } }: MethodCard, asked: number): Judgement {
  const fits = min <= asked && asked <= max
  if (fits) return { criterion: 'people', fits, closeness: 1 + 0.5 / (1 + (max - min) / asked) }
  return { criterion: 'people', fits, closeness: asked < min ? asked / min : max / asked }
}

/** A card that fills the time is closer than one that leaves most of it. */
function judgeMinutes({ minutes: { from, to } }: MethodCard, asked: number): Judgement {
  const fits = from <= asked
  const filled = Math.min(to, asked) / Math.max(to, asked)
  return { criterion: 'minutes', fits, closeness: fits ? 1 + filled / 2 : asked / from }
}

function judgeOffline({ works }: MethodCard): Judgement {
  const fits = works.withoutInternet
  return { criterion: 'internet', fits, closeness: fits ? 1 : 0.2 }
}

function judgeWho({ fits: list }: MethodCard, audience: Audience): Judgement {
  const fits = list.includes(audience)
  const unlisted = list.includes('mixed-groups') ? 0.6 : 0.4
  return { criterion: 'who', audience, fits, closeness: fits ? 1 + 0.5 / list.length : unlisted }
}

function judgeFacilitation(card: MethodCard, held: Ask['facilitation']): Judgement {
  const beyond = facilitations.indexOf(card.facilitation) - facilitations.indexOf(held!)
  const fits = beyond <= 0
  return { criterion: 'facilitation', fits, closeness: fits ? 1 : 0.5 / beyond }
}

function oneOf<T>(criterion: 'stage' | 'place', list: readonly T[], asked: T): Judgement {
  const fits = list.includes(asked)
  return { criterion, fits, closeness: fits ? 1 + 0.5 / list.length : 0.4 }
}
