import { z } from 'zod'
import type { RequirementQuestion, Verdict } from '../../../../platform/manifest.ts'
import { checkerParams, type CheckerParams, type KnownChecker } from '../../../methods/index.ts'
import type { GateFacts } from '../facts.ts'

/** A question whose parameters were understood. */
type Understood<C extends KnownChecker> = RequirementQuestion & { params: CheckerParams<C> }

/** One of the house's own checks: pure, on facts that are read once for all of them. */
export type Check = {
  name: KnownChecker
  /** Null: the question cannot be understood, so it is not checkable. */
  judge(facts: GateFacts, question: RequirementQuestion): Verdict | null
}

/** A check of one name, asked only where the parameters are as the method's schema has them. */
export function check<C extends KnownChecker>(
  name: C,
  judge: (facts: GateFacts, question: Understood<C>) => Verdict,
): Check {
  const schema: z.ZodType = checkerParams[name]
  return {
    name,
    judge: (facts, question) =>
      schema.safeParse(question.params).success ? judge(facts, question as Understood<C>) : null,
  }
}

/** Met, in the words of one message. */
export function met(key: string, values?: Record<string, unknown>): Verdict {
  return { state: 'met', detail: { key, values } }
}

/** Not met, in the words of one message. */
export function notMet(key: string, values?: Record<string, unknown>): Verdict {
  return { state: 'not-met', detail: { key, values } }
}

/** Waiting for named people; the message itself names nobody, for anyone may read it. */
export function waiting(
  people: { participantId: string; name: string }[],
  key: string,
  values?: Record<string, unknown>,
): Verdict {
  return { state: 'waiting', detail: { key, values }, waitingFor: people }
}
