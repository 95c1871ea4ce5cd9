import { and, eq, sql } from 'drizzle-orm'
import { rows, type Db } from '../../../../platform/db/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import type { LabId } from '../../../../shared/id.ts'
import type { LocalText } from '../../../../shared/language.ts'
import type { MapState } from '../words.ts'
import { opinionMap, type OpinionMapId, type OpinionMapRow } from './schema.ts'

type Address = { initiativeId: string; opinionMapId: string }
/** Held for a change, newcomers may vote meanwhile; to be taken away, nobody may. */
type Hold = 'no key update' | 'update'

/** A map of this initiative; `hold` keeps it until the change is over. */
export async function findMap(
  db: Db,
  labId: LabId,
  { initiativeId, opinionMapId }: Address,
  hold?: Hold,
): Promise<OpinionMapRow> {
  const query = db
    .select()
    .from(opinionMap)
    .where(
      and(
        eq(opinionMap.labId, labId),
        eq(opinionMap.id, opinionMapId as OpinionMapId),
        eq(opinionMap.initiativeId, initiativeId),
      ),
    )
  const found = hold ? await query.for(hold) : await query
  if (!found[0]) throw new NotFound()
  return found[0]
}

/** Says that statements, weights or rules of a map changed, so that nobody goes on with old ones. */
export async function renewContent(db: Db, labId: LabId, opinionMapId: OpinionMapId) {
  await db
    .update(opinionMap)
    .set({ contentVersion: sql`${opinionMap.contentVersion} + 1` })
    .where(and(eq(opinionMap.labId, labId), eq(opinionMap.id, opinionMapId)))
}

const mapsMax = 200

export type ListedMap = {
  id: OpinionMapId
  topic: LocalText
  state: MapState
  opensOn: string | null
  closesOn: string | null
  statements: number
  waiting: number
  voters: number
  votes: number
}

const listed = {
  name: 'opinion-maps-listed',
  text: `select m.id, m.topic, m.state, m.opens_on::text as "opensOn", m.closes_on::text as "closesOn",
      coalesce(s.shown, 0)::int as statements, coalesce(s.waiting, 0)::int as waiting,
      coalesce(r.voters, 0) as voters, coalesce(r.votes, 0) as votes
    from opinion_map m
    left join opinion_result r on r.lab_id = m.lab_id and r.opinion_map_id = m.id
    left join lateral (
      select count(*) filter (where state = 'shown') as shown, count(*) filter (where state = 'waiting') as waiting
      from opinion_statement s where s.lab_id = m.lab_id and s.opinion_map_id = m.id) s on true
    where m.lab_id = $1 and m.initiative_id = $2 and ($3 or m.state <> 'draft')
    order by m.created_at desc, m.id limit ${mapsMax}`,
}

/** The maps of an initiative, newest first, with the counts of their newest results; drafts for those who keep them. */
export async function listMaps(
  db: Db,
  labId: LabId,
  initiativeId: string,
  withDrafts: boolean,
): Promise<ListedMap[]> {
  return rows<ListedMap>(db, listed, [labId, initiativeId, withDrafts])
}

export type MapCounts = {
  statements: number
  waiting: number
  /** Which result the others are of; 0 before the first. */
  number: number
  voters: number
  votes: number
}

const counted = {
  name: 'opinion-map-counts',
  text: `select count(*) filter (where s.state = 'shown')::int as statements,
      count(*) filter (where s.state = 'waiting')::int as waiting,
      coalesce(max(r.number), 0) as number, coalesce(max(r.voters), 0) as voters,
      coalesce(max(r.votes), 0) as votes
    from (select) as one
    left join opinion_result r on r.lab_id = $1 and r.opinion_map_id = $2
    left join opinion_statement s on s.lab_id = $1 and s.opinion_map_id = $2`,
}

/** How many statements a map shows and holds back now, and its voters and votes as of the newest result. */
export async function countsOf(db: Db, labId: LabId, opinionMapId: string): Promise<MapCounts> {
  const [found] = await rows<MapCounts>(db, counted, [labId, opinionMapId])
  return found!
}
