import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { MethodKind, Ordering, PhaseProgress } from '../../methods/index.ts'
import type { ActivityState } from '../activity/schema.ts'
import type { EvidenceKind } from '../evidence/schema.ts'
import type { GateRow } from '../gate/schema.ts'
import type { InitiativeId, InitiativeState } from '../initiative/schema.ts'
import type { PhaseId, ProcessId } from '../process/schema.ts'
import type { Dated } from '../process/views/phase-dates.ts'

export type WorkActivity = {
  id: string
  key: string | null
  title: LocalText
  state: ActivityState
  because: string
  owner: string | null
  dueOn: string | null
  dueWords: string
  /** The method no longer has it. */
  retired: boolean
}
export type WorkEvidence = {
  id: string
  key: string | null
  kind: EvidenceKind
  title: LocalText
  public: boolean
}
export type WorkPhase = Dated &
  PhaseProgress & {
    id: PhaseId
    name: LocalText
    objective: LocalText
    activities: WorkActivity[]
    evidence: WorkEvidence[]
    gate: Pick<GateRow, 'id' | 'holderGroupId'> | null
    /** How often it was gone back to or begun again. */
    returns: number
    retired: boolean
  }
export type WorkProcess = {
  id: ProcessId
  name: LocalText
  kind: MethodKind
  about: string
  ordering: Ordering
  templateId: string
  templateVersion: string
  phases: WorkPhase[]
}

/** All that people with a role see of an initiative, gates and decisions apart. */
export type WorkInitiative = {
  id: InitiativeId
  title: LocalText
  state: InitiativeState
  processes: WorkProcess[]
  questionNumber: number | null
  /** How many of the four remote-area figures have a baseline. */
  baselines: number
}

const activities = `coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'key', a.key,
    'title', a.title, 'state', a.state, 'because', a.because, 'owner', o.name,
    'dueOn', a.due_on, 'dueWords', a.due_words, 'retired', a.retired_at is not null) order by a.position, a.id)
  from activity a
  left join participant o on o.lab_id = a.lab_id and o.id = a.owner_id
  where a.lab_id = ph.lab_id and a.initiative_id = ph.initiative_id and a.phase_id = ph.id), '[]')`

const evidence = `coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'key', e.key,
    'kind', e.kind, 'title', e.title, 'public', e.public) order by e.added_at, e.id)
  from evidence e
  where e.lab_id = ph.lab_id and e.initiative_id = ph.initiative_id and e.phase_id = ph.id
    and e.withdrawn_at is null), '[]')`

const phases = `select jsonb_agg(jsonb_build_object('id', ph.id, 'key', ph.key, 'name', ph.name,
    'objective', ph.objective, 'state', ph.state,
    'retired', ph.retired_at is not null,
    'returns', (select count(*) from phase_move m where m.lab_id = ph.lab_id
      and m.process_id = ph.process_id and m.phase_id = ph.id and m.kind in ('returned', 'reopened')),
    'startsOn', ph.starts_on, 'startsWords', ph.starts_words,
    'endsOn', ph.ends_on, 'endsWords', ph.ends_words,
    'passed', exists (select from phase_move m where m.lab_id = ph.lab_id
      and m.process_id = ph.process_id and m.phase_id = ph.id and m.kind = 'closed'),
    'activities', ${activities}, 'evidence', ${evidence}, 'gate', (
      select jsonb_build_object('id', g.id, 'holderGroupId', g.holder_group_id)
      from gate g where g.lab_id = ph.lab_id and g.phase_id = ph.id)) order by ph.position)
  from phase ph where ph.lab_id = p.lab_id and ph.process_id = p.id`

const workInitiative = {
  name: 'initiative-work',
  text: `select i.id, i.title, i.state,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name,
        'kind', p.kind, 'about', p.about, 'ordering', p.ordering, 'templateId', p.template_id,
        'templateVersion', p.template_version, 'phases', (${phases})) order by p.kind <> 'process', p.started_at, p.id)
      from process p where p.lab_id = i.lab_id and p.initiative_id = i.id), '[]') as processes,
    (select max(v.number) from challenge_version v
      where v.lab_id = i.lab_id and v.initiative_id = i.id) as "questionNumber",
    (select count(*)::int from remote_factor f where f.lab_id = i.lab_id
      and f.initiative_id = i.id and f.baseline_value is not null) as baselines
    from initiative i where i.lab_id = $1 and i.id = $2`,
}

/** The whole working picture of an initiative, in one query whatever its size. */
export async function findWorkInitiative(
  db: Db,
  labId: LabId,
  id: string,
): Promise<WorkInitiative> {
  const found = await rows<WorkInitiative>(db, workInitiative, [labId, id])
  if (!found[0]) throw new NotFound()
  return found[0]
}
