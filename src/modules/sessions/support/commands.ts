import { and, count, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { rows } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { lookChosen, lookParticipant } from '../../people/index.ts'
import type { NeedKind, SupportNeedId } from '../access-plan/schema.ts'
import { mayInvite } from '../policy.ts'
import type { SessionRow } from '../schema.ts'
import { holdSession } from '../session/queries.ts'
import {
  addSupportInput,
  changeSupportInput,
  limits,
  makeSupportsInput,
  reportSupportInput,
} from './input.ts'
import { mayArrange, mayKeepSupports } from './policy.ts'
import { currencyOf, lookSupport } from './queries.ts'
import { shownLines } from './shown.ts'
import { sessionSupport, type SessionSupportId, type SessionSupportRow } from './schema.ts'

/** Makes a line of everything that the invited people need; what stands on the list already stays as it is. */
export const makeSupports = command(
  'session-support.make',
  makeSupportsInput,
  async (ctx, input) => {
    const { found, allowed } = await toKeep(ctx, input)
    if (!allowed.ok) return allowed
    const may = mayInvite(found)
    if (!may.ok) return may
    const needs = await rows<Unmade>(ctx.db, unmade, [ctx.labId, found.id, limits.lines])
    if (await isFull(ctx, found, needs.length)) return refuse('list-full')
    if (needs.length > 0) {
      const currency = await currencyOf(ctx.db, ctx.labId)
      const lines = needs.map((need) => ({ ...need, ...lineOf(ctx, found), currency }))
      await ctx.db.insert(sessionSupport).values(lines)
    }
    ctx.record({ name: 'session-support.made', ...about(found, { count: needs.length }) })
    return done({ id: found.id, count: needs.length })
  },
)

/** Adds a line by hand: something that one person needs at this session only. */
export const addSupport = command('session-support.add', addSupportInput, async (ctx, input) => {
  const { initiativeId, sessionId, participantId, ...sent } = input
  const { found, allowed } = await toKeep(ctx, { initiativeId, sessionId })
  if (!allowed.ok) return allowed
  const may = mayInvite(found)
  if (!may.ok) return may
  const person = await lookParticipant(ctx.db, ctx.labId, participantId)
  if (!person || person.erasedAt || !(await isShown(ctx, found, person.id)))
    return refuse('unknown-person')
  const arranger = await knownArranger(ctx, sent.arrangedBy, null)
  if (!arranger.ok) return arranger
  if (await isFull(ctx, found, 1)) return refuse('list-full')
  const line = { ...lineOf(ctx, found), ...sent, arrangedBy: arranger.value }
  await ctx.db.insert(sessionSupport).values({ ...line, participantId: person.id })
  ctx.record({ name: 'session-support.added', ...about(found, { sessionSupportId: line.id }) })
  return done({ id: line.id })
})

/** Changes everything about a line, costs and paying back too. */
export const changeSupport = command(
  'session-support.change',
  changeSupportInput,
  async (ctx, input) => {
    const { initiativeId, sessionId, sessionSupportId, version, ...sent } = input
    const { found, allowed } = await toKeep(ctx, { initiativeId, sessionId })
    if (!allowed.ok) return allowed
    const line = await findLine(ctx, found, sessionSupportId)
    if (line.version !== version) return refuse('changed-meanwhile', { version: line.version })
    const arranger = await knownArranger(ctx, sent.arrangedBy, line.arrangedBy)
    if (!arranger.ok) return arranger
    if (sent.paidOn && sent.paidOn > (await lookToday(ctx.db, ctx.labId, ctx.now))) {
      return refuse('day-in-future')
    }
    await save(ctx, line, { ...sent, arrangedBy: arranger.value })
    ctx.record({ name: 'session-support.changed', ...about(found, { sessionSupportId: line.id }) })
    return done({ id: line.id })
  },
)

/** Says how far a line has come: also by who arranges it and keeps nothing else. */
export const reportSupport = command(
  'session-support.report',
  reportSupportInput,
  async (ctx, input) => {
    const { initiativeId, sessionId, sessionSupportId, version, how, ...sent } = input
    const found = await holdSession(ctx.db, ctx.labId, initiativeId, sessionId)
    const line = await findLine(ctx, found, sessionSupportId)
    const allowed = mayArrange(ctx.actor, found.initiativeId, line)
    if (!allowed.ok) return allowed
    if (line.version !== version) return refuse('changed-meanwhile', { version: line.version })
    await save(ctx, line, { ...sent, how: how ?? line.how })
    const data = { sessionSupportId: line.id, state: sent.state }
    ctx.record({ name: 'session-support.reported', ...about(found, data) })
    return done({ id: line.id })
  },
)

/** Takes lines off that nothing was done for, of a person who is not invited after all. */
export async function dropOpenSupports(
  { db, labId }: CommandContext,
  { id }: SessionRow,
  participantId: string,
): Promise<void> {
  await db.execute(sql`delete from session_support where lab_id = ${labId} and session_id = ${id}
    and state = 'open' and support_need_id is not null and cost_cents is null and participant_id in (
      select entry.id from participant entry where entry.lab_id = ${labId}
        and coalesce(entry.merged_into, entry.id) = ${participantId})`)
}

type Unmade = {
  participantId: Id<'participant'>
  supportNeedId: SupportNeedId
  kind: NeedKind
  what: string
  how: string
  dueOn: string
}

/** Arranged by the day before, in the lab's calendar. */
const unmade = {
  name: 'session-supports-unmade',
  text: `select n.participant_id as "participantId", n.id as "supportNeedId", n.kind, n.words as what,
      n.met_by as how, ((s.starts_at at time zone l.time_zone)::date - 1)::text as "dueOn"
    from session s
    join lab l on l.id = s.lab_id
    join support_need n on n.lab_id = s.lab_id and n.ended_at is null
    join participant p on p.lab_id = n.lab_id and p.id = n.participant_id
    where s.lab_id = $1 and s.id = $2
      and exists (select from session_person sp
        join participant e on e.lab_id = sp.lab_id and e.id = sp.participant_id
        where sp.lab_id = s.lab_id and sp.session_id = s.id and sp.invited_at is not null
          and coalesce(e.merged_into, e.id) = coalesce(p.merged_into, p.id))
      and not exists (select from session_support x
        where x.lab_id = s.lab_id and x.session_id = s.id and x.support_need_id = n.id)
    order by n.written_at, n.id limit $3 + 1`,
}

async function toKeep(
  ctx: CommandContext,
  { initiativeId, sessionId }: { initiativeId: string; sessionId: string },
) {
  const initiative = await findInitiative(ctx.db, ctx.labId, initiativeId)
  const found = await holdSession(ctx.db, ctx.labId, initiative.id, sessionId)
  return { found, allowed: mayKeepSupports(ctx.actor, initiative.id) }
}

/** A new line of a session, arranged by who leads it unless somebody else is named. */
function lineOf(ctx: CommandContext, { id: sessionId, ledBy }: SessionRow) {
  return {
    labId: ctx.labId,
    id: newId<'session-support'>(ctx.now),
    sessionId,
    arrangedBy: ledBy,
    madeBy: ctx.actor.participantId,
    madeAt: ctx.now,
  }
}

async function isFull({ db, labId }: CommandContext, { id }: SessionRow, more: number) {
  const [found] = await db
    .select({ lines: count() })
    .from(sessionSupport)
    .where(and(eq(sessionSupport.labId, labId), eq(sessionSupport.sessionId, id)))
  return found!.lines + more > limits.lines
}

async function knownArranger(
  { db, labId, actor }: CommandContext,
  id: string | null,
  before: string | null,
) {
  if (!id) return done(null)
  const person = await lookChosen(db, labId, actor, id, before)
  return person && !person.erasedAt ? done(person.id) : refuse('unknown-arranger')
}

async function isShown(
  { db, labId, actor }: CommandContext,
  found: SessionRow,
  participantId: string | null,
  arrangedBy: string | null = null,
): Promise<boolean> {
  const lines = await shownLines(db, labId, actor, found, [{ participantId, arrangedBy }])
  return lines.length > 0
}

async function findLine(ctx: CommandContext, found: SessionRow, lineId: string) {
  const line = await lookSupport(ctx.db, ctx.labId, found.id, lineId)
  if (!line) throw new NotFound()
  if (!(await isShown(ctx, found, line.participantId, line.arrangedBy))) throw new NotFound()
  return line
}

async function save(
  { db, labId }: CommandContext,
  { id, version }: { id: SessionSupportId; version: number },
  changes: Partial<SessionSupportRow>,
): Promise<void> {
  await db
    .update(sessionSupport)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(sessionSupport.labId, labId), eq(sessionSupport.id, id)))
}

function about({ id, initiativeId }: SessionRow, more: Record<string, unknown>) {
  return { subject: id, data: { initiativeId, ...more } }
}
