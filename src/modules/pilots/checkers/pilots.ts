import { z } from 'zod'
import type {
  RequirementChecker,
  RequirementQuestion,
  Verdict,
} from '../../../platform/manifest.ts'
import { lackingOf, needs, standingsOf, type Need, type Standing } from '../standing.ts'

const nothing = z.strictObject({})
const params = {
  'pilot-ready': z.strictObject({
    needs: z
      .array(z.enum(needs))
      .min(1)
      .default([...needs]),
  }),
  'pilot-has-owner': nothing,
  'pilot-consent': nothing,
  'consent-and-support-ready': nothing,
  'exit-criteria-drafted': nothing,
  'exit-decision': nothing,
  'pilot-feedback-sent': nothing,
  'participants-told': nothing,
}
type Name = keyof typeof params

/** What the names without parameters ask of a pilot before it starts. */
const asked: Partial<Record<Name, readonly Need[]>> = {
  'pilot-has-owner': ['owner'],
  'pilot-consent': ['consent'],
  'consent-and-support-ready': ['consent', 'support-plan'],
  'exit-criteria-drafted': ['exit-criteria'],
}

/** What gates ask of all pilots of their initiative that are not put away or called off. One query, however many gates. */
export const pilotChecker: RequirementChecker = {
  names: Object.keys(params),
  params,
  async check(db, labId, questions) {
    const ids = [...new Set(questions.map(({ initiativeId }) => initiativeId))]
    const found = await standingsOf(db, labId, ids)
    return new Map(
      questions.flatMap((question) => {
        const here = found.filter(({ initiativeId }) => initiativeId === question.initiativeId)
        const verdict = judge(here, question)
        return verdict ? [[question.requirementId, verdict] as const] : []
      }),
    )
  },
}

/** Null: the question cannot be understood, so it is not checkable. */
function judge(here: readonly Standing[], question: RequirementQuestion): Verdict | null {
  const checker = question.checker as Name
  const given = params[checker].safeParse(question.params)
  if (!given.success) return null
  if (here.length === 0) return withoutPilots(question)
  if (checker === 'exit-decision') return decided(here)
  if (checker === 'pilot-feedback-sent' || checker === 'participants-told') return told(here)
  const wanted = 'needs' in given.data ? given.data.needs : asked[checker]!
  return ready(here, wanted)
}

/** A requirement that binds pilots only has nothing to bind; any other asks for one. */
function withoutPilots({ appliesTo }: RequirementQuestion): Verdict {
  const state = appliesTo === 'pilot' ? 'not-applicable' : 'not-met'
  return { state, detail: { key: 'pilots.check.none' } }
}

function ready(here: readonly Standing[], wanted: readonly Need[]): Verdict {
  const lacking = here.map((one) => lackingOf(one, wanted))
  const some = lacking.filter((list) => list.length > 0)
  const values = { count: here.length, lacking: some.length }
  if (some.length === 0) return { state: 'met', detail: { key: 'pilots.check.ready.met', values } }
  const what = wanted
    .filter((need) => some.some((list) => list.includes(need)))
    .map((need) => ({ key: `pilots.need-in.${need}` }))
  return {
    state: 'not-met',
    detail: { key: 'pilots.check.ready.lacking', values: { ...values, what } },
  }
}

function decided(here: readonly Standing[]): Verdict {
  const lacking = here.filter(({ outcome }) => outcome === null).length
  const values = { count: here.length, lacking }
  return lacking === 0
    ? { state: 'met', detail: { key: 'pilots.check.decided.met', values } }
    : { state: 'not-met', detail: { key: 'pilots.check.decided.lacking', values } }
}

function told(here: readonly Standing[]): Verdict {
  const undecided = here.filter(({ outcome }) => outcome === null).length
  if (undecided > 0) {
    const values = { count: here.length, lacking: undecided }
    return { state: 'not-met', detail: { key: 'pilots.check.decided.lacking', values } }
  }
  const untold = here.reduce((sum, one) => sum + one.untold, 0)
  const count = here.reduce((sum, one) => sum + one.toTell, 0)
  return untold === 0
    ? { state: 'met', detail: { key: 'pilots.check.told.met', values: { count } } }
    : { state: 'not-met', detail: { key: 'pilots.check.told.lacking', values: { count, untold } } }
}
