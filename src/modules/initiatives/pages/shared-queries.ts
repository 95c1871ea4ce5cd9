import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { CanonicalStage } from '../../methods/index.ts'
import type { InitiativeId, InitiativeState } from '../initiative/schema.ts'
import type { PhaseMoveKind, PhaseState } from '../process/schema.ts'

export type SharedPhase = {
  name: LocalText
  stages: CanonicalStage[]
  state: PhaseState
  /** How it was opened and closed, oldest first. */
  moves: { kind: PhaseMoveKind; at: string }[]
}

/** What an initiative may tell other labs about itself: nothing about a person. */
export type SharedInitiative = {
  id: InitiativeId
  title: LocalText
  summary: LocalText
  state: InitiativeState
  startedAt: Date
  endedAt: Date | null
  place: string | null
  latitude: number | null
  longitude: number | null
  methodId: string | null
  method: LocalText | null
  phases: SharedPhase[]
  /** Gates of its main process: passed, and passed without ever being opened again. */
  gatesPassed: number
  gatesAtOnce: number
  /** Decisions that stand, and those that rest on something that was shown or said. */
  decisions: number
  decisionsOnEvidence: number
}

/** What a decision may come from so that it rests on evidence. */
const evidenceKinds = ['evidence', 'contribution', 'extract', 'theme', 'finding', 'opinion-map']

const mainProcess = `select p.id, p.template_id, p.name, p.ended_at from process p
  where p.lab_id = i.lab_id and p.initiative_id = i.id
  order by p.kind <> 'process', p.ended_at is not null, p.started_at desc, p.id limit 1`

const phases = `select jsonb_agg(jsonb_build_object('name', ph.name, 'stages', ph.canonical_stages,
    'state', ph.state, 'moves', coalesce((
      select jsonb_agg(jsonb_build_object('kind', m.kind, 'at', m.at) order by m.at, m.id)
      from phase_move m where m.lab_id = ph.lab_id and m.phase_id = ph.id), '[]')) order by ph.position)
  from phase ph where ph.lab_id = i.lab_id and ph.process_id = main.id
    and (ph.retired_at is null or ph.closed_at is not null)`

const gates = `select count(*)::int as passed, count(*) filter (where g.round = 1)::int as "atOnce"
  from gate g join phase ph on ph.lab_id = g.lab_id and ph.id = g.phase_id
  where g.lab_id = i.lab_id and ph.process_id = main.id and g.passed_at is not null`

const decisions = `select count(*)::int as "all", count(*) filter (where exists (
    select from link l where l.lab_id = d.lab_id and l.to_kind = 'decision' and l.to_id = d.id
      and l.from_kind = any($3)))::int as tied
  from decision d where d.lab_id = i.lab_id and d.initiative_id = i.id
    and not exists (select from decision c where c.lab_id = d.lab_id and c.corrects = d.id)`

const shared = {
  name: 'initiatives-shared',
  text: `select i.id, i.title, i.summary, i.state, i.started_at as "startedAt",
      case when i.state = 'ended' then main.ended_at end as "endedAt",
      pl.name as place, pl.latitude, pl.longitude,
      main.template_id as "methodId", main.name as method, coalesce((${phases}), '[]') as phases,
      gates.passed as "gatesPassed", gates."atOnce" as "gatesAtOnce",
      decisions."all" as decisions, decisions.tied as "decisionsOnEvidence"
    from initiative i
    left join place pl on pl.lab_id = i.lab_id and pl.id = i.place_id
    left join lateral (${mainProcess}) main on true
    cross join lateral (${gates}) gates
    cross join lateral (${decisions}) decisions
    where i.lab_id = $1 and i.id = any($2::uuid[])`,
}

/** What these initiatives may tell other labs, in one query. */
export async function sharedInitiatives(
  db: Db,
  labId: LabId,
  ids: readonly string[],
): Promise<SharedInitiative[]> {
  return rows<SharedInitiative>(db, shared, [labId, ids, evidenceKinds])
}
