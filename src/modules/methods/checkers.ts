import { z } from 'zod'
import { roles } from '../../shared/role.ts'

/** The four things that make a service in a remote area different (F16). */
export const remoteFactors = ['distance', 'staffing', 'cost-per-head', 'access'] as const
export type RemoteFactor = (typeof remoteFactors)[number]

const role = z.enum(roles)
const atLeast = z.int().min(1)
const oneOrMore = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])

/** What the checkers that read live data today are asked with. A gate may name others: they are not checkable yet. */
export const checkerParams = {
  'evidence-present': z.strictObject({ evidence: oneOrMore }),
  'role-present': z.strictObject({ role, min: atLeast.optional() }),
  'activity-done': z.strictObject({ activity: z.string().min(1) }),
  'baseline-recorded': z.strictObject({
    factors: z.array(z.enum(remoteFactors)).min(1).optional(),
  }),
  'sign-off': z.strictObject({ role, min: atLeast }),
  'group-decision': z.strictObject({}),
  'core-team-complete': z.strictObject({}),
  'challenge-version': z.strictObject({ min: atLeast }),
  'decision-recorded': z.strictObject({}),
} as const
export type KnownChecker = keyof typeof checkerParams
/** The parameters of one checker, after the files were validated. */
export type CheckerParams<C extends KnownChecker> = z.infer<(typeof checkerParams)[C]>

/** Whether a checker's parameters are known and therefore validated. */
export function isKnownChecker(name: string): name is KnownChecker {
  return Object.hasOwn(checkerParams, name)
}

/** The evidence keys a requirement names, as a list. */
export function evidenceKeys(params: Record<string, unknown>): string[] {
  return [params.evidence].flat().filter((key) => typeof key === 'string')
}
