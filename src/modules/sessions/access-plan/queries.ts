import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { SaidHow, SupportNeedRow } from './schema.ts'

/** How many needs that are over a page still shows. */
const endedMax = 30

/** A need as the plan shows it, whichever of two merged entries it was written under. */
export type ShownNeed = Pick<
  SupportNeedRow,
  'id' | 'kind' | 'words' | 'metBy' | 'agreedOn' | 'agreedHow' | 'endedAt' | 'version'
>

const needs = {
  name: 'access-plan-needs',
  text: `select n.id, n.kind, n.words, n.met_by as "metBy", n.agreed_on::text as "agreedOn",
      n.agreed_how as "agreedHow", n.ended_at as "endedAt", n.version
    from support_need n
    join participant p on p.lab_id = n.lab_id and p.id = n.participant_id
    where n.lab_id = $1 and coalesce(p.merged_into, p.id) = $2
    order by n.ended_at desc nulls first, n.written_at, n.id limit $3`,
}

/** What a person needs now, and then what they needed before. */
export async function needsOf(
  db: Db,
  labId: LabId,
  participantId: string,
  limit: number,
): Promise<{ now: ShownNeed[]; before: ShownNeed[] }> {
  const found = await rows<ShownNeed>(db, needs, [labId, participantId, limit + endedMax])
  return {
    now: found.filter(({ endedAt }) => !endedAt),
    before: found.filter(({ endedAt }) => endedAt).slice(0, endedMax),
  }
}

/** When and how a person was asked what they need; the latest of two merged entries. */
export type Asked = {
  askedOn: string
  askedHow: SaidHow
  needsNothing: boolean
  notedBy: string | null
}

const asking = {
  name: 'access-plan-asking',
  text: `select a.asked_on::text as "askedOn", a.asked_how as "askedHow", a.needs_nothing as "needsNothing",
      kept.name as "notedBy"
    from access_plan a
    join participant p on p.lab_id = a.lab_id and p.id = a.participant_id
    left join participant n on n.lab_id = a.lab_id and n.id = a.noted_by
    left join participant kept on kept.lab_id = n.lab_id and kept.id = coalesce(n.merged_into, n.id)
    where a.lab_id = $1 and coalesce(p.merged_into, p.id) = $2
    order by a.asked_on desc, a.noted_at desc limit 1`,
}

/** The last time somebody asked, if anybody did. */
export async function lookAsked(
  db: Db,
  labId: LabId,
  participantId: string,
): Promise<Asked | null> {
  const [found] = await rows<Asked>(db, asking, [labId, participantId])
  return found ?? null
}

const counted = {
  name: 'access-plan-count',
  text: `select count(*)::int as count from support_need n
    join participant p on p.lab_id = n.lab_id and p.id = n.participant_id
    where n.lab_id = $1 and coalesce(p.merged_into, p.id) = $2 and n.ended_at is null`,
}

/** How much a person needs now, in number. */
export async function countNeeds(db: Db, labId: LabId, participantId: string): Promise<number> {
  const [found] = await rows<{ count: number }>(db, counted, [labId, participantId])
  return found!.count
}
