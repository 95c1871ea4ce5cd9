import { and, eq, getTableName, inArray, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { CommandContext } from '../../../platform/command.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { lookParticipant } from './queries.ts'
import { participant, type Participant } from './schema.ts'

/** In SQL, the entry that a participant's id stands for today: the kept one, where two were merged. */
export function livingId(labId: PgColumn, id: PgColumn): SQL<Id<'participant'>> {
  return sql`(select coalesce(entry.merged_into, entry.id) from participant entry
    where entry.lab_id = ${named(labId)} and entry.id = ${named(id)})`
}

/** With its table, also where Drizzle would leave it out. */
function named(column: PgColumn): SQL {
  return sql`${sql.identifier(getTableName(column.table))}.${sql.identifier(column.name)}`
}

/** The entries that participants' ids stand for today; ids nobody has are left out. */
export async function resolveMerged(
  db: Db,
  labId: LabId,
  ids: readonly string[],
): Promise<Map<string, Id<'participant'>>> {
  if (ids.length === 0) return new Map()
  const wanted = [...new Set(ids)] as Id<'participant'>[]
  const found = await db
    .select({ id: participant.id, mergedInto: participant.mergedInto })
    .from(participant)
    .where(and(eq(participant.labId, labId), inArray(participant.id, wanted)))
  return new Map(found.map(({ id, mergedInto }) => [id, mergedInto ?? id]))
}

/** The person whom a change is about, kept from being merged until it is done; `claim` where the account changes. */
export async function holdParticipant(
  ctx: Pick<CommandContext, 'db' | 'labId'>,
  id: string,
  purpose: 'change' | 'claim' = 'change',
): Promise<Participant> {
  const { db, labId } = ctx
  const living = await lookParticipant(db, labId, id)
  if (!living) throw new NotFound()
  const [held] = await db
    .select()
    .from(participant)
    .where(and(eq(participant.labId, labId), eq(participant.id, living.id)))
    .for(purpose === 'claim' ? 'update' : 'key share')
  return held!.mergedInto ? holdParticipant(ctx, held!.mergedInto, purpose) : held!
}
