import { and, eq } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Helix } from '../../../shared/helix.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { livingId } from '../../people/index.ts'
import {
  solutionIdea,
  type IdeaState,
  type MemberState,
  type SolutionIdeaId,
  type SolutionIdeaRow,
} from './schema.ts'
import { behind, stateAt } from './standing.ts'

/** An idea of this initiative, held until a change is over; its owner is the entry that is kept, where two were merged. */
export async function holdIdea(
  db: Db,
  labId: LabId,
  initiativeId: string,
  id: string,
): Promise<SolutionIdeaRow> {
  const [found] = await db
    .select({ row: solutionIdea, owner: livingId(solutionIdea.labId, solutionIdea.ownerId) })
    .from(solutionIdea)
    .where(and(eq(solutionIdea.labId, labId), eq(solutionIdea.id, id as SolutionIdeaId)))
    .for('update')
  if (found?.row.initiativeId !== initiativeId) throw new NotFound()
  return { ...found.row, ownerId: found.owner }
}

/** An idea as its pages show it. */
export type ShownIdea = Omit<SolutionIdeaRow, 'lackingSince' | 'solutionCallId'> & {
  state: IdeaState
  owner: string | null
  host: string | null
  hostPublic: boolean
  proposer: string | null
  people: number
  helices: Helix[]
  initiativeTitle: LocalText
  pilotTitle: LocalText | null
  pilotPublic: boolean
}

const shown = {
  name: 'idea-shown',
  text: `select s.id, s.lab_id as "labId", s.initiative_id as "initiativeId", s.title, s.idea,
      s.next_step as "nextStep", o.id as "ownerId", o.name as owner, s.host_id as "hostId", h.name as host,
      coalesce(h.public, false) as "hostPublic", s.public, s.proposed_by as "proposedBy", w.name as proposer,
      s.aside_at as "asideAt", s.aside_because as "asideBecause", s.pilot_id as "pilotId",
      s.made_by as "madeBy", s.made_at as "madeAt", s.version, team.people, team.helices,
      ${stateAt('$4')} as state, i.title as "initiativeTitle", p.title as "pilotTitle",
      coalesce(p.public, false) as "pilotPublic"
    from solution_idea s
    join initiative i on i.lab_id = s.lab_id and i.id = s.initiative_id
    ${behind}
    left join stakeholder h on h.lab_id = s.lab_id and h.id = s.host_id
    left join participant b on b.lab_id = s.lab_id and b.id = s.proposed_by
    left join participant w on w.lab_id = b.lab_id and w.id = coalesce(b.merged_into, b.id)
    left join pilot p on p.lab_id = s.lab_id and p.id = s.pilot_id
    where s.lab_id = $1 and s.initiative_id = $2 and s.id = $3`,
}

/** All that the pages of one idea say about it, in one query; there is nothing to answer without it. */
export async function findShownIdea(
  db: Db,
  labId: LabId,
  { initiativeId, solutionIdeaId }: { initiativeId: string; solutionIdeaId: string },
  now: Date,
): Promise<ShownIdea> {
  const [found] = await rows<ShownIdea>(db, shown, [labId, initiativeId, solutionIdeaId, now])
  if (!found) throw new NotFound()
  return found
}

export type ListedMember = {
  id: string
  participantId: Id<'participant'> | null
  name: string | null
  helix: Helix
  words: string
  state: MemberState
  offeredAt: Date
}

const members = {
  name: 'idea-members',
  text: `select m.id, p.id as "participantId", p.name, m.helix, m.words, m.state, m.offered_at as "offeredAt"
    from solution_idea_member m
    left join participant e on e.lab_id = m.lab_id and e.id = m.participant_id
    left join participant p on p.lab_id = e.lab_id and p.id = coalesce(e.merged_into, e.id)
    where m.lab_id = $1 and m.solution_idea_id = $2 and m.state in ('offered', 'in')
    order by m.state desc, m.id limit 200`,
}

/** Who offers to work on an idea, and who does. */
export async function membersOf(db: Db, labId: LabId, ideaId: string): Promise<ListedMember[]> {
  return rows<ListedMember>(db, members, [labId, ideaId])
}

const toPick = {
  name: 'ideas-to-pick',
  text: `select id, title from solution_idea
    where lab_id = $1 and initiative_id = $2 and (public or $3) and aside_at is null
    order by id desc limit 200`,
}

/** The ideas of an initiative for choosing one, newest first: two hundred. */
export async function ideasToPick(
  db: Db,
  labId: LabId,
  initiativeId: string,
  inside: boolean,
): Promise<{ id: string; title: LocalText }[]> {
  return rows(db, toPick, [labId, initiativeId, inside])
}

/** What an idea holds that would be lost with it. */
export type IdeaHeld = {
  what: 'members' | 'rounds' | 'similar' | 'links' | 'outside'
  count: number
}

const of = (table: string) =>
  `(select count(*)::int from ${table} where lab_id = $1 and solution_idea_id = $2)`
const holdings = {
  name: 'idea-holdings',
  text: `select ${of('solution_idea_member')} as members, ${of('idea_compared')} as rounds,
    ${of('similar_solution')} as similar, ${of('outside_idea')} as outside,
    (select count(*)::int from link where lab_id = $1
      and (from_kind = 'solution-idea' and from_id = $2 or to_kind = 'solution-idea' and to_id = $2)) as links`,
}

/** What stands against deleting an idea; nothing, when it holds nothing. */
export async function ideaHoldings(db: Db, labId: LabId, ideaId: string): Promise<IdeaHeld[]> {
  const [found] = await rows<Record<IdeaHeld['what'], number>>(db, holdings, [labId, ideaId])
  const all = Object.entries(found!) as [IdeaHeld['what'], number][]
  return all.filter(([, count]) => count > 0).map(([what, count]) => ({ what, count }))
}
