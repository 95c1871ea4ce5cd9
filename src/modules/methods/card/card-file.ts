import { z } from 'zod'
import {
  fileVersion,
  key,
  localText,
  words,
  type PathMistake,
} from '../../../platform/data-files/index.ts'
import { canonicalStages } from '../template.ts'
import { audiences, facilitations, formats, levels, modes, needs, places } from './words.ts'

const atLeastOne = z.int().min(1)
const texts = z.array(localText).min(1)
const someOf = <T extends readonly [string, ...string[]]>(list: T) => z.array(z.enum(list)).min(1)

/** A reusable tool as data: what a file under methods/cards holds. */
export const cardSchema = z.strictObject({
  id: key,
  version: fileVersion,
  name: localText,
  /** Names of tools in templates that mean this card. */
  alsoCalled: z.array(words).min(1).optional(),
  useWhen: localText,
  notWhen: localText,
  format: z.enum(formats),
  /** Time with people, from the shortest to the longest. */
  minutes: z.strictObject({ from: atLeastOne, to: atLeastOne }),
  /** How the minutes are spread, where they are not one stretch. */
  spread: localText.optional(),
  people: z.strictObject({ min: atLeastOne, max: atLeastOne }),
  facilitation: z.enum(facilitations),
  needs: z.array(z.enum(needs)),
  works: z.strictObject({
    withoutInternet: z.boolean(),
    onPaper: z.boolean(),
    byPhone: z.boolean(),
  }),
  fits: someOf(audiences),
  places: someOf(places),
  stages: someOf(canonicalStages),
  modes: someOf(modes),
  levels: someOf(levels),
  materials: texts,
  steps: z.array(z.strictObject({ minutes: atLeastOne, text: localText })).min(2),
  writeDown: texts,
  accessible: localText,
  paper: localText,
  troubles: z.array(z.strictObject({ what: localText, helps: localText })).min(1),
  source: localText,
})
export type MethodCard = z.infer<typeof cardSchema>

/** What the schema cannot see: spans that run backwards, steps that take another time, parts that contradict. */
export function wrongInCard(card: MethodCard): PathMistake[] {
  const { minutes, people, steps, needs: asked, works, fits } = card
  const taken = steps.reduce((sum, step) => sum + step.minutes, 0)
  const rules: [wrong: boolean, path: PathMistake['path'], reason: string][] = [
    [minutes.from > minutes.to, ['minutes'], '"from" is more than "to".'],
    [people.min > people.max, ['people'], '"min" is more than "max".'],
    [
      taken < minutes.from || taken > minutes.to,
      ['steps'],
      `The steps take ${taken} minutes, the card says ${minutes.from} to ${minutes.to}.`,
    ],
    [
      works.withoutInternet && asked.includes('internet'),
      ['works', 'withoutInternet'],
      'The card needs the internet, so it cannot work without it.',
    ],
    [
      fits.includes('little-reading') && asked.includes('reading'),
      ['fits'],
      'The card needs reading, so it does not fit people with little reading.',
    ],
  ]
  return rules.flatMap(([wrong, path, reason]) => (wrong ? [{ path, reason }] : []))
}
