import { z } from 'zod'
import { system } from '../../../platform/actor.ts'
import { command, runCommand, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { inLab, rows } from '../../../platform/db/database.ts'
import type { Job, Listener } from '../../../platform/jobs.ts'
import type { AppParts } from '../../../platform/parts.ts'
import type { LabId } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { writeNotices } from '../../notifications/index.ts'
import { holdChampion, type KnownChampion } from '../queries.ts'
import { championAtWork, heavyWeeks, loadAhead, type WeekAhead } from './ahead.ts'
import { championLoadWarning } from './schema.ts'
import { wordsFor, type Told } from './warning-words.ts'
import { fullnessOf, type Fullness } from './week.ts'

const input = z.strictObject({ championId: z.uuid() })
/** How many full weeks of one lab a night looks at. */
const heavyMax = 500

/** Every night: weeks that have come near, and are full of what was planned long ago. */
export const warnOfWeeks: Job = {
  name: 'champions.warn-of-weeks',
  async run(parts, { labId }) {
    const now = parts.clock.now()
    const heavy = await inLab(parts.database, labId, (db) => heavyWeeks(db, labId, now, heavyMax))
    for (const championId of new Set(heavy.map(({ id }) => id))) {
      await warnOne(parts, labId, championId)
    }
  },
}

const hours = [
  { name: 'champions.warn-of-hours-logged', fact: 'champion-hours.logged' },
  { name: 'champions.warn-of-hours-corrected', fact: 'champion-hours.corrected' },
  { name: 'champions.warn-of-hours-returned', fact: 'champion-hours.returned' },
]
const ofHours = hours.map((one): Listener => ({
  ...one,
  run: (parts, { labId, data }) => warnOne(parts, labId, String(data!.championId)),
}))
const work = [
  { name: 'champions.warn-of-session-planned', fact: 'session.planned' },
  { name: 'champions.warn-of-session-changed', fact: 'session.changed' },
  { name: 'champions.warn-of-call-asked', fact: 'call-back.asked' },
  { name: 'champions.warn-of-call-taken', fact: 'call-back.taken' },
]
const ofWork = work.map((one): Listener => ({
  ...one,
  async run(parts, { labId, subject }) {
    const found = await inLab(parts.database, labId, (db) => championAtWork(db, labId, subject))
    if (found) await warnOne(parts, labId, found)
  },
}))

/** After hours were noted or work was planned: who is close to too much, their mentors and the coordinators are told. */
export const warnOfLoad: readonly Listener[] = [...ofHours, ...ofWork]

async function warnOne(parts: AppParts, labId: LabId, championId: string): Promise<void> {
  const result = await runCommand(parts, { actor: system, labId }, warn(parts), { championId })
  if (!result.ok && result.code !== 'nothing-to-warn') throw new Error(result.code)
}

type Full = WeekAhead & Fullness

function warn(parts: Pick<AppParts, 'dictionary' | 'settings'>) {
  return command('champion-load.warn', input, async (ctx, { championId }) => {
    const whose = await holdChampion(ctx.db, ctx.labId, championId)
    if (whose.state !== 'active') return refuse('nothing-to-warn')
    const unsaid = await unsaidOf(ctx, whose)
    if (unsaid.length === 0) return refuse('nothing-to-warn')
    const told = await toTell(ctx, whose)
    for (const week of unsaid) {
      await writeNotices(
        ctx,
        told.map((one) => wordsFor(parts, whose, one, week)),
      )
      ctx.record({
        name: 'champion-load.warned',
        subject: whose.id,
        data: { step: week.step, monday: week.monday, told: told.length },
      })
    }
    return done(null)
  })
}

/** The full weeks of which nothing was said yet, marked as said now. Who heard of too much need not hear of nearly. */
async function unsaidOf(ctx: CommandContext, whose: KnownChampion): Promise<Full[]> {
  const { db, labId, now } = ctx
  const unsaid: Full[] = []
  for (const week of await loadAhead(db, labId, whose.id, now)) {
    const full = fullnessOf(week, whose.capMinutes)
    if (!full) continue
    const steps = full.step === 'over' ? (['over', 'near'] as const) : (['near'] as const)
    const mark = { labId, championId: whose.id, monday: week.monday, warnedAt: now }
    const marked = await db
      .insert(championLoadWarning)
      .values(steps.map((step) => ({ ...mark, step })))
      .onConflictDoNothing()
      .returning({ step: championLoadWarning.step })
    if (marked.some(({ step }) => step === full.step)) unsaid.push({ ...week, ...full })
  }
  return unsaid
}

const peopleToTell = {
  name: 'champion-load-told',
  text: `select * from (select p.id as "participantId", p.language, l.slug, p.id = $2 as self, exists (
        select from role_held r where r.lab_id = p.lab_id and r.participant_id = p.id and r.role = 'coordinator'
          and r.initiative_id is null and r.ended_at is null and (r.ends_on is null or r.ends_on > $3)
          and (r.starts_on is null or r.starts_on <= $3)) as leads
      from participant p join lab l on l.id = p.lab_id
      where p.lab_id = $1 and p.merged_into is null and p.erased_at is null) known
    where self or leads or exists (select from champion_pair c
      join participant f on f.lab_id = c.lab_id and f.id = c.first_id
      join participant s on s.lab_id = c.lab_id and s.id = c.second_id
      where c.lab_id = $1 and c.kind = 'mentor' and c.ended_at is null and c.first_agreed_at is not null
        and c.second_agreed_at is not null and coalesce(s.merged_into, s.id) = $2
        and coalesce(f.merged_into, f.id) = "participantId")
    order by self desc, leads, "participantId" limit 20`,
}

async function toTell({ db, labId, now }: CommandContext, whose: KnownChampion): Promise<Told[]> {
  const today = await lookToday(db, labId, now)
  return rows<Told>(db, peopleToTell, [labId, whose.personId, today])
}
