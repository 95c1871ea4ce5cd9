import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { aboutPilot } from '../pilot/input.ts'
import { newId } from '../../../platform/ids.ts'
import { dayPlus } from '../../../shared/day.ts'
import type { Id } from '../../../shared/id.ts'
import { pickText, type Language, type LocalText } from '../../../shared/language.ts'
import { done, refuse, type Decision } from '../../../shared/result.ts'
import { recordDecision } from '../../initiatives/index.ts'
import { writeNotices } from '../../notifications/index.ts'
import { lookCriteria } from '../criteria/commands.ts'
import { aboutIt, savePilot, toKeep } from '../pilot/commands.ts'
import type { PilotRow } from '../pilot/schema.ts'
import { decideExitInput, noteFollowUpInput, tellInput } from './input.ts'
import { exitQuestion, outcomeOptions } from './outcome-words.ts'
import { aheadDays, holdExit, peopleToTell } from './queries.ts'
import { outcomes, pilotExit, pilotFollowUp } from './schema.ts'

/** Months after the decision at which somebody looks whether it lasts. */
const lookBacks = [6, 12] as const

/** Decides how a pilot ends, against each of its criteria, as a decision of the initiative; decided anew, the newest counts. */
export const decideExit = command('pilot-exit.decide', decideExitInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { initiativeId, pilotId, outcome, verdicts, reasons, decidedOn, ...rest } = input
  const { version, criteriaNumber, ...who } = rest
  const { found, allowed } = await toKeep(ctx, { initiativeId, pilotId })
  if (!allowed.ok) return allowed
  const open = mayDecide(found)
  if (!open.ok) return open
  const criteria = await lookCriteria(db, labId, found.id)
  if (!criteria) return refuse('criteria-missing')
  const earlier = await holdExit(db, labId, found.id)
  if (version !== (earlier?.number ?? 0)) return refuse('decided-meanwhile')
  if (criteriaNumber !== criteria.number) return refuse('criteria-meanwhile')
  const judged = criteria.criteria.map((_, place) => verdicts[`${place + 1}` as '1'])
  if (judged.some((one) => one === undefined)) return refuse('verdicts-missing')
  if (decidedOn < found.startsOn) return refuse('decided-before-start')
  const decided = await recordDecision.change(ctx, {
    initiativeId,
    question: exitQuestion(found.title),
    options: Object.entries(outcomeOptions()).map(([number, text]) => ({ number, text })),
    chosen: String(outcomes.indexOf(outcome) + 1),
    reasons,
    ...who,
    phaseId: null,
    gateId: null,
    decidedOn,
    restsOn: [],
    corrects: earlier?.decisionId ?? null,
    origins: [{ kind: 'pilot', id: found.id }],
  })
  if (!decided.ok) return decided
  const id = newId<'pilot-exit'>(now)
  const row = { labId, id, pilotId: found.id, outcome, criteriaNumber, reasons, decidedOn }
  await db.insert(pilotExit).values({
    ...row,
    decisionId: decided.value.id as Id<'decision'>,
    verdicts: judged.map((one) => one!),
    madeBy: actor.participantId,
    madeAt: now,
  })
  await planFollowUps(ctx, found, decidedOn)
  await savePilot(ctx, found, { state: 'decided' })
  ctx.record({ name: 'pilot-exit.decided', ...aboutIt(found, { outcome, exitId: id }) })
  return done({ id, decisionId: decided.value.id })
})

function mayDecide({
  state,
  archivedAt,
}: PilotRow): Decision<'pilot-archived' | 'pilot-not-running' | 'pilot-over'> {
  if (archivedAt) return refuse('pilot-archived')
  if (state === 'closed') return refuse('pilot-over')
  return state === 'running' || state === 'decided' ? { ok: true } : refuse('pilot-not-running')
}

