import { z } from 'zod'
import { rows } from '../../../platform/db/database.ts'
import type { RequirementChecker, Verdict } from '../../../platform/manifest.ts'

const params = z.strictObject({ min: z.int().min(1).default(1) })

type Signer = {
  gateId: string
  participantId: string
  name: string
  /** None while the person was asked and has not signed. */
  verdict: 'agree' | 'disagree' | null
}

/*
 * Who has lived it: a resident representative there today or in the capacity they signed in, a member of the
 * residents' group that holds the gate, and whoever has said something in the initiative that stands. Signatures and
 * requests of the gate's present round; of each person the last one counts.
 */
const signers = {
  name: 'voices-lived-experience',
  text: `with here as (
      select g.id as gate_id, g.initiative_id, g.round from gate g where g.lab_id = $1 and g.id = any($2::uuid[])),
    near as (
      select h.gate_id, h.initiative_id, s.participant_id, s.role, s.verdict, s.at, 1 as signed
      from here h join sign_off s on s.lab_id = $1 and s.gate_id = h.gate_id and s.round = h.round
        and s.withdrawn_at is null
      union all
      select h.gate_id, h.initiative_id, r.participant_id, r.role, null, r.asked_at, 0
      from here h join sign_off_request r on r.lab_id = $1 and r.gate_id = h.gate_id and r.round = h.round
        and r.withdrawn_at is null)
    select distinct on (n.gate_id, p.id) n.gate_id as "gateId", p.id as "participantId", p.name, n.verdict
    from near n
    join participant e on e.lab_id = $1 and e.id = n.participant_id
    join participant p on p.lab_id = $1 and p.id = coalesce(e.merged_into, e.id)
    where n.role in ('resident-representative', 'group-member')
      or exists (select from role_held r where r.lab_id = $1 and r.participant_id = p.id
        and r.role = 'resident-representative' and r.ended_at is null
        and (r.initiative_id is null or r.initiative_id = n.initiative_id))
      or exists (select from contribution c join participant v on v.lab_id = $1 and v.id = c.participant_id
        where c.lab_id = $1 and c.initiative_id = n.initiative_id and c.state = 'received'
          and coalesce(v.merged_into, v.id) = p.id)
    order by n.gate_id, p.id, n.signed desc, n.at desc`,
}

/** People who have lived what the initiative is about have signed: the gate is not passed over their heads. One query. */
export const livedExperience: RequirementChecker = {
  names: ['lived-experience-sign-off'],
  async check(db, labId, questions) {
    const gates = [...new Set(questions.map(({ gateId }) => gateId))]
    const found = await rows<Signer>(db, signers, [labId, gates])
    return new Map(
      questions.flatMap(({ requirementId, gateId, params: given }) => {
        const understood = params.safeParse(given)
        if (!understood.success) return []
        const here = found.filter((one) => one.gateId === gateId)
        return [[requirementId, signedness(here, understood.data.min)] as const]
      }),
    )
  },
}

function signedness(signers: readonly Signer[], needed: number): Verdict {
  const of = (verdict: Signer['verdict']) => signers.filter((one) => one.verdict === verdict)
  const [count, disagree, silent] = [of('agree').length, of('disagree').length, of(null)]
  const values = { count, needed, disagree }
  const say = (key: string) => ({ key: `voices.check.lived.${key}`, values })
  if (disagree > 0) return { state: 'not-met', detail: say('disagreed') }
  if (count >= needed) return { state: 'met', detail: say('met') }
  if (silent.length === 0) return { state: 'not-met', detail: say('nobody-asked') }
  const waitingFor = silent.map(({ participantId, name }) => ({ participantId, name }))
  return { state: 'waiting', detail: say('waiting'), waitingFor }
}
