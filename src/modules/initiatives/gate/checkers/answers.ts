import { z } from 'zod'
import type { RequirementQuestion, Verdict } from '../../../../platform/manifest.ts'
import { checkerParams, type CheckerParams, type KnownChecker } from '../../../methods/index.ts'

/** A question whose parameters were understood. */
export type Understood<C extends KnownChecker> = RequirementQuestion & { params: CheckerParams<C> }

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

/** Answers each question whose parameters can be understood; the others get no answer and are not checkable. */
export function answerEach<C extends KnownChecker>(
  name: C,
  questions: readonly RequirementQuestion[],
  answer: (question: Understood<C>) => Verdict,
): Map<string, Verdict> {
  return new Map(understood(name, questions).map((one) => [one.requirementId, answer(one)]))
}

/** The questions whose parameters are as the method's schema has them. */
export function understood<C extends KnownChecker>(
  name: C,
  questions: readonly RequirementQuestion[],
): Understood<C>[] {
  const schema: z.ZodType = checkerParams[name]
  return questions.filter(({ params }) => schema.safeParse(params).success) as Understood<C>[]
}

/** Each value once. */
export function once<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
