import { and, eq, inArray } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { PersonalRecords } from '../../../platform/manifest.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { forgetShares } from './queries.ts'
import { skillCheck } from './schema.ts'

const checks = {
  name: 'learning-personal-skills',
  text: `select list_key as list, checked_on::text as "checkedOn", ratings, withdrawn_at as "withdrawnAt"
    from skill_check where lab_id = $1 and participant_id = any($2::uuid[]) order by checked_on`,
}
const shares = {
  name: 'learning-personal-skill-shares',
  text: `select p.name as "shownTo", s.since from skill_share s
    join participant p on p.lab_id = s.lab_id and p.id = s.shown_to
    where s.lab_id = $1 and s.participant_id = any($2::uuid[]) order by s.since`,
}

/** How people rated their skills, and to whom they show it. */
export async function skillsGathered(
  db: Db,
  labId: LabId,
  ids: readonly string[],
): Promise<PersonalRecords[]> {
  const ask = (statement: typeof checks) =>
    rows<Record<string, unknown>>(db, statement, [labId, ids])
  return [
    { label: 'learning.personal.skills', rows: await ask(checks) },
    { label: 'learning.personal.skill-shares', rows: await ask(shares) },
  ]
}

/** Takes away how somebody rated themselves, and whom they or others showed it to. */
export async function eraseSkills(
  { db, labId }: Pick<CommandContext, 'db' | 'labId'>,
  ids: readonly string[],
): Promise<void> {
  const mine = ids as Id<'participant'>[]
  await db
    .delete(skillCheck)
    .where(and(eq(skillCheck.labId, labId), inArray(skillCheck.participantId, mine)))
  await forgetShares(db, labId, ids)
}
