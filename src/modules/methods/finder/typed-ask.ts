import { audiences, facilitations, places } from '../card/words.ts'
import { canonicalStages } from '../template.ts'
import { askMax, type Ask } from './ask.ts'
import { readMinutes } from './sentence.ts'

/** What came from the fields of the form, and the figures that were typed and not understood. */
export type TypedAsk = {
  ask: Ask
  notUnderstood: ('people' | 'minutes')[]
}

/** Reads the fields of the form from an address; choices that do not exist are left out. */
export function readAsk(sent: Record<string, string[]>): TypedAsk {
  const one = (name: string) => sent[name]?.[0]?.trim().slice(0, 40) ?? ''
  const who = [...(sent['who[]'] ?? []), ...(sent.who ?? [])]
  const people = figureOf(one('people'), askMax.people)
  const minutes = figureOf(one('minutes'), askMax.minutes) ?? readMinutes(one('minutes'))
  const figures = { people, minutes }
  return {
    ask: {
      ...figures,
      internet: (['yes', 'no'] as const).find((value) => value === one('internet')) ?? null,
      facilitation: facilitations.find((value) => value === one('facilitation')) ?? null,
      who: audiences.filter((value) => who.includes(value)),
      stage: canonicalStages.find((value) => value === one('stage')) ?? null,
      place: places.find((value) => value === one('place')) ?? null,
    },
    notUnderstood: (['people', 'minutes'] as const).filter(
      (name) => one(name) !== '' && figures[name] === null,
    ),
  }
}

function figureOf(typed: string, max: number): number | null {
  const figure = /^\d{1,5}$/.test(typed) ? Number(typed) : 0
  return figure > 0 && figure <= max ? figure : null
}
