import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { findTemplates, type MethodRef, type Template } from '../../methods/index.ts'
import type { ActivityState } from '../activity/schema.ts'
import type { SeatRow } from '../core-team/schema.ts'
import { askedRead, signaturesRead, type Asked, type Signature } from '../sign-off/signatures.ts'
import type { Tally } from './group-rule.ts'
import { holdersRead, type Holder } from './holders.ts'
import type { GateId } from './schema.ts'
import { decidingGroups, talliesOf, type GivenGate } from './tallies.ts'

/** All that is alive about some gates: what the house's own checks judge, and nothing else. */
export type GateFacts = {
  activities: ActivityFact[]
  /** What was added and not withdrawn. */
  evidence: { processId: string; key: string }[]
  /** The methods that the gates' processes follow. */
  methods: { processId: string; template: Template }[]
  /** The remote-area factors that have a starting figure. */
  baselines: { initiativeId: string; factor: string }[]
  /** The newest version of each challenge question. */
  questions: { initiativeId: string; number: number }[]
  seats: SeatFact[]
  decisions: { gateId: string | null; phaseId: string | null }[]
  /** Who holds, today, the roles that the gates ask for. */
  holders: Holder[]
  signatures: Signature[]
  asked: Asked[]
  tallies: ReadonlyMap<GateId, Tally>
}

export type ActivityFact = {
  processId: string
  key: string
  state: ActivityState
  title: LocalText
}
export type SeatFact = Pick<SeatRow, 'perspective' | 'funder' | 'trainedOn'> & {
  initiativeId: string
}

type Found = Omit<GateFacts, 'tallies' | 'methods'> & {
  methods: (MethodRef & { processId: string })[]
  given: (Omit<GivenGate, 'heldSince'> & { heldSince: string })[]
}

const list = (select: string) =>
  `coalesce((select jsonb_agg(to_jsonb(x)) from (${select}) x), '[]')`

const rolesAsked = `array(select r.params ->> 'role' from requirement r
  where r.lab_id = $1 and r.gate_id = any($2) and r.checker = 'role-present'
    and r.retired_at is null)`

const gateFacts = {
  name: 'gate-facts',
  text: `with g as (
      select g.*, ph.process_id from gate g
      join phase ph on ph.lab_id = g.lab_id and ph.id = g.phase_id
      where g.lab_id = $1 and g.id = any($2))
    select ${list(`select ph.process_id as "processId", a.key, a.state, a.title
      from activity a join phase ph on ph.lab_id = a.lab_id and ph.id = a.phase_id
      where a.lab_id = $1 and a.initiative_id in (select initiative_id from g) and a.key is not null
        and a.retired_at is null
      order by a.position, a.id`)} as activities,
    ${list(`select distinct ph.process_id as "processId", e.key
      from evidence e join phase ph on ph.lab_id = e.lab_id and ph.id = e.phase_id
      where e.lab_id = $1 and e.initiative_id in (select initiative_id from g)
        and e.key is not null and e.withdrawn_at is null`)} as evidence,
    ${list(`select p.id as "processId", p.template_id as id, p.template_version as version
      from process p where p.lab_id = $1 and p.id in (select process_id from g)`)} as methods,
    ${list(`select f.initiative_id as "initiativeId", f.factor from remote_factor f
      where f.lab_id = $1 and f.initiative_id in (select initiative_id from g)
        and f.baseline_value is not null`)} as baselines,
    ${list(`select v.initiative_id as "initiativeId", max(v.number) as number from challenge_version v
      where v.lab_id = $1 and v.initiative_id in (select initiative_id from g)
      group by v.initiative_id`)} as questions,
    ${list(`select s.initiative_id as "initiativeId", s.perspective, s.funder, s.trained_on as "trainedOn"
      from core_team_seat s
      where s.lab_id = $1 and s.initiative_id in (select initiative_id from g)
        and s.left_on is null`)} as seats,
    ${list(`select d.gate_id as "gateId", d.phase_id as "phaseId" from decision d
      where d.lab_id = $1 and d.initiative_id in (select initiative_id from g)`)} as decisions,
    ${list(holdersRead(rolesAsked, 'array(select initiative_id from g)', '$3'))} as holders,
    ${list(signaturesRead)} as signatures,
    ${list(askedRead)} as asked,
    ${list(`select id, holder_group_id as "holderGroupId", holder_quorum as "holderQuorum",
        holder_rule as "holderRule", held_since as "heldSince"
      from g where holder_group_id is not null`)} as given`,
}

/**
 * Reads everything that may matter at some gates: one query, a second where a group holds one of them, and another
 * where a method of the lab's own was not read before.
 */
export async function readGateFacts(
  db: Db,
  labId: LabId,
  gateIds: readonly GateId[],
  now: Date,
): Promise<GateFacts> {
  const [found] = await rows<Found>(db, gateFacts, [labId, gateIds, now])
  const { given, methods, ...facts } = found!
  const templates = await findTemplates(db, labId, methods)
  const gates = given.map((one) => ({ ...one, heldSince: new Date(one.heldSince) }))
  const groups = await decidingGroups(db, labId, gates)
  const followed = methods.map(({ processId }, n) => ({ processId, template: templates[n]! }))
  return { ...facts, methods: followed, tallies: talliesOf(groups, facts.signatures) }
}
