import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'

/** Hands the rounds, plans and reviews of one organisation to the entry that is kept of two. */
export async function moveReadiness(
  { db, labId }: CommandContext,
  kept: { id: string },
  double: { id: string },
): Promise<void> {
  for (const table of ['readiness_round', 'change_action', 'readiness_review']) {
    await db.execute(sql`update ${sql.identifier(table)} set stakeholder_id = ${kept.id}
      where lab_id = ${labId} and stakeholder_id = ${double.id}`)
  }
}
