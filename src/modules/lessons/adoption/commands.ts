import { and, eq, isNull, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { done, refuse } from '../../../shared/result.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { linkThings } from '../../thread/index.ts'
import { maySpeak } from '../policy.ts'
import type { PracticeId } from '../practice/schema.ts'
import {
  adaptationInput,
  adaptationRemovalInput,
  adoptionStateInput,
  limits,
  reportInput,
  startAdoptionInput,
} from './input.ts'
import { adaptationsOf, holdAdoption, reportsOf } from './queries.ts'
import {
  adaptation,
  adoption,
  adoptionReport,
  publishedAdoption,
  type AdoptionRow,
} from './schema.ts'

type Source = {
  labId: LabId
  lab: string
  id: PracticeId
  title: LocalText
  retired: boolean
}

/** Begins the use of another lab's practice here; the practice is held, so that it cannot be retired meanwhile. */
export const startAdoption = command('adoption.start', startAdoptionInput, async (ctx, input) => {
  const allowed = maySpeak(ctx.actor)
  if (!allowed.ok) return allowed
  const source = await holdSource(ctx, input.from)
  if (source.labId === ctx.labId) return refuse('own-lab')
  if (source.retired) return refuse('practice-retired')
  const { initiativeId, why } = input
  const initiative = initiativeId ? await findInitiative(ctx.db, ctx.labId, initiativeId) : null
  const id = newId<'adoption'>(ctx.now)
  const made = await ctx.db
    .insert(adoption)
    .values({
      labId: ctx.labId,
      id,
      sourceLabId: source.labId,
      sourceLab: source.lab,
      sourcePracticeId: source.id,
      sourceTitle: source.title,
      initiativeId: initiative?.id ?? null,
      why,
      startedBy: ctx.actor.participantId,
      startedAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ id: adoption.id })
  if (!made[0]) return refuse('adopted-already')
  ctx.record({ name: 'adoption.started', subject: id, data: { initiativeId } })
  const tied = await linkThings(ctx, {
    from: { kind: 'practice-elsewhere', id: source.id },
    to: { kind: 'adoption', id },
    relation: 'led-to',
    foreign: { lab: source.lab, title: source.title },
  })
  return tied.ok ? done({ id }) : tied
})

/** Says how far an adoption has come, or that it was stopped and why. */
export const setAdoptionState = command(
  'adoption.set-state',
  adoptionStateInput,
  async (ctx, { adoptionId, version, state, because }) => {
    const { found, allowed } = await toKeep(ctx, adoptionId)
    if (!allowed.ok) return allowed
    if (found.version !== version) return refuse('changed-meanwhile', { version: found.version })
    const again = found.state === 'stopped' && state !== 'stopped'
    if (again && (await goesOnBeside(ctx, found))) return refuse('adopted-already')
    const stoppedBecause = state === 'stopped' ? because : ''
    await ctx.db
      .update(adoption)
      .set({ state, stoppedBecause, version: version + 1 })
      .where(and(eq(adoption.labId, ctx.labId), eq(adoption.id, found.id)))
    ctx.record({ name: 'adoption.state-set', subject: found.id, data: { state } })
    return done({ id: found.id })
  },
)

/** Notes what is done differently here, and why. */
export const noteAdaptation = command('adaptation.note', adaptationInput, async (ctx, input) => {
  const { adoptionId, ...words } = input
  const { found, allowed } = await toKeep(ctx, adoptionId)
  if (!allowed.ok) return allowed
  const before = await adaptationsOf(ctx.db, ctx.labId, found.id)
  if (before.length >= limits.adaptations) {
    return refuse('too-many-adaptations', { max: limits.adaptations })
  }
  const id = newId<'adaptation'>(ctx.now)
  const noted = { notedBy: ctx.actor.participantId, notedAt: ctx.now }
  await ctx.db
    .insert(adaptation)
    .values({ ...words, ...noted, labId: ctx.labId, id, adoptionId: found.id })
  ctx.record({ name: 'adaptation.noted', subject: found.id })
  return done({ id: found.id })
})

/** Takes a note back; the row stays for the record. */
export const takeBackAdaptation = command(
  'adaptation.take-back',
  adaptationRemovalInput,
  async (ctx, { adoptionId, adaptationId }) => {
    const { found, allowed } = await toKeep(ctx, adoptionId)
    if (!allowed.ok) return allowed
    const gone = await ctx.db
      .update(adaptation)
      .set({ takenBackAt: ctx.now })
      .where(
        and(
          eq(adaptation.labId, ctx.labId),
          eq(adaptation.adoptionId, found.id),
          eq(adaptation.id, adaptationId as typeof adaptation.$inferSelect.id),
          isNull(adaptation.takenBackAt),
        ),
      )
      .returning({ id: adaptation.id })
    if (!gone[0]) return refuse('already-so')
    ctx.record({ name: 'adaptation.taken-back', subject: found.id })
    return done({ id: found.id })
  },
)

/** Reports back what came of it: this, the state and the adaptations are what other labs see. */
export const reportAdoption = command('adoption.report', reportInput, async (ctx, input) => {
  const { adoptionId, result, reportedOn } = input
  const { found, allowed } = await toKeep(ctx, adoptionId)
  if (!allowed.ok) return allowed
  if (reportedOn > (await lookToday(ctx.db, ctx.labId, ctx.now))) return refuse('day-to-come')
  await ctx.db.insert(adoptionReport).values({
    labId: ctx.labId,
    id: newId<'adoption-report'>(ctx.now),
    adoptionId: found.id,
    result,
    reportedOn,
    reportedBy: ctx.actor.participantId,
    reportedAt: ctx.now,
  })
  await makeCopy(ctx, found)
  ctx.record({ name: 'adoption.reported', subject: found.id })
  return done({ id: found.id })
})

async function toKeep(ctx: CommandContext, adoptionId: string) {
  const found = await holdAdoption(ctx.db, ctx.labId, adoptionId)
  return { found, allowed: maySpeak(ctx.actor) }
}

async function holdSource({ db }: CommandContext, id: string): Promise<Source> {
  const { rows } = await db.execute<Source>(sql`
    select c.lab_id as "labId", l.slug as lab, c.good_practice_id as id, c.title,
      c.retired_at is not null as retired
    from published_practice c join lab l on l.id = c.lab_id
    where c.good_practice_id = ${id} for update of c`)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/** Asked with the practice held, so that nobody begins with it again meanwhile. */
async function goesOnBeside(ctx: CommandContext, found: AdoptionRow): Promise<boolean> {
  const { db, labId } = ctx
  await holdSource(ctx, found.sourcePracticeId)
  const { rows } = await db.execute(sql`
    select from adoption where lab_id = ${labId} and source_practice_id = ${found.sourcePracticeId}
      and state <> 'stopped' and id <> ${found.id} limit 1`)
  return rows.length > 0
}

/** Only these fields leave the lab. */
async function makeCopy({ db, labId, now }: CommandContext, found: AdoptionRow): Promise<void> {
  const made = await adaptationsOf(db, labId, found.id)
  const copy = {
    state: found.state,
    stoppedBecause: found.stoppedBecause,
    adaptations: made.map(({ what, was, became, why }) => ({ what, was, became, why })),
    reports: await reportsOf(db, labId, found.id),
    publishedAt: now,
  }
  const { sourceLabId, sourcePracticeId } = found
  await db
    .insert(publishedAdoption)
    .values({ ...copy, labId, adoptionId: found.id, sourceLabId, sourcePracticeId })
    .onConflictDoUpdate({
      target: [publishedAdoption.labId, publishedAdoption.adoptionId],
      set: copy,
    })
}
