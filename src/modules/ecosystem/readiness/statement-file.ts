import { z } from 'zod'
import {
  fileVersion,
  key,
  localText,
  repeatedKeys,
  type PathMistake,
} from '../../../platform/data-files/index.ts'
import { jigsawAreas, tiers } from './tiers.ts'

const area = z.strictObject({ key: z.enum(jigsawAreas), name: localText, about: localText })

const statement = z.strictObject({
  key,
  area: z.enum(jigsawAreas),
  askedOf: z.array(z.enum(tiers)).min(1, 'A statement is asked of somebody.'),
  text: localText,
  forResidents: localText.optional(),
  one: localText,
  five: localText,
})

/** The statements of a readiness round as data: what a file under methods/readiness holds. */
export const statementsSchema = z.strictObject({
  id: key,
  version: fileVersion,
  name: localText,
  note: localText,
  areas: z.array(area).length(jigsawAreas.length, 'Every area stands here once.'),
  statements: z.array(statement).min(1, 'There are no statements.'),
})

export type StatementsFile = z.infer<typeof statementsSchema>
export type ReadinessStatement = z.infer<typeof statement>

/** What a schema cannot see: keys used twice, an area without statements, a tier that is asked nothing in one. */
export function wrongInStatements({ areas, statements }: StatementsFile): PathMistake[] {
  const keyed = statements.map((one, i) => ({ key: one.key, path: ['statements', i, 'key'] }))
  const named = areas.map((one, i) => ({ key: one.key, path: ['areas', i, 'key'] }))
  const silent = jigsawAreas.flatMap((each) =>
    tiers
      .filter((tier) => !statements.some((one) => one.area === each && one.askedOf.includes(tier)))
      .map((tier) => ({
        path: ['statements'],
        reason: `Nobody of "${tier}" is asked about "${each}".`,
      })),
  )
  return [...repeatedKeys(keyed, 'statement'), ...repeatedKeys(named, 'area'), ...silent]
}
