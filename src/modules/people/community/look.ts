import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { isUuid, type Id, type LabId } from '../../../shared/id.ts'
import { holdParticipant } from '../participant/living.ts'
import { lookParticipant } from '../participant/queries.ts'
import { participant, type Participant } from '../participant/schema.ts'
import { seenBy } from './seen.ts'

/** Those of the people meant by these ids whom somebody sees: the id asked for, and the living entry. */
export async function seenAmong(
  db: Db,
  labId: LabId,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, Id<'participant'>>> {
  if (ids.length === 0) return new Map()
  const found = await db.execute<{ asked: string; id: Id<'participant'> }>(sql`
    select asked.id as asked, p.id from participant asked
    join participant p on p.lab_id = asked.lab_id and p.id = coalesce(asked.merged_into, asked.id)
    where asked.lab_id = ${labId} and asked.id = any(${sql.param([...new Set(ids)])}::uuid[])
      and ${seenBy(actor, labId, sql`p`)}`)
  return new Map(found.rows.map(({ asked, id }) => [asked, id]))
}

/** A person whom somebody sees; nobody where they do not, as if there were nobody. */
export async function lookSeen(
  db: Db,
  labId: LabId,
  actor: Actor,
  id: string,
): Promise<Participant | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await db
    .select()
    .from(participant)
    .where(
      and(
        eq(participant.labId, labId),
        sql`${participant.id} = (select coalesce(entry.merged_into, entry.id) from participant entry
          where entry.lab_id = ${labId} and entry.id = ${id})`,
        seenBy(actor, labId),
      ),
    )
  return found
}

/** A person chosen in a form: one whom the chooser sees, or the one who was chosen there before. */
export async function lookChosen(
  db: Db,
  labId: LabId,
  actor: Actor,
  id: string,
  before: string | null,
): Promise<Participant | undefined> {
  const found = await lookParticipant(db, labId, id)
  if (!found || id === before || found.id === before) return found
  return lookSeen(db, labId, actor, id)
}

/** Ends a change about people whom the actor does not see, as if they were not there. */
export async function insistSeen(
  { db, labId, actor }: Pick<CommandContext, 'db' | 'labId' | 'actor'>,
  ids: readonly string[],
): Promise<void> {
  const seen = await seenAmong(db, labId, actor, ids)
  if (ids.some((id) => !seen.has(id))) throw new NotFound()
}

/** The person whom a change is about, if the actor sees them; kept from being merged until it is done. */
export async function holdSeen(
  ctx: Pick<CommandContext, 'db' | 'labId' | 'actor'>,
  id: string,
): Promise<Participant> {
  await insistSeen(ctx, [id])
  return holdParticipant(ctx, id)
}
