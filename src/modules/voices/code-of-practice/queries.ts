import { and, desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { groupsWithMembers, isKeeper } from '../../people/index.ts'
import { entriesOf } from '../contribution/readable.ts'
import { ownEntries } from '../contribution/queries.ts'
import { mayCurate } from '../reading/policy.ts'
import { codeOfPractice, type CodeRow } from './schema.ts'

/** Whose code it is: an initiative's or a group's. */
export type CodeOwner = { of: 'initiative' | 'group'; ofId: string }

const versionsMax = 100
const listMax = 300

/** Every version of a code of practice, newest first. */
export async function codeVersions(
  db: Db,
  labId: LabId,
  { of, ofId }: CodeOwner,
): Promise<CodeRow[]> {
  const whose =
    of === 'group'
      ? eq(codeOfPractice.groupId, ofId as Id<'group'>)
      : eq(codeOfPractice.initiativeId, ofId)
  return db
    .select()
    .from(codeOfPractice)
    .where(and(eq(codeOfPractice.labId, labId), whose))
    .orderBy(desc(codeOfPractice.number))
    .limit(versionsMax)
}

/** Whether somebody may write the code: members of the group and those who keep it, or those who read together. */
export async function mayWriteCode(
  db: Db,
  labId: LabId,
  actor: Actor,
  { of, ofId }: CodeOwner,
): Promise<Decision<'no-role-here'>> {
  if (of === 'initiative') {
    await findInitiative(db, labId, ofId)
    return mayCurate(actor, ofId)
  }
  const [group] = await groupsWithMembers(db, labId, [ofId])
  if (!group) throw new NotFound()
  const own = await ownEntries(db, actor)
  const isMember = group.members.some(({ participantId }) => own.includes(participantId))
  return isMember || isKeeper(actor) ? yes : refuse('no-role-here')
}

export type ListedCode = CodeOwner & {
  title: LocalText | null
  name: string | null
  number: number | null
  agreedOn: string | null
}

/** The newest code of each initiative and group; who may write one for a group sees that it has none yet. */
export async function listCodes(db: Db, labId: LabId, actor: Actor): Promise<ListedCode[]> {
  const mine = actor.participantId
    ? sql`exists (select from group_member m where m.lab_id = g.lab_id and m.group_id = g.id
        and m.left_at is null and m.participant_id in (${entriesOf(actor.participantId)}))`
    : sql`false`
  const found = await db.execute<ListedCode>(sql`
    with newest as (
      select distinct on (k.initiative_id, k.group_id) k.initiative_id, k.group_id, k.number, k.agreed_on
      from code_of_practice k where k.lab_id = ${labId}
      order by k.initiative_id, k.group_id, k.number desc)
    select 'initiative' as of, i.id as "ofId", i.title, null as name, n.number, n.agreed_on::text as "agreedOn"
    from newest n join initiative i on i.lab_id = ${labId} and i.id = n.initiative_id
    union all
    select 'group', g.id, null, g.name, n.number, n.agreed_on::text
    from resident_group g left join newest n on n.group_id = g.id
    where g.lab_id = ${labId} and (n.number is not null or ${isKeeper(actor)} or ${mine})
    order by 6 desc nulls last, 2 limit ${listMax}`)
  return found.rows
}
