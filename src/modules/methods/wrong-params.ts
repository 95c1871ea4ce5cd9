import type { z } from 'zod'
import { reasonFor, type PathMistake } from '../../platform/data-files/index.ts'
import type { RoleWord, Template } from './template.ts'

/** By the name of a checker, what it may be asked with: handed in by the modules that offer them. */
export type HandedParams = ReadonlyMap<string, z.ZodType>

/** What a gate asks the checkers of other modules with, where these would not understand it. */
export function wrongParams(
  { phases }: Template,
  handed: HandedParams,
  words: ReadonlyMap<string, RoleWord>,
): PathMistake[] {
  return phases.flatMap((phase, i) =>
    phase.gate.requirements.flatMap(({ checker, params }, j) => {
      const issues = handed.get(checker)?.safeParse(params).error?.issues ?? []
      const path = ['phases', i, 'gate', 'requirements', j, 'params']
      const reasons = issues.flatMap((issue) => reasonFor({ value: params }, issue))
      return [...reasons, ...unknownWord(checker, params, words)].map((one) => ({
        path: [...path, ...one.path],
        reason: one.reason,
      }))
    }),
  )
}

function unknownWord(
  checker: string,
  params: Record<string, unknown>,
  words: ReadonlyMap<string, RoleWord>,
): PathMistake[] {
  const { stakeholder } = params
  if (checker !== 'stakeholder-present' || words.has(String(stakeholder))) return []
  return [
    { path: ['stakeholder'], reason: `The word "${String(stakeholder)}" is not in roles.json.` },
  ]
}
