import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../../platform/command.ts'
import { dayPlus } from '../../../../shared/day.ts'

export const remindJob = 'ecosystem.remind-of-action'
/** When somebody is reminded: a week before the day and on it the owner, the day after it who answers for the organisation. */
export const reminders = ['before', 'due', 'overdue'] as const
export type Reminder = (typeof reminders)[number]
const daysAfter: Record<Reminder, number> = { before: -7, due: 0, overdue: 1 }

/** Queues the reminders of an action for eight in the morning of their days; those whose day is over are left out. */
export async function remindOf(
  ctx: CommandContext,
  { id, dueOn }: { id: string; dueOn: string },
): Promise<void> {
  for (const reminder of reminders) {
    const day = dayPlus(dueOn, daysAfter[reminder])
    const { rows } = await ctx.db.execute<{ at: Date }>(sql`
      select (${day}::date + time '08:00') at time zone time_zone as at from lab where id = ${ctx.labId}`)
    const at = new Date(rows[0]!.at)
    if (at > ctx.now) ctx.enqueueAt(at, remindJob, { changeActionId: id, dueOn, reminder })
  }
}
