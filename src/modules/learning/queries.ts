import type { Actor } from '../../platform/actor.ts'
import { and, asc, desc, eq, isNull, lt, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Db } from '../../platform/db/database.ts'
import { labToday } from '../../platform/db/lab-today.ts'
import type { LabId } from '../../shared/id.ts'
import { livingId, participant, seenBy } from '../people/index.ts'
import type { ModuleProgress, PathProgress } from './progress.ts'
import {
  learningCompletion,
  learningProgress,
  type CompletionId,
  type CompletionRow,
} from './schema.ts'
import { isDue, renewalDays, standingOf, type Standing } from './standing.ts'

/** How many completions one page of the list shows. */
export const completionsPageSize = 50

/** Whether a row belongs to a person: to their entry, or to one that was merged into it. */
export function isOf(column: PgColumn, labId: LabId, participantId: string): SQL {
  return sql`${column} in (select entry.id from participant entry where entry.lab_id = ${labId}
    and (entry.id = ${participantId} or entry.merged_into = ${participantId}))`
}

/** How far a person has come in every path: by path, then by module. */
export async function progressOf(
  db: Db,
  labId: LabId,
  participantId: string,
): Promise<ReadonlyMap<string, PathProgress>> {
  const found = await db
    .select()
    .from(learningProgress)
    .where(
      and(
        eq(learningProgress.labId, labId),
        isOf(learningProgress.participantId, labId, participantId),
      ),
    )
    .orderBy(sql`${learningProgress.participantId} = ${participantId}`)
  const paths = new Map<string, Map<string, ModuleProgress>>()
  for (const { pathKey, moduleKey, ...row } of found) {
    const modules = paths.get(pathKey) ?? new Map<string, ModuleProgress>()
    paths.set(pathKey, modules.set(moduleKey, joined(modules.get(moduleKey), row)))
  }
  return paths
}

/** What a person did under two entries, the living one last: nothing that was finished or written is lost. */
function joined(earlier: ModuleProgress | undefined, row: ModuleProgress): ModuleProgress {
  if (!earlier) return row
  const answers = { ...earlier.answers, ...row.answers }
  return {
    answers,
    begunAt: row.begunAt > earlier.begunAt ? row.begunAt : earlier.begunAt,
    finishedAt: earlier.finishedAt ?? row.finishedAt,
    reflection: row.reflection || earlier.reflection,
  }
}

/** A completion as it stands today; `dueSince` from when on doing the path again renews it. */
export type OwnCompletion = CompletionRow & {
  today: string
  standing: Standing
  dueSince: Date | null
}

/** The latest completion of each path by a person, lapsed ones too, by path. */
export async function completionsOf(
  db: Db,
  labId: LabId,
  participantId: string,
  now: Date,
): Promise<ReadonlyMap<string, OwnCompletion>> {
  const { validUntil, recordedAt } = learningCompletion
  const zone = sql`(select time_zone from lab where id = ${labId})`
  const due = sql`(${validUntil} - ${renewalDays}::int)::timestamp at time zone ${zone}`
  const found = await db
    .select({
      row: learningCompletion,
      today: sql<string>`${labToday(labId, now)}::text`,
      dueAt: sql`greatest(${recordedAt}, ${due})`.mapWith(recordedAt),
    })
    .from(learningCompletion)
    .where(
      and(
        eq(learningCompletion.labId, labId),
        isNull(learningCompletion.withdrawnAt),
        isOf(learningCompletion.participantId, labId, participantId),
      ),
    )
    .orderBy(asc(learningCompletion.completedOn), asc(learningCompletion.id))
  return new Map(
    found.map(({ row, today, dueAt }) => {
      const dueSince = isDue(row, today) ? dueAt : null
      return [row.pathKey, { ...row, today, standing: standingOf(row, today), dueSince }]
    }),
  )
}

const living = livingId(learningCompletion.labId, learningCompletion.participantId)
const listed = {
  id: learningCompletion.id,
  /** The person it belongs to today. */
  participantId: living,
  pathKey: learningCompletion.pathKey,
  pathVersion: learningCompletion.pathVersion,
  mode: learningCompletion.mode,
  completedOn: learningCompletion.completedOn,
  validUntil: learningCompletion.validUntil,
  note: learningCompletion.note,
  recordedBy: learningCompletion.recordedBy,
  recordedAt: learningCompletion.recordedAt,
  withdrawnAt: learningCompletion.withdrawnAt,
  withdrawnBy: learningCompletion.withdrawnBy,
  withdrawnBecause: learningCompletion.withdrawnBecause,
  name: participant.name,
}
const person = and(
  eq(participant.labId, learningCompletion.labId),
  sql`${participant.id} = ${living}`,
)

/** One page of what the people whom somebody sees have completed, recorded last first, and one more to know whether it goes on. */
export async function listCompletions(
  db: Db,
  labId: LabId,
  actor: Actor,
  { of, before }: { of: string | null; before: string | null },
) {
  return db
    .select(listed)
    .from(learningCompletion)
    .innerJoin(participant, person)
    .where(
      and(
        eq(learningCompletion.labId, labId),
        seenBy(actor, labId),
        of ? isOf(learningCompletion.participantId, labId, of) : undefined,
        before ? lt(learningCompletion.id, before as CompletionId) : undefined,
      ),
    )
    .orderBy(desc(learningCompletion.id))
    .limit(completionsPageSize + 1)
}
export type ListedCompletion = Awaited<ReturnType<typeof listCompletions>>[number]

/** One completion with the person it belongs to today, if there is one with this id. */
export async function lookCompletion(
  db: Db,
  labId: LabId,
  actor: Actor,
  id: string,
): Promise<ListedCompletion | undefined> {
  const found = await db
    .select(listed)
    .from(learningCompletion)
    .innerJoin(participant, person)
    .where(
      and(
        eq(learningCompletion.labId, labId),
        eq(learningCompletion.id, id as CompletionId),
        seenBy(actor, labId),
      ),
    )
  return found[0]
}
