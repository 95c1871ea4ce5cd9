import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { Logger, run, runMigrations, runOnce, type Runner, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { LabId } from '../shared/id.ts'
import { backupTime } from './backup/times.ts'
import type { Db } from './db/database.ts'
import type { RecordedFact } from './facts.ts'
import { withoutParams, type Log } from './log.ts'
import type { AppParts } from './parts.ts'
import { sweepTime } from './sweep.ts'

/** Later work: what it is given always names its lab. */
export type Job = {
  name: string
  run(parts: AppParts, payload: { labId: LabId } & Record<string, unknown>): Promise<void>
}

/** A reaction to facts: `fact` is a name or '*'; `oncePerLab` folds waiting reactions of one lab into one. */
export type Listener = {
  name: string
  fact: string
  oncePerLab?: boolean
  run(parts: AppParts, fact: RecordedFact): Promise<void>
}

/** Queues work in the open transaction: it runs only if that commits. */
export async function addJob(
  db: Db,
  name: string,
  payload: Record<string, unknown>,
  key: string | null = null,
): Promise<void> {
  await db.execute(sql`select talkoo_add_job(${name}, ${JSON.stringify(payload)}::json, ${key})`)
}

/** The same for work that waits until a moment; while work of this key waits, its moment stays. */
export async function addJobAt(
  db: Db,
  name: string,
  payload: Record<string, unknown>,
  at: Date,
  key: string | null = null,
): Promise<void> {
  const sent = JSON.stringify(payload)
  await db.execute(
    sql`select talkoo_add_job_at(${name}, ${sent}::json, ${at.toISOString()}, ${key})`,
  )
}

/** Work as it is queued: `key` folds work that waits under the same key into one. */
export type QueuedJob = { name: string; payload: Record<string, unknown>; key: string | null }

/** One job for each listener that wants one of the facts. */
export function listenerJobs(
  listeners: readonly Listener[],
  facts: readonly RecordedFact[],
): QueuedJob[] {
  return listeners.flatMap((listener) => {
    const wanted = facts.filter((fact) => listener.fact === '*' || listener.fact === fact.name)
    const kept = listener.oncePerLab ? wanted.slice(0, 1) : wanted
    return kept.map((fact) => ({
      name: listener.name,
      payload: fact,
      key: listener.oncePerLab ? `${listener.name}:${fact.labId}` : null,
    }))
  })
}

/** Queues what follows from a change, in its order, and tells every process that the lab changed, in one statement. */
export async function announce(db: Db, labId: LabId, jobs: readonly QueuedJob[]): Promise<void> {
  await db.execute(sql`
    select pg_notify('talkoo', ${`changed:${labId}`}),
      (select count(talkoo_add_job(job.name, job.payload, job.key)::text)
        from json_to_recordset(${JSON.stringify(jobs)}::json) as job(name text, payload json, key text))`)
}

/** Creates or updates the queue's own tables. */
export async function migrateQueue(owner: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: owner, logger: undefined })
}

/** What the queue reports: failures only, without what the work was given. */
export function openJobLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error({ job: withoutParams(message) }, 'job failed')
  })
}

function taskList(parts: AppParts): TaskList {
  const tasks: TaskList = {}
  for (const job of parts.jobs)
    tasks[job.name] = (payload) => job.run(parts, payload as { labId: LabId })
  for (const listener of parts.listeners) {
    tasks[listener.name] = (payload) => listener.run(parts, payload as RecordedFact)
  }
  return tasks
}

/** Works on the queue until stopped. */
export async function startJobs(parts: AppParts): Promise<Runner> {
  return run({
    pgPool: parts.database.owner,
    taskList: taskList(parts),
    concurrency: 2,
    crontab: [sweepTime, backupTime].join('\n'),
    noHandleSignals: true,
    logger: parts.jobLogger,
  })
}

/** Works until the queue is empty: for tests, seeds and the command line. */
export async function drainJobs(parts: AppParts): Promise<void> {
  const pgPool = parts.database.owner
  const logger = parts.jobLogger
  await runOnce({ pgPool, taskList: taskList(parts), noHandleSignals: true, logger })
  await settled(parts)
}

const settlingTries = 200
const settlingPauseMs = 10

/** The queue notes that a job ended without being waited for: this waits, for two seconds at most. */
async function settled(parts: AppParts): Promise<void> {
  const running = 'select 1 from graphile_worker.jobs where locked_at is not null limit 1'
  for (let tries = 0; tries < settlingTries; tries++) {
    const { rowCount } = await parts.database.owner.query(running)
    if (rowCount === 0) return
    await setTimeout(settlingPauseMs)
  }
}
