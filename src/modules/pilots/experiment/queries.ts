import { and, eq } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import {
  experiment,
  type ConclusionRow,
  type ExperimentId,
  type ExperimentRow,
  type ResultRow,
} from './schema.ts'

/** An experiment of this initiative, held until a change is over. */
export async function holdExperiment(
  db: Db,
  labId: LabId,
  initiativeId: string,
  id: string,
): Promise<ExperimentRow> {
  const [found] = await db
    .select()
    .from(experiment)
    .where(and(eq(experiment.labId, labId), eq(experiment.id, id as ExperimentId)))
    .for('update')
  if (found?.initiativeId !== initiativeId) throw new NotFound()
  return found
}

export type ShownExperiment = Omit<ExperimentRow, 'labId' | 'plannedBy' | 'plannedAt'> & {
  initiativeTitle: LocalText
  lastDay: string
}

const shown = {
  name: 'experiment-shown',
  text: `select e.id, e.initiative_id as "initiativeId", e.title, e.hypothesis, e.measure, e.method, e.kind,
      e.direction, e.threshold::float8 as threshold, e.unit, e.threshold_words as "thresholdWords",
      e.people_least as "peopleLeast", e.starts_on::text as "startsOn",
      e.ends_before::text as "endsBefore", (e.ends_before - 1)::text as "lastDay", e.public, e.state,
      e.archived_at as "archivedAt", e.started_at as "startedAt", e.version, i.title as "initiativeTitle"
    from experiment e join initiative i on i.lab_id = e.lab_id and i.id = e.initiative_id
    where e.lab_id = $1 and e.initiative_id = $2 and e.id = $3`,
}

/** An experiment as its pages show it. */
export async function findExperiment(
  db: Db,
  labId: LabId,
  initiativeId: string,
  id: string,
): Promise<ShownExperiment> {
  const [found] = await rows<ShownExperiment>(db, shown, [labId, initiativeId, id])
  if (!found) throw new NotFound()
  return found
}

export type ShownResult = Pick<ResultRow, 'id' | 'onDay' | 'people' | 'value' | 'words'>

const results = {
  name: 'experiment-results',
  text: `select id, on_day::text as "onDay", people, value::float8 as value, words
    from experiment_result where lab_id = $1 and experiment_id = $2 and taken_back_at is null
    order by on_day, id`,
}

/** What was seen while it went on, oldest first; at most as many as it may hold. */
export async function resultsOf(db: Db, labId: LabId, id: string): Promise<ShownResult[]> {
  return rows<ShownResult>(db, results, [labId, id])
}

export type ShownConclusion = Omit<ConclusionRow, 'labId' | 'experimentId' | 'writtenBy'>

const conclusions = {
  name: 'experiment-conclusions',
  text: `select number, value::float8 as value, words, people, disturbed, outcome, learned,
      next_step as "nextStep", why_changed as "whyChanged", written_at as "writtenAt"
    from experiment_conclusion where lab_id = $1 and experiment_id = $2 order by number desc limit 20`,
}

/** What it came to, the newest first; the newest counts. */
export async function conclusionsOf(db: Db, labId: LabId, id: string): Promise<ShownConclusion[]> {
  return rows<ShownConclusion>(db, conclusions, [labId, id])
}

/** What an experiment holds that would be lost with it. */
export type ExperimentHeld = { what: 'results' | 'conclusions' | 'links'; count: number }

const holdings = {
  name: 'experiment-holdings',
  text: `select (select count(*)::int from experiment_result where lab_id = $1 and experiment_id = $2) as results,
    (select count(*)::int from experiment_conclusion where lab_id = $1 and experiment_id = $2) as conclusions,
    (select count(*)::int from link where lab_id = $1
      and (from_kind = 'experiment' and from_id = $2 or to_kind = 'experiment' and to_id = $2)) as links`,
}

/** What stands against deleting an experiment; nothing, when it holds nothing. */
export async function experimentHoldings(
  db: Db,
  labId: LabId,
  id: string,
): Promise<ExperimentHeld[]> {
  const [found] = await rows<Record<ExperimentHeld['what'], number>>(db, holdings, [labId, id])
  const all = Object.entries(found!) as [ExperimentHeld['what'], number][]
  return all.filter(([, count]) => count > 0).map(([what, count]) => ({ what, count }))
}
