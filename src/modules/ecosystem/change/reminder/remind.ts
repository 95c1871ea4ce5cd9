import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { system } from '../../../../platform/actor.ts'
import { command, runCommand, type CommandContext } from '../../../../platform/command.ts'
import { lookToday } from '../../../../platform/db/lab-today.ts'
import { formatsFor } from '../../../../platform/i18n.ts'
import { day, neededId } from '../../../../platform/input.ts'
import type { Job } from '../../../../platform/jobs.ts'
import type { AppParts } from '../../../../platform/parts.ts'
import type { Language } from '../../../../shared/language.ts'
import { done, refuse } from '../../../../shared/result.ts'
import { writeNotices } from '../../../notifications/index.ts'
import { holdersOf } from '../../../people/index.ts'
import { isRunning, managersOf } from '../action/queries.ts'
import { changePaths as paths } from '../paths.ts'
import { changeAction, type ChangeActionId, type ChangeActionRow } from '../schema.ts'
import { remindJob, reminders, type Reminder } from './plan-reminders.ts'

const remindInput = z.strictObject({
  changeActionId: neededId,
  dueOn: day,
  reminder: z.enum(reminders),
})

/** Reminds of an action that still waits: its owner, and once its day is over who answers for the organisation. */
export const remindOfAction: Job = {
  name: remindJob,
  async run(parts, { labId, ...payload }) {
    const result = await runCommand(parts, { actor: system, labId }, remind(parts), payload)
    if (!result.ok && result.code !== 'nothing-to-say') throw new Error(result.code)
  },
}

function remind(parts: Pick<AppParts, 'dictionary' | 'settings'>) {
  return command('change-action.remind', remindInput, async (ctx, input) => {
    const { changeActionId, dueOn, reminder } = input
    const { db, labId, now } = ctx
    const own = and(
      eq(changeAction.labId, labId),
      eq(changeAction.id, changeActionId as ChangeActionId),
    )
    const [held] = await db.select().from(changeAction).where(own).for('update')
    const mark = `${dueOn} ${reminder}`
    if (!held || !isRunning(held.state) || held.dueOn !== dueOn || held.reminded === mark) {
      return refuse('nothing-to-say')
    }
    const today = await lookToday(db, labId, now)
    if (isOutOfDate(reminder, dueOn, today)) return refuse('nothing-to-say')
    const people = await peopleFor(ctx, held, reminder, today)
    if (people.length === 0) return refuse('nothing-to-say')
    const voices = await voicesOf(ctx, parts, people)
    const about = { kind: 'change-action', id: held.id }
    const wishes = voices.map(({ id, language, say }) => {
      return { participantId: id, about, initiativeId: null, language, ...say(held, reminder) }
    })
    await writeNotices(ctx, wishes)
    await db.update(changeAction).set({ reminded: mark }).where(own)
    ctx.record({ name: 'change-action.reminded', subject: held.id, data: { reminder } })
    return done({ id: held.id })
  })
}

/** A reminder that was held up says nothing that is no longer so. */
function isOutOfDate(reminder: Reminder, dueOn: string, today: string): boolean {
  if (reminder === 'before') return today >= dueOn
  return reminder === 'due' ? today > dueOn : today <= dueOn
}

/** The owner while there is time; then the managers, and the lab's coordinators where nobody is one. */
async function peopleFor(
  { db, labId }: CommandContext,
  { ownerId, stakeholderId }: ChangeActionRow,
  reminder: Reminder,
  today: string,
): Promise<string[]> {
  if (reminder !== 'overdue') return ownerId ? [ownerId] : []
  const managers = await managersOf(db, labId, stakeholderId, today)
  if (managers.length > 0) return managers
  const found = await holdersOf(db, labId, ['coordinator'], null, today)
  return [...new Set(found.map(({ participantId }) => participantId))]
}

type Person = {
  id: string
  language: Language
  slug: string
  time_zone: string
}

/** How each person is spoken to: in their language, with the day as they write it. */
async function voicesOf(
  { db, labId }: CommandContext,
  { dictionary, settings }: Pick<AppParts, 'dictionary' | 'settings'>,
  people: readonly string[],
) {
  const found = await db.execute<Person>(sql`
    select p.id, p.language, l.slug, l.time_zone from participant p join lab l on l.id = p.lab_id
    where p.lab_id = ${labId} and p.erased_at is null and p.id in (
      select coalesce(e.merged_into, e.id) from participant e
      where e.lab_id = ${labId} and e.id = any(${sql.param([...people])}::uuid[]))`)
  const named = await db.execute<{ id: string; name: string }>(
    sql`select id, name from stakeholder where lab_id = ${labId} and kind = 'organisation'`,
  )
  const names = new Map(named.rows.map(({ id, name }) => [id, name]))
  return found.rows.map(({ id, language, slug, time_zone: timeZone }) => {
    const t = dictionary.t(language)
    const say = (action: ChangeActionRow, reminder: Reminder) => {
      const { stakeholderId, what } = action
      const here = { lab: slug, stakeholderId, changeActionId: action.id }
      const values = {
        what,
        organisation: names.get(stakeholderId) ?? '',
        dueOn: formatsFor(language, timeZone).date(action.dueOn),
        address: settings.url + paths.action(here),
      }
      return {
        subject: t(`ecosystem.change.notice.${reminder}.subject`, values),
        body: t(`ecosystem.change.notice.${reminder}.body`, values),
      }
    }
    return { id, language, say }
  })
}
