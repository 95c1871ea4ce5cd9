import { and, asc, eq } from 'drizzle-orm'
import type { Plan, PlanLine, Secured } from '../../../analysis/business-plan/index.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { FundingKind, FundingState } from '../funding/schema.ts'
import type { PilotId } from '../pilot/schema.ts'
import { businessLine, businessPlan } from './schema.ts'

export type KeptLine = PlanLine & { id: string; words: string; version: number; removed: boolean }
export type PlanLead = Secured & { kind: FundingKind; state: FundingState }

/** A plan with its lines, those that were removed last, and what its funding leads come to. */
export type KeptPlan = {
  id: string
  firstYear: number
  people: number[]
  hourRateMinor: number | null
  assumptions: string
  peopleBy: number
  staffBy: number
  incomeBy: number
  publishedAt: Date | null
  version: number
  lines: KeptLine[]
  leads: PlanLead[]
}

/** How many removed lines can still be put back. */
const removedShown = 20

/** In SQL, the columns of a `KeptPlan`, from the plan `bp`. */
export const planColumns = `bp.id, bp.first_year as "firstYear", bp.people,
  bp.hour_rate_minor::float8 as "hourRateMinor", bp.assumptions, bp.people_by as "peopleBy",
  bp.staff_by as "staffBy", bp.income_by as "incomeBy", bp.published_at as "publishedAt", bp.version,
  coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'what', k.what, 'kind', k.kind,
      'words', k.words, 'amount', k.amount, 'each', k.each, 'fromYear', k.from_year,
      'toYear', k.to_year, 'growthPermille', k.growth_permille, 'version', k.version,
      'removed', k.removed_at is not null) order by k.position, k.id)
    from business_line k where k.lab_id = bp.lab_id and k.pilot_id = bp.pilot_id
      and (k.removed_at is null or k.id in (select gone.id from business_line gone
        where gone.lab_id = bp.lab_id and gone.pilot_id = bp.pilot_id and gone.removed_at is not null
        order by gone.removed_at desc, gone.id desc limit ${removedShown}))), '[]') as lines,
  coalesce((select jsonb_agg(jsonb_build_object('kind', f.kind, 'state', f.state,
      'amountMinor', f.amount_minor, 'fromYear', f.from_year, 'toYear', f.to_year) order by f.id)
    from funding_lead f where f.lab_id = bp.lab_id and f.pilot_id = bp.pilot_id), '[]') as leads`

const ofPilot = {
  name: 'business-plan-of-pilot',
  text: `select ${planColumns} from business_plan bp where bp.lab_id = $1 and bp.pilot_id = $2`,
}

/** The business plan of a pilot, if it has one. One query. */
export async function lookPlan(
  db: Db,
  labId: LabId,
  pilotId: string,
): Promise<KeptPlan | undefined> {
  const [found] = await rows<KeptPlan>(db, ofPilot, [labId, pilotId])
  return found
}

/** The lines that count. */
export function standingLines({ lines }: Pick<KeptPlan, 'lines'>): KeptLine[] {
  return lines.filter(({ removed }) => !removed)
}

/** A plan as it is reckoned: what is secured in money counts, what is given in kind does not. */
export function planOf(kept: Pick<KeptPlan, 'people' | 'hourRateMinor' | 'lines' | 'leads'>): Plan {
  return {
    people: kept.people,
    hourRateMinor: kept.hourRateMinor,
    lines: standingLines(kept),
    secured: kept.leads.filter(({ kind, state }) => state === 'secured' && kind !== 'in-kind'),
  }
}

/** The plan's own row and its lines, for a change; the pilot is held already. */
export async function holdPlan(db: Db, labId: LabId, pilotId: PilotId) {
  const [plan] = await db
    .select()
    .from(businessPlan)
    .where(and(eq(businessPlan.labId, labId), eq(businessPlan.pilotId, pilotId)))
    .for('update')
  if (!plan) return undefined
  const lines = await db
    .select()
    .from(businessLine)
    .where(and(eq(businessLine.labId, labId), eq(businessLine.pilotId, pilotId)))
    .orderBy(asc(businessLine.position), asc(businessLine.id))
  return { plan, lines, standing: lines.filter(({ removedAt }) => removedAt === null) }
}
