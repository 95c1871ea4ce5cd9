import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { rows } from '../../../platform/db/database.ts'

/** Changes to who trained whom in a path come one after the other: no circle closes from two sides at once. */
export async function holdTrainers({ db, labId }: CommandContext, pathKey: string): Promise<void> {
  const name = `trainers ${labId} ${pathKey}`
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}

/*
 * Everybody from whom the knowledge of some people came, through trainings and through those who made trainers of
 * them, at any depth. People stand under the entry that is theirs today.
 */
const above = {
  name: 'learning-trained-above',
  text: `with recursive living as (
      select id, coalesce(merged_into, id) as person from participant where lab_id = $1),
    edge as (
      select a.person as trainer, b.person as trained
      from training t
      join training_part up on up.lab_id = t.lab_id and up.training_id = t.id and up.part <> 'trainee'
      join training_part down on down.lab_id = t.lab_id and down.training_id = t.id and down.part = 'trainee'
      join living a on a.id = up.participant_id
      join living b on b.id = down.participant_id
      where t.lab_id = $1 and t.path_key = $2 and t.withdrawn_at is null
      union
      select a.person, b.person from local_trainer l
      join living a on a.id = l.trained_by
      join living b on b.id = l.participant_id
      where l.lab_id = $1 and l.path_key = $2),
    up(person) as (
      select unnest($3::uuid[])
      union
      select edge.trainer from edge join up on edge.trained = up.person)
    select p.name from up join participant p on p.lab_id = $1 and p.id = up.person
    where up.person = any($4::uuid[]) order by p.name`,
}

/** Those of the people to be trained from whom the trainers themselves have it: training them would be a circle. */
export async function circleNames(
  { db, labId }: CommandContext,
  pathKey: string,
  trainers: readonly string[],
  trained: readonly string[],
): Promise<string[]> {
  const found = await rows<{ name: string }>(db, above, [labId, pathKey, trainers, trained])
  return found.map(({ name }) => name)
}
