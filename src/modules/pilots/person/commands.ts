import { and, eq, inArray, isNull, max, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { newId } from '../../../platform/ids.ts'
import type { Helix } from '../../../shared/helix.ts'
import type { Actor } from '../../../platform/actor.ts'
import { languages } from '../../../shared/language.ts'
import { done, refuse, yes, type Decision } from '../../../shared/result.ts'
import { lookParticipant, lookSeen } from '../../people/index.ts'
import { workOutEffects } from '../measure/work-out.ts'
import { aboutIt, toKeep } from '../pilot/commands.ts'
import type { PilotRow } from '../pilot/schema.ts'
import { isOpen, mayCareFor } from '../policy.ts'
import {
  addPilotPersonInput,
  agreeInput,
  leaveInput,
  limits,
  planSupportInput,
  writeConsentTextInput,
} from './input.ts'
import { forgetIn } from './leave.ts'
import { holdPerson } from './queries.ts'
import {
  pilotConsent,
  pilotConsentText,
  pilotPerson,
  pilotRetiredKey,
  type PilotPersonRow,
} from './schema.ts'

/** Takes somebody of the lab into a pilot, or into the group it is compared with. Who left may come again. */
export const addPilotPerson = command(
  'pilot-person.add',
  addPilotPersonInput,
  async (ctx, { participantId, part, sector, ...about }) => {
    const { db, labId, now, actor } = ctx
    const { found } = await toKeep(ctx, about)
    const allowed = mayChangePeople(actor, found)
    if (!allowed.ok) return allowed
    const meant = await lookSeen(db, labId, actor, participantId!)
    if (!meant || meant.erasedAt) return refuse('unknown-person')
    const standing = await partOf(ctx, found.id, meant.id)
    if (standing && !standing.leftOn) return refuse('takes-part-already')
    const key = await nextKey(ctx, found.id)
    if (key.count >= limits.people) return refuse('too-many-people', { max: limits.people })
    const values = {
      part,
      sector: sector ?? (await sectorOnMap(ctx, meant.id)),
      personKey: key.key,
    }
    const id = standing?.id ?? newId<'pilot-person'>(now)
    if (standing) {
      const again = { ...values, leftOn: null, leftReason: null, leftWords: '', wantsToHear: true }
      await db.update(pilotPerson).set(again).where(isPerson(ctx, standing))
    } else {
      const row = { labId, id, pilotId: found.id, participantId: meant.id, ...values }
      await db.insert(pilotPerson).values({ ...row, addedBy: actor.participantId, addedAt: now })
    }
    ctx.record({ name: 'pilot-person.added', ...aboutIt(found, { part }) })
    return done({ id })
  },
)

/** Writes the words people agree to; who agreed to earlier ones is asked again. */
export const writeConsentText = command(
  'pilot-consent-text.write',
  writeConsentTextInput,
  async (ctx, { body, ...about }) => {
    const { db, labId, now, actor } = ctx
    const { found } = await toKeep(ctx, about)
    const allowed = mayChangePeople(actor, found)
    if (!allowed.ok) return allowed
    const [last] = await db
      .select({ version: max(pilotConsentText.version) })
      .from(pilotConsentText)
      .where(and(eq(pilotConsentText.labId, labId), eq(pilotConsentText.pilotId, found.id)))
    const version = (last?.version ?? 0) + 1
    const ids: string[] = []
    for (const language of languages.filter((one) => body[one])) {
      const id = newId<'pilot-consent-text'>(now)
      ids.push(id)
      const row = { labId, id, pilotId: found.id, version, language, body: body[language]! }
      const written = { writtenBy: actor.participantId, writtenAt: now }
      await db.insert(pilotConsentText).values({ ...row, ...written })
    }
    ctx.record({ name: 'pilot-consent-text.written', ...aboutIt(found, { version }) })
    return done({ version, ids })
  },
)

/** Notes a person's yes to one exact text, with how it was given: a tap is their own, the rest is noted by a keeper. */
export const agreeToPilot = command('pilot-consent.give', agreeInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { found } = await toKeep(ctx, input)
  const open = isOpen(found)
  if (!open.ok) return open
  const person = await holdPerson(db, labId, found.id, input.pilotPersonId)
  const self = await isSelf(ctx, person)
  const allowed = input.mode === 'tap' ? ownTap(self) : noteFor(actor, found, self)
  if (!allowed.ok) return allowed
  if (person.leftOn) return refuse('has-left')
  const [text] = await db
    .select()
    .from(pilotConsentText)
    .where(
      and(
        eq(pilotConsentText.labId, labId),
        eq(pilotConsentText.pilotId, found.id),
        sql`${pilotConsentText.id} = ${input.textId}::uuid`,
      ),
    )
  if (!text) return refuse('text-unknown')
  const newest = await newestVersion(ctx, found.id)
  if (text.version !== newest) return refuse('text-changed')
  const id = newId<'pilot-consent'>(now)
  const row = { labId, id, pilotPersonId: person.id, pilotConsentTextId: text.id }
  const how = { mode: input.mode, witness: input.witness, givenAt: now }
  const added = await db
    .insert(pilotConsent)
    .values({ ...row, ...how, recordedBy: actor.participantId })
    .onConflictDoNothing()
  if (added.rowCount !== 1) return refuse('agreed-already')
  const { mode } = input
  ctx.record({ name: 'pilot-consent.given', ...aboutIt(found, { pilotPersonId: person.id, mode }) })
  return done({ id })
})

