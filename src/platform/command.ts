import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { LabId } from '../shared/id.ts'
import { refuse, type Result } from '../shared/result.ts'
import type { Actor } from './actor.ts'
import { inLab, type Db } from './db/database.ts'
import { canonical, writeFacts, type Fact } from './facts.ts'
import { hashOf, keyedBytes } from './ids.ts'
import { addJobAt, announce, listenerJobs, type QueuedJob } from './jobs.ts'
import type { AppParts } from './parts.ts'

/** What a command is given: who acts, in which lab, when, one open transaction, and a pen for the record. */
export type CommandContext = {
  db: Db
  labId: LabId
  actor: Actor
  now: Date
  record(fact: Fact): void
  /** Work to do after the commit; nothing is queued when the change is refused. */
  enqueue(job: string, payload: Record<string, unknown>): void
  /** The same, for work that waits until a moment. */
  enqueueAt(at: Date, job: string, payload: Record<string, unknown>): void
  /** Secret bytes that belong to a purpose; the same purpose gives the same bytes. */
  derive(purpose: string): Buffer
}

/** One change: its name in the record, what may be sent to it, and the change itself. */
export type Command<I = unknown, V = unknown, C extends string = string> = {
  name: string
  input: z.ZodType<I>
  change(ctx: CommandContext, input: I): Promise<Result<V, C>>
}

/** Who asks for a change, in which lab. */
export type Who = { actor: Actor; labId: LabId }

export type CommonRefusal = 'invalid-input' | 'op-id-reused'

/** Names a change so that it can be run, repeated safely and found in the record. */
export function command<I, V, C extends string>(
  name: string,
  input: z.ZodType<I>,
  change: (ctx: CommandContext, input: I) => Promise<Result<V, C>>,
): Command<I, V, C> {
  return { name, input, change }
}

/** Runs one change in one transaction: rows, record and jobs commit together or not at all. A refusal rolls back. */
export async function runCommand<I, V, C extends string>(
  parts: AppParts,
  who: Who,
  what: Command<I, V, C>,
  raw: unknown,
  opId?: string,
): Promise<Result<V, C | CommonRefusal>> {
  const parsed = what.input.safeParse(raw)
  if (!parsed.success) return refuse('invalid-input', { issues: parsed.error.issues })
  const work = async (db: Db): Promise<Result<V, C | CommonRefusal>> => {
    const earlier = opId ? await claim<V>(db, who, what.name, opId, raw) : null
    if (earlier) return earlier
    const result = await change(parts, db, who, what, parsed.data)
    if (result.ok && opId) await keepResult(db, who, what.name, opId, result.value)
    return result
  }
  return inLab(parts.database, who.labId, work, (result) => result.ok)
}

async function change<I, V, C extends string>(
  parts: AppParts,
  db: Db,
  { actor, labId }: Who,
  what: Command<I, V, C>,
  input: I,
): Promise<Result<V, C>> {
  const now = parts.clock.now()
  const facts: Fact[] = []
  const jobs: QueuedJob[] = []
  const later: { name: string; payload: Record<string, unknown>; at: Date }[] = []
  const result = await what.change(
    {
      db,
      labId,
      actor,
      now,
      record: (fact) => void facts.push(fact),
      enqueue: (name, payload) =>
        void jobs.push({ name, payload: { labId, ...payload }, key: null }),
      enqueueAt: (at, name, payload) => void later.push({ at, name, payload }),
      derive: (purpose) => keyedBytes(parts.signingKey, purpose),
    },
    input,
  )
  if (!result.ok) return result
  if (facts.length === 0) throw new Error(`${what.name} succeeded and recorded nothing`)
  const recorded = await writeFacts(db, labId, actor, now, facts)
  for (const { at, name, payload } of later) await addJobAt(db, name, { labId, ...payload }, at)
  await announce(db, labId, [...listenerJobs(parts.listeners, recorded), ...jobs])
  return result
}

function actorKey(actor: Actor): string {
  return actor.participantId ?? actor.accountId ?? actor.draftId ?? actor.kind
}

/** Takes the operation's name, waiting for a twin still under way; answers what the twin answered. */
async function claim<V>(
  db: Db,
  who: Who,
  name: string,
  opId: string,
  raw: unknown,
): Promise<Result<V, CommonRefusal> | null> {
  const key = actorKey(who.actor)
  const hash = hashOf(canonical(raw))
  const taken = await db.execute(sql`
    insert into operation (lab_id, actor_key, command, op_id, body_hash) values (${who.labId}, ${key}, ${name}, ${opId}, ${hash})
    on conflict do nothing returning op_id`)
  if (taken.rowCount === 1) return null
  const found = await db.execute<{ body_hash: string; result: V }>(sql`
    select body_hash, result from operation
    where lab_id = ${who.labId} and actor_key = ${key} and command = ${name} and op_id = ${opId}`)
  const twin = found.rows[0]!
  return twin.body_hash === hash ? { ok: true, value: twin.result } : refuse('op-id-reused')
}

async function keepResult(
  db: Db,
  who: Who,
  name: string,
  opId: string,
  value: unknown,
): Promise<void> {
  await db.execute(sql`
    update operation set result = ${JSON.stringify(value ?? null)}::jsonb
    where lab_id = ${who.labId} and actor_key = ${actorKey(who.actor)} and command = ${name} and op_id = ${opId}`)
}
