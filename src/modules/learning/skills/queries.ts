import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { isOf } from '../queries.ts'
import type { FirstAndLast } from './figures.ts'
import { skillList } from './list-file.ts'
import { skillCheck, skillShare, type SkillCheckRow } from './schema.ts'

/** More checks of one person than anybody makes in a life. */
const checksMax = 500

/** How a person rated themselves, the oldest first; those taken away too. */
export async function checksOf(
  db: Db,
  labId: LabId,
  participantId: string,
): Promise<SkillCheckRow[]> {
  return db
    .select()
    .from(skillCheck)
    .where(
      and(
        eq(skillCheck.labId, labId),
        eq(skillCheck.listKey, skillList().id),
        isOf(skillCheck.participantId, labId, participantId),
      ),
    )
    .orderBy(asc(skillCheck.checkedOn), asc(skillCheck.id))
    .limit(checksMax)
}

/** One of them, if there is one with this id. */
export async function lookCheck(
  db: Db,
  labId: LabId,
  id: string,
): Promise<SkillCheckRow | undefined> {
  const [found] = await db
    .select()
    .from(skillCheck)
    .where(and(eq(skillCheck.labId, labId), eq(skillCheck.id, id as Id<'skill-check'>)))
  return found
}

/** To whom a person shows how they rate themselves. */
export async function shownTo(db: Db, labId: LabId, participantId: string): Promise<string[]> {
  const found = await db
    .select({ id: livingShown })
    .from(skillShare)
    .where(and(eq(skillShare.labId, labId), isOf(skillShare.participantId, labId, participantId)))
  return found.map(({ id }) => id)
}

const livingShown = sql<string>`(select coalesce(entry.merged_into, entry.id) from participant entry
  where entry.lab_id = skill_share.lab_id and entry.id = skill_share.shown_to)`

const sharing = {
  name: 'learning-skills-shared-with',
  text: `select distinct p.id, p.name from skill_share s
    join participant me on me.lab_id = s.lab_id and me.id = s.shown_to and coalesce(me.merged_into, me.id) = $2
    join participant e on e.lab_id = s.lab_id and e.id = s.participant_id
    join participant p on p.lab_id = e.lab_id and p.id = coalesce(e.merged_into, e.id)
    where s.lab_id = $1 and exists (select from skill_check c join participant o
      on o.lab_id = c.lab_id and o.id = c.participant_id
      where c.lab_id = $1 and c.withdrawn_at is null and coalesce(o.merged_into, o.id) = p.id)
    order by p.name, p.id limit 1000`,
}

/** Who shows this person how they rate themselves. */
export async function sharedWith(db: Db, labId: LabId, participantId: string) {
  return rows<{ id: string; name: string }>(db, sharing, [labId, participantId])
}

const everybody = {
  name: 'learning-skills-of-lab',
  text: `select (array_agg(c.ratings order by c.checked_on, c.id))[1] as first,
      (array_agg(c.ratings order by c.checked_on desc, c.id desc))[1] as last, count(*)::int as checks
    from skill_check c join participant e on e.lab_id = c.lab_id and e.id = c.participant_id
    where c.lab_id = $1 and c.list_key = $2 and c.withdrawn_at is null
    group by coalesce(e.merged_into, e.id)`,
}

/** How everybody of a lab rates themselves, first and now, without saying who. */
export async function ratingsOfLab(db: Db, labId: LabId): Promise<FirstAndLast[]> {
  return rows<FirstAndLast>(db, everybody, [labId, skillList().id])
}

/** Takes away to whom somebody shows it. */
export async function forgetShares(db: Db, labId: LabId, ids: readonly string[]): Promise<void> {
  const mine = ids as Id<'participant'>[]
  for (const column of [skillShare.participantId, skillShare.shownTo])
    await db.delete(skillShare).where(and(eq(skillShare.labId, labId), inArray(column, mine)))
}