/** Says what somebody needs to take part, or that they need nothing. */
export const planSupport = command('pilot-support.plan', planSupportInput, async (ctx, input) => {
  const { found } = await toKeep(ctx, input)
  const open = isOpen(found)
  if (!open.ok) return open
  const person = await holdPerson(ctx.db, ctx.labId, found.id, input.pilotPersonId)
  const allowed = selfOrKeeper(ctx.actor, found, await isSelf(ctx, person))
  if (!allowed.ok) return allowed
  if (person.leftOn) return refuse('has-left')
  const supportWords = input.support === 'none' ? '' : input.words
  await ctx.db
    .update(pilotPerson)
    .set({ support: input.support, supportWords })
    .where(isPerson(ctx, person))
  ctx.record({ name: 'pilot-support.planned', ...aboutIt(found, { pilotPersonId: person.id }) })
  return done({ id: person.id })
})

/** Somebody leaves a pilot: what was measured and written about them goes or stays without them, and figures are worked out again. */
export const leavePilot = command('pilot-person.leave', leaveInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { found } = await toKeep(ctx, input)
  const person = await holdPerson(db, labId, found.id, input.pilotPersonId)
  const allowed = selfOrKeeper(actor, found, await isSelf(ctx, person))
  if (!allowed.ok) return allowed
  if (person.leftOn) return refuse('has-left')
  const { reason, data } = input
  const parts = person.parts.filter((part) => !part.leftOn)
  for (const part of parts) await forgetIn(ctx, part, data)
  const ids = parts.map((part) => part.id)
  await db
    .update(pilotConsent)
    .set({ withdrawnAt: now, withdrawnBy: actor.participantId })
    .where(
      and(
        eq(pilotConsent.labId, labId),
        inArray(pilotConsent.pilotPersonId, ids),
        isNull(pilotConsent.withdrawnAt),
      ),
    )
  await db
    .update(pilotPerson)
    .set({
      leftOn: await lookToday(db, labId, now),
      leftReason: reason,
      leftWords: input.words,
      wantsToHear: input.wantsToHear,
      personKey: null,
      support: 'unknown',
      supportWords: '',
    })
    .where(and(eq(pilotPerson.labId, labId), inArray(pilotPerson.id, ids)))
  await workOutEffects(ctx, found.id)
  ctx.record({ name: 'pilot-person.left', ...aboutIt(found, { pilotPersonId: person.id, data }) })
  return done({ id: person.id })
})

function mayChangePeople(actor: Actor, found: PilotRow) {
  const allowed = mayCareFor(actor, found)
  return allowed.ok ? isOpen(found) : allowed
}

function ownTap(self: boolean): Decision<'own-tap-only'> {
  return self ? yes : refuse('own-tap-only')
}

/** Keepers note what others said or signed, never what they said themselves. */
function noteFor(
  actor: Actor,
  found: PilotRow,
  self: boolean,
): Decision<'keepers-only' | 'witness-for-others-only'> {
  return self ? refuse('witness-for-others-only') : mayCareFor(actor, found)
}

function selfOrKeeper(actor: Actor, found: PilotRow, self: boolean): Decision<'keepers-only'> {
  return self ? yes : mayCareFor(actor, found)
}

async function isSelf(ctx: CommandContext, person: PilotPersonRow): Promise<boolean> {
  const { participantId } = ctx.actor
  if (!participantId || !person.participantId) return false
  const living = await lookParticipant(ctx.db, ctx.labId, person.participantId)
  return living?.id === participantId
}

function isPerson(ctx: CommandContext, { id }: Pick<PilotPersonRow, 'id'>) {
  return and(eq(pilotPerson.labId, ctx.labId), eq(pilotPerson.id, id))
}

/** The part somebody has in a pilot, by any of their entries. */
async function partOf({ db, labId }: CommandContext, pilotId: string, participantId: string) {
  const found = await db.execute<{ id: PilotPersonRow['id']; leftOn: string | null }>(sql`
    select pp.id, pp.left_on::text as "leftOn" from pilot_person pp
    join participant pa on pa.lab_id = pp.lab_id and pa.id = pp.participant_id
    where pp.lab_id = ${labId} and pp.pilot_id = ${pilotId}::uuid
      and coalesce(pa.merged_into, pa.id) = ${participantId}::uuid
    order by pp.left_on is not null limit 1`)
  return found.rows[0]
}

/** The next key that nobody has or had, and how many people there are. */
async function nextKey({ db, labId }: CommandContext, pilotId: string) {
  const found = await db.execute<{ next: number; count: number }>(sql`
    select coalesce(max(substring(k.person_key from 2)::int), 0) + 1 as next,
      (select count(*)::int from pilot_person pp where pp.lab_id = ${labId} and pp.pilot_id = ${pilotId}::uuid) as count
    from (select person_key from pilot_person where lab_id = ${labId} and pilot_id = ${pilotId}::uuid
      and person_key is not null
      union all select person_key from ${pilotRetiredKey} where lab_id = ${labId} and pilot_id = ${pilotId}::uuid) k`)
  const { next, count } = found.rows[0]!
  return { key: `P${String(next).padStart(3, '0')}`, count }
}

/** The sector of somebody's entry on the map; people who have none belong to the community. */
async function sectorOnMap({ db, labId }: CommandContext, participantId: string): Promise<Helix> {
  const found = await db.execute<{ helix: Helix }>(sql`
    select s.helix from stakeholder s join participant pa on pa.lab_id = s.lab_id and pa.id = s.participant_id
    where s.lab_id = ${labId} and coalesce(pa.merged_into, pa.id) = ${participantId}::uuid
      and s.removed_at is null limit 1`)
  return found.rows[0]?.helix ?? 'community'
}

async function newestVersion({ db, labId }: CommandContext, pilotId: string) {
  const [found] = await db
    .select({ version: max(pilotConsentText.version) })
    .from(pilotConsentText)
    .where(
      and(eq(pilotConsentText.labId, labId), sql`${pilotConsentText.pilotId} = ${pilotId}::uuid`),
    )
  return found?.version
}
