import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { ActivityState } from '../activity/schema.ts'
import type { MethodKind, Ordering } from '../../methods/index.ts'
import type { QuestionPart } from '../challenge/input.ts'
import type { ShownFactor } from '../challenge/views/factor-table.tsx'
import type { EvidenceKind } from '../evidence/schema.ts'
import type { InitiativeId, InitiativeState } from '../initiative/schema.ts'
import type { PhaseMoveKind, PhaseState } from '../process/schema.ts'
import type { Dated } from '../process/views/phase-dates.ts'

/** How much of each kind the public page shows; the rest is on pages of its own. */
const activitiesMax = 12
const movesMax = 60
const evidenceMax = 20
const versionsMax = 20

export type PublicActivity = {
  title: LocalText
  state: ActivityState
  dueOn: string | null
  dueWords: string
}
export type PublicOverride = { label: LocalText; reason: string; at: string }
export type PublicPhase = Dated & {
  id: string
  name: LocalText
  objective: LocalText
  state: PhaseState
  closedAt: string | null
  returns: number
  activities: PublicActivity[]
  gate: { id: string; sentence: LocalText; overrides: PublicOverride[] } | null
}
export type PublicProcess = {
  id: string
  name: LocalText
  kind: MethodKind
  about: string
  ordering: Ordering
  phases: PublicPhase[]
}
export type PublicQuestion = Record<QuestionPart, LocalText> & { id: string; number: number }

/** All that everyone may read of an initiative. */
export type PublicInitiative = {
  id: InitiativeId
  title: LocalText
  summary: LocalText
  state: InitiativeState
  startedAt: Date
  place: string | null
  processes: PublicProcess[]
  factors: ShownFactor[]
  question: PublicQuestion | null
  versions: { number: number; writtenAt: string; whyChanged: string }[]
  moves: { kind: PhaseMoveKind; reason: string; at: string; phase: LocalText }[]
  evidence: { id: string; title: LocalText; kind: EvidenceKind; proves: string }[]
  evidenceCount: number
}

/** Of a group's gate only what the group has let stand by passing it. */
const gateOf = `(select jsonb_build_object('id', g.id, 'sentence', g.sentence, 'overrides', coalesce((
    select jsonb_agg(jsonb_build_object('label', r.label, 'reason', o.reason, 'at', o.at) order by o.at)
    from gate_override o
    join requirement r on r.lab_id = o.lab_id and r.id = o.requirement_id
    where o.lab_id = g.lab_id and o.gate_id = g.id
      and (g.holder_group_id is null or g.passed_at is not null or o.round < g.round)), '[]'))
  from gate g where g.lab_id = ph.lab_id and g.phase_id = ph.id)`

const activitiesOf = `case when ph.state <> 'open' then '[]' else coalesce((
    select jsonb_agg(to_jsonb(x)) from (
      select a.title, a.state, a.due_on as "dueOn", a.due_words as "dueWords"
      from activity a
      where a.lab_id = ph.lab_id and a.initiative_id = ph.initiative_id and a.phase_id = ph.id
        and a.state in ('doing', 'to-do') and a.retired_at is null
      order by a.state, a.position limit ${activitiesMax}) x), '[]') end`

const phasesOf = `select jsonb_agg(jsonb_build_object('id', ph.id, 'name', ph.name,
    'objective', ph.objective, 'state', ph.state, 'closedAt', ph.closed_at,
    'startsOn', ph.starts_on, 'startsWords', ph.starts_words,
    'endsOn', ph.ends_on, 'endsWords', ph.ends_words,
    'returns', (select count(*) from phase_move m where m.lab_id = ph.lab_id
      and m.process_id = ph.process_id and m.phase_id = ph.id and m.kind in ('returned', 'reopened')),
    'activities', ${activitiesOf}, 'gate', ${gateOf}) order by ph.position)
  from phase ph where ph.lab_id = p.lab_id and ph.process_id = p.id
    and (ph.retired_at is null or ph.closed_at is not null)`

const listOf = (select: string) =>
  `coalesce((select jsonb_agg(to_jsonb(x)) from (${select}) x), '[]')`

const publicInitiative = {
  name: 'initiative-public',
  text: `select i.id, i.title, i.summary, i.state, i.started_at as "startedAt", pl.name as place,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'kind', p.kind,
        'about', p.about, 'ordering', p.ordering, 'phases', coalesce((${phasesOf}), '[]'))
        order by p.kind <> 'process', p.started_at, p.id)
      from process p where p.lab_id = i.lab_id and p.initiative_id = i.id), '[]') as processes,
    ${listOf(`select f.factor, f.statement, f.unit, f.baseline_value as "baselineValue",
        f.baseline_on as "baselineOn", f.baseline_source as "baselineSource",
        f.result_value as "resultValue", f.result_on as "resultOn", f.result_source as "resultSource"
      from remote_factor f where f.lab_id = i.lab_id and f.initiative_id = i.id
      order by array_position(array['distance', 'staffing', 'cost-per-head', 'access'], f.factor)`)} as factors,
    (select jsonb_build_object('id', v.id, 'number', v.number, 'howMightWe', v.how_might_we,
        'forWhom', v.for_whom, 'inPlace', v.in_place, 'givenConstraint', v.given_constraint,
        'soThat', v.so_that)
      from challenge_version v where v.lab_id = i.lab_id and v.initiative_id = i.id
      order by v.number desc limit 1) as question,
    ${listOf(`select v.number, v.written_at as "writtenAt", v.why_changed as "whyChanged"
      from challenge_version v where v.lab_id = i.lab_id and v.initiative_id = i.id
      order by v.number desc limit ${versionsMax}`)} as versions,
    ${listOf(`select m.kind, m.reason, m.at, ph.name as phase
      from process p
      join phase_move m on m.lab_id = p.lab_id and m.process_id = p.id
      join phase ph on ph.lab_id = m.lab_id and ph.id = m.phase_id
      where p.lab_id = i.lab_id and p.initiative_id = i.id
      order by m.at desc, m.kind = 'closed', m.id desc limit ${movesMax}`)} as moves,
    ${listOf(`select e.id, e.title, e.kind, e.proves
      from evidence e where e.lab_id = i.lab_id and e.initiative_id = i.id
        and e.public and e.withdrawn_at is null
      order by e.added_at desc, e.id desc limit ${evidenceMax}`)} as evidence,
    (select count(*)::int from evidence e where e.lab_id = i.lab_id and e.initiative_id = i.id
      and e.public and e.withdrawn_at is null) as "evidenceCount"
    from initiative i
    left join place pl on pl.lab_id = i.lab_id and pl.id = i.place_id
    where i.lab_id = $1 and i.id = $2`,
}

/** All that everyone may read of an initiative, in one query whatever its size. */
export async function findPublicInitiative(
  db: Db,
  labId: LabId,
  id: string,
): Promise<PublicInitiative> {
  const found = await rows<PublicInitiative>(db, publicInitiative, [labId, id])
  if (!found[0]) throw new NotFound()
  return found[0]
}
