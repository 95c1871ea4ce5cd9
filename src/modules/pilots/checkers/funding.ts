import { z } from 'zod'
import { missingBy, reckon } from '../../../analysis/business-plan/index.ts'
import { rows } from '../../../platform/db/database.ts'
import type {
  RequirementChecker,
  RequirementQuestion,
  Verdict,
} from '../../../platform/manifest.ts'
import type { LocalText } from '../../../shared/language.ts'
import { minorIn, type Currency } from '../../../shared/money.ts'
import type { Outcome } from '../exit/schema.ts'
import { planColumns, planOf, standingLines, type KeptPlan } from '../plan/queries.ts'

const name = 'funding-secured-or-stopped'
const params = z.strictObject({ years: z.int().min(1).max(10).default(1) })

type Asked = Pick<KeptPlan, 'hourRateMinor' | 'lines' | 'leads' | 'publishedAt'> & {
  initiativeId: string
  title: LocalText
  public: boolean
  currency: Currency
  outcome: Outcome | null
  /** Null without a plan. */
  people: number[] | null
}

const asked = {
  name: 'pilots-funded',
  text: `select ${planColumns}, p.initiative_id as "initiativeId", p.title, p.public, p.currency, x.outcome
    from pilot p
    left join business_plan bp on bp.lab_id = p.lab_id and bp.pilot_id = p.id
    left join lateral (select e.outcome from pilot_exit e
      where e.lab_id = p.lab_id and e.pilot_id = p.id order by e.id desc limit 1) x on true
    where p.lab_id = $1 and p.initiative_id = any($2::uuid[]) and p.archived_at is null
      and p.state <> 'withdrawn' order by p.id`,
}

/** Whether every pilot that goes on has the money of its first years secured, or was openly stopped. One query, however many gates. */
export const fundingChecker: RequirementChecker = {
  names: [name],
  params: { [name]: params },
  async check(db, labId, questions) {
    const ids = [...new Set(questions.map(({ initiativeId }) => initiativeId))]
    const found = await rows<Asked>(db, asked, [labId, ids])
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
function judge(
  here: readonly Asked[],
  { params: given, appliesTo }: RequirementQuestion,
): Verdict | null {
  const understood = params.safeParse(given)
  if (!understood.success) return null
  if (here.length === 0) {
    const state = appliesTo === 'pilot' ? 'not-applicable' : 'not-met'
    return { state, detail: { key: 'pilots.check.none' } }
  }
  const { years } = understood.data
  const what = here.flatMap((one) => lackOf(one, years) ?? [])
  if (what.length > 0) {
    return { state: 'not-met', detail: { key: 'pilots.check.funding.lacking', values: { what } } }
  }
  const goOn = here.filter(({ outcome }) => outcome !== 'stop').length
  return {
    state: 'met',
    detail: { key: 'pilots.check.funding.met', values: { count: goOn, years } },
  }
}

/**
 * What one pilot lacks, as a sentence that everybody may read: a pilot that is not public is not named, and how much
 * is missing is said where the summary of its plan is published.
 */
function lackOf(one: Asked, years: number): Verdict['detail'] | null {
  const pilot = one.public ? one.title : { key: 'pilots.check.funding.a-pilot' }
  if (one.outcome === null) return { key: 'pilots.check.funding.undecided', values: { pilot } }
  if (one.outcome === 'stop') return null
  if (one.people === null || standingLines(one).length === 0) {
    return { key: 'pilots.check.funding.no-plan', values: { pilot } }
  }
  const missing = missingBy(reckon(planOf({ ...one, people: one.people })), years)
  if (missing === 0) return null
  if (!one.public || one.publishedAt === null) {
    return { key: 'pilots.check.funding.not-said', values: { pilot, years } }
  }
  const amount = missing / minorIn(one.currency)
  const values = { pilot, years, amount, currency: one.currency }
  return { key: 'pilots.check.funding.missing', values }
}
