import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { experimentOutcomes, type ExperimentOutcome, type ExperimentRow } from './schema.ts'

/** How many experiments one page of an initiative's list shows. */
export const listPageSize = 30

/** What a list is narrowed to: one answer, those that have none yet, those put away, or all. */
export const experimentViews = ['all', ...experimentOutcomes, 'open', 'archived'] as const
export type ExperimentView = (typeof experimentViews)[number]

export type ListedExperiment = Pick<
  ExperimentRow,
  | 'id'
  | 'title'
  | 'hypothesis'
  | 'state'
  | 'public'
  | 'startsOn'
  | 'kind'
  | 'direction'
  | 'threshold'
  | 'unit'
  | 'thresholdWords'
> & {
  lastDay: string
  outcome: ExperimentOutcome | null
  value: number | null
  people: number | null
}

const listed = {
  name: 'experiments-of-initiative',
  text: `select e.id, e.title, e.hypothesis, e.state, e.public, e.starts_on::text as "startsOn",
      (e.ends_before - 1)::text as "lastDay", e.kind, e.direction, e.threshold::float8 as threshold,
      e.unit, e.threshold_words as "thresholdWords", c.outcome, c.value::float8 as value, c.people
    from experiment e
    left join lateral (select * from experiment_conclusion n where n.lab_id = e.lab_id
      and n.experiment_id = e.id order by n.number desc limit 1) c on true
    where e.lab_id = $1 and e.initiative_id = $2 and (e.public or $3)
      and (e.archived_at is not null) = ($4 = 'archived')
      and case $4 when 'all' then true when 'archived' then true
        when 'open' then c.outcome is null else c.outcome = $4 end
      and (e.starts_on, e.id) < ($5::date, $6::uuid)
    order by e.starts_on desc, e.id desc limit ${listPageSize + 1}`,
}
const last = { day: '9999-01-01', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

type Wish = {
  inside: boolean
  view: ExperimentView
  after: { day: string; id: string } | null
}

/** One page of the experiments of an initiative, latest first, and one more to know whether the list goes on. */
export async function experimentsOf(
  db: Db,
  labId: LabId,
  initiativeId: string,
  { inside, view, after }: Wish,
): Promise<ListedExperiment[]> {
  const { day, id } = after ?? last
  return rows<ListedExperiment>(db, listed, [labId, initiativeId, inside, view, day, id])
}

const toPick = {
  name: 'experiments-to-pick',
  text: `select id, title from experiment
    where lab_id = $1 and initiative_id = $2 and (public or $3) and archived_at is null
    order by starts_on desc, id desc limit 200`,
}

/** The experiments of an initiative for choosing one, latest first: the newest two hundred. */
export async function experimentsToPick(
  db: Db,
  labId: LabId,
  initiativeId: string,
  inside: boolean,
): Promise<{ id: string; title: LocalText }[]> {
  return rows(db, toPick, [labId, initiativeId, inside])
}
