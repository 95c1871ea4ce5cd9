import { and, desc, eq, isNull, lt, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { rows, type Db } from '../../platform/db/database.ts'
import type { LabId } from '../../shared/id.ts'
import { livingId, participant } from '../people/index.ts'
import type { ModuleProgress, PathProgress } from './progress.ts'
import {
  learningCompletion,
  learningProgress,
  type CompletionId,
  type CompletionRow,
} from './schema.ts'

/** How many completions one page of the list shows. */
export const completionsPageSize = 50

/** Whether a row belongs to a person: to their entry, or to one that was merged into it. */
function isOf(column: PgColumn, labId: LabId, participantId: string): SQL {
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
    finishedAt: earlier.finishedAt ?? row.finishedAt,
    reflection: row.reflection || earlier.reflection,
  }
}

/** The completions of a person that count, by path. */
export async function completionsOf(
  db: Db,
  labId: LabId,
  participantId: string,
): Promise<ReadonlyMap<string, CompletionRow>> {
  const found = await db
    .select()
    .from(learningCompletion)
    .where(
      and(
        eq(learningCompletion.labId, labId),
        isNull(learningCompletion.withdrawnAt),
        isOf(learningCompletion.participantId, labId, participantId),
      ),
    )
    .orderBy(desc(learningCompletion.completedOn))
  return new Map(found.map((row) => [row.pathKey, row]))
}

const completedPeople = {
  name: 'learning-completed-by',
  text: `select asked.id from participant asked
    where asked.lab_id = $1 and asked.id = any($2::uuid[]) and exists (
      select 1 from learning_completion c
      join participant entry on entry.lab_id = c.lab_id and entry.id = c.participant_id
      where c.lab_id = $1 and c.path_key = $3 and c.withdrawn_at is null
        and coalesce(asked.merged_into, asked.id) in (entry.id, entry.merged_into))`,
}

/** Those of these people who have completed a path; what a merged entry completed counts for the person. */
export async function completedBy(
  db: Db,
  labId: LabId,
  participantIds: readonly string[],
  pathKey: string,
): Promise<Set<string>> {
  if (participantIds.length === 0) return new Set()
  const ids = [...new Set(participantIds)]
  const found = await rows<{ id: string }>(db, completedPeople, [labId, ids, pathKey])
  return new Set(found.map(({ id }) => id))
}

/** Whether a person has completed a path, under whichever entry. */
export async function hasCompleted(
  db: Db,
  labId: LabId,
  participantId: string,
  pathKey: string,
): Promise<boolean> {
  return (await completedBy(db, labId, [participantId], pathKey)).size > 0
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

/** One page of what the people of a lab have completed, recorded last first, and one more to know whether it goes on. */
export async function listCompletions(
  db: Db,
  labId: LabId,
  { of, before }: { of: string | null; before: string | null },
) {
  return db
    .select(listed)
    .from(learningCompletion)
    .innerJoin(participant, person)
    .where(
      and(
        eq(learningCompletion.labId, labId),
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
  id: string,
): Promise<ListedCompletion | undefined> {
  const found = await db
    .select(listed)
    .from(learningCompletion)
    .innerJoin(participant, person)
    .where(and(eq(learningCompletion.labId, labId), eq(learningCompletion.id, id as CompletionId)))
  return found[0]
}
