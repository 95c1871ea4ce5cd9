import { and, eq } from 'drizzle-orm'
import { rows, type Db } from '../../../../platform/db/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import type { LabId } from '../../../../shared/id.ts'
import type { LocalText } from '../../../../shared/language.ts'
import {
  solutionCall,
  type OutsideIdeaRow,
  type SolutionCallId,
  type SolutionCallRow,
} from './schema.ts'

/** How many ideas from outside one page of the inbox lists. */
export const inboxPageSize = 50

/** A call of this initiative, held until a change is over. */
export async function holdCall(
  db: Db,
  labId: LabId,
  initiativeId: string,
  id: string,
  strength: 'update' | 'share' = 'update',
): Promise<SolutionCallRow> {
  const [found] = await db
    .select()
    .from(solutionCall)
    .where(and(eq(solutionCall.labId, labId), eq(solutionCall.id, id as SolutionCallId)))
    .for(strength)
  if (found?.initiativeId !== initiativeId) throw new NotFound()
  return found
}

export type ShownCall = Omit<SolutionCallRow, 'labId' | 'madeBy'> & {
  lastDay: string
  initiativeTitle: LocalText
  received: number
  waiting: number
}

const callsOf = {
  name: 'calls-of-initiative',
  text: `select k.id, k.initiative_id as "initiativeId", k.title, k.sought, k.terms, k.languages,
      k.opens_on::text as "opensOn", k.closes_before::text as "closesBefore",
      (k.closes_before - 1)::text as "lastDay", k.closed_at as "closedAt", k.made_at as "madeAt", k.version,
      i.title as "initiativeTitle", came.received, came.waiting
    from solution_call k join initiative i on i.lab_id = k.lab_id and i.id = k.initiative_id
    cross join lateral (select count(*)::int as received,
      count(*) filter (where x.state in ('new', 'asked'))::int as waiting from outside_idea x
      where x.lab_id = k.lab_id and x.solution_call_id = k.id) came
    where k.lab_id = $1 and k.initiative_id = $2 and ($3::uuid is null or k.id = $3)
    order by k.opens_on desc, k.id desc limit 100`,
}

/** The calls of an initiative, the newest first: a hundred. */
export async function listCalls(db: Db, labId: LabId, initiativeId: string): Promise<ShownCall[]> {
  return rows<ShownCall>(db, callsOf, [labId, initiativeId, null])
}

/** One call; there is nothing to answer without it. */
export async function findCall(
  db: Db,
  labId: LabId,
  initiativeId: string,
  id: string,
): Promise<ShownCall> {
  const [found] = await rows<ShownCall>(db, callsOf, [labId, initiativeId, id])
  if (!found) throw new NotFound()
  return found
}

export type ShownOutside = Omit<OutsideIdeaRow, 'labId'> & {
  callTitle: LocalText
  initiativeTitle: LocalText
  handler: string | null
}

const columns = `x.id, x.initiative_id as "initiativeId", x.solution_call_id as "solutionCallId", x.title, x.idea,
  x.name, x.phone, x.email, x.ring_me as "ringMe", x.organisation, x.helix, x.language, x.terms, x.crowded, x.state,
  x.question, x.note, x.answer, x.participant_id as "participantId", x.solution_idea_id as "solutionIdeaId",
  x.handled_by as "handledBy", x.handled_at as "handledAt", x.received_at as "receivedAt", x.version,
  k.title as "callTitle", i.title as "initiativeTitle", h.name as handler`
const joined = `outside_idea x
  join solution_call k on k.lab_id = x.lab_id and k.id = x.solution_call_id
  join initiative i on i.lab_id = x.lab_id and i.id = x.initiative_id
  left join participant h on h.lab_id = x.lab_id and h.id = x.handled_by`
const inbox = {
  name: 'outside-ideas',
  text: `select ${columns} from ${joined} where x.lab_id = $1 and x.initiative_id = $2
      and (x.state in ('new', 'asked')) = $3 and ($4::uuid is null or x.id < $4)
    order by x.id desc limit ${inboxPageSize + 1}`,
}
const byId = {
  name: 'outside-idea-by-id',
  text: `select ${columns} from ${joined} where x.lab_id = $1 and x.initiative_id = $2 and x.id = $3`,
}

/** Ideas from outside that wait, or those that were answered, the newest first, and one more to know whether it goes on. */
export async function listOutside(
  db: Db,
  labId: LabId,
  initiativeId: string,
  waiting: boolean,
  after: string | null,
): Promise<ShownOutside[]> {
  return rows<ShownOutside>(db, inbox, [labId, initiativeId, waiting, after])
}

/** One idea from outside. */
export async function findOutside(
  db: Db,
  labId: LabId,
  initiativeId: string,
  id: string,
): Promise<ShownOutside> {
  const [found] = await rows<ShownOutside>(db, byId, [labId, initiativeId, id])
  if (!found) throw new NotFound()
  return found
}