/** Half a year and a year after the decision; one that was looked at already stays. */
async function planFollowUps(
  { db, labId, now }: CommandContext,
  { id: pilotId }: PilotRow,
  decidedOn: string,
): Promise<void> {
  for (const months of lookBacks) {
    await db.execute(sql`
      insert into pilot_follow_up (lab_id, id, pilot_id, months, due_on)
      values (${labId}, ${newId<'pilot-follow-up'>(now)}, ${pilotId}, ${months},
        (${decidedOn}::date + make_interval(months => ${months}))::date)
      on conflict (lab_id, pilot_id, months) do update set due_on = excluded.due_on
        where pilot_follow_up.done_on is null`)
  }
}

/** Tells everyone who took part what came of it, each through their own channel; who has heard is not told again. */
export const tellPeople = command('pilot-exit.tell', tellInput, async (ctx, { told, ...about }) => {
  const { db, labId, now } = ctx
  const { found, allowed } = await toKeep(ctx, about)
  if (!allowed.ok) return allowed
  if (found.archivedAt) return refuse('pilot-archived')
  if (found.state !== 'decided') return refuse('not-decided')
  const exit = (await holdExit(db, labId, found.id))!
  const people = await peopleToTell(db, labId, found.id, exit.tellingSince)
  const waiting = people.filter((one) => !one.told)
  await writeNotices(
    ctx,
    waiting.map(({ participantId, language }) => ({
      participantId,
      about: { kind: 'pilot', id: found.id },
      initiativeId: found.initiativeId,
      ...worded(found.title, told, language),
      assignedTo: found.ownerId,
    })),
  )
  await db
    .update(pilotExit)
    .set({ told, tellingSince: exit.tellingSince ?? now })
    .where(and(eq(pilotExit.labId, labId), eq(pilotExit.id, exit.id)))
  ctx.record({ name: 'pilot-exit.told', ...aboutIt(found, { count: waiting.length }) })
  return done({ count: waiting.length })
})

function worded(title: LocalText, told: LocalText, wanted: Language) {
  const body = pickText(told, wanted)
  return {
    subject: pickText(title, body.language).text,
    body: body.text,
    language: body.language,
  }
}

/** Closes a pilot that was decided, once everybody who took part has heard (rule 5). */
export const closePilot = command('pilot.close', aboutPilot, async (ctx, input) => {
  const { db, labId, now } = ctx
  const { found, allowed } = await toKeep(ctx, input)
  if (!allowed.ok) return allowed
  if (found.archivedAt) return refuse('pilot-archived')
  if (found.state !== 'decided') return refuse('not-decided')
  const exit = (await holdExit(db, labId, found.id))!
  const people = await peopleToTell(db, labId, found.id, exit.tellingSince)
  const untold = people.filter(({ told }) => !told).length
  if (untold > 0) return refuse('not-all-told', { count: untold })
  if (!exit.told) return refuse('telling-first')
  await savePilot(ctx, found, { state: 'closed', closedAt: now })
  ctx.record({ name: 'pilot.closed', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Notes, half a year or a year later, whether it is still there. */
export const noteFollowUp = command(
  'pilot-follow-up.note',
  noteFollowUpInput,
  async (ctx, input) => {
    const { db, labId, now, actor } = ctx
    const { found, allowed } = await toKeep(ctx, input)
    if (!allowed.ok) return allowed
    const which = and(
      eq(pilotFollowUp.labId, labId),
      eq(pilotFollowUp.pilotId, found.id),
      sql`${pilotFollowUp.id} = ${input.followUpId}::uuid`,
    )
    const [one] = await db.select().from(pilotFollowUp).where(which).for('update')
    if (!one) throw new NotFound()
    if (one.doneOn) return refuse('already-so')
    const { standing, words } = input
    const doneOn = await lookToday(db, labId, now)
    if (dayPlus(doneOn, aheadDays) < one.dueOn) return refuse('not-due-yet')
    await db
      .update(pilotFollowUp)
      .set({ doneOn, standing, words, notedBy: actor.participantId })
      .where(which)
    ctx.record({ name: 'pilot-follow-up.noted', ...aboutIt(found, { standing }) })
    return done({ id: one.id })
  },
)
