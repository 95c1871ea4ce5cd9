import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { attendanceOf } from '../../sessions/index.ts'

export const steps = ['invited', 'came', 'spoke', 'stayed'] as const
export type Step = (typeof steps)[number]

/** One person of the funnel: how far they went, and the groups they say they are in. */
export type FunnelPerson = Record<Step, boolean> & {
  ageBand: string | null
  gender: string | null
  placeId: string | null
  belongsTo: readonly string[]
  firstSpokeAt: Date | null
}

type Spoke = {
  participantId: string
  /** The sessions they spoke at, and the days on which they spoke otherwise. */
  occasions: string[]
  firstAt: Date
}

const spoke = {
  name: 'funnel-spoke',
  text: `select coalesce(p.merged_into, p.id) as "participantId",
      array_agg(distinct coalesce(c.session_id::text,
        (c.captured_at at time zone l.time_zone)::date::text)) as occasions,
      min(c.captured_at) as "firstAt"
    from contribution c
    join lab l on l.id = c.lab_id
    join participant p on p.lab_id = c.lab_id and p.id = c.participant_id
    where c.lab_id = $1 and c.initiative_id = $2 and c.state in ('received', 'hidden')
      and c.erased_at is null
    group by 1`,
}

const asked = {
  name: 'funnel-asked',
  text: `select distinct coalesce(p.merged_into, p.id) as "participantId"
    from outreach o
    join outreach_invited v on v.lab_id = o.lab_id and v.outreach_id = o.id
    join participant p on p.lab_id = v.lab_id and p.id = v.participant_id
    where o.lab_id = $1 and o.initiative_id = $2`,
}

const unnamed = {
  name: 'funnel-spoke-unnamed',
  text: `select count(*)::int as count from contribution
    where lab_id = $1 and initiative_id = $2 and participant_id is null
      and state in ('received', 'hidden') and erased_at is null`,
}

type Groups = Pick<FunnelPerson, 'ageBand' | 'gender' | 'placeId' | 'belongsTo'> & { id: string }
const groups = {
  name: 'funnel-groups',
  text: `select id, age_band as "ageBand", gender, place_id as "placeId", belongs_to as "belongsTo"
    from participant where lab_id = $1 and id = any($2::uuid[])`,
}

/** Everyone who was invited, came or spoke, and how many did so without a name. */
export type FunnelInput = { people: FunnelPerson[]; cameUnnamed: number; spokeUnnamed: number }

/** Reads who took part in an initiative; one person who stood in the list twice is one. */
export async function findFunnelPeople(
  db: Db,
  labId: LabId,
  initiativeId: string,
): Promise<FunnelInput> {
  const attendance = await attendanceOf(db, labId, initiativeId)
  const speakers = await rows<Spoke>(db, spoke, [labId, initiativeId])
  const invitees = await rows<{ participantId: string }>(db, asked, [labId, initiativeId])
  const [counted] = await rows<{ count: number }>(db, unnamed, [labId, initiativeId])
  const came = new Map(attendance.people.map((one) => [one.participantId, one]))
  const spokeAt = new Map(speakers.map((one) => [one.participantId, one]))
  const wasAsked = new Set(invitees.map(({ participantId }) => participantId))
  const ids = [...new Set([...came.keys(), ...spokeAt.keys(), ...wasAsked])]
  const found = await rows<Groups>(db, groups, [labId, ids])
  const people = found.map(({ id, ...own }): FunnelPerson => {
    const { invited = false, cameTo = [] } = came.get(id) ?? {}
    const { occasions: said = [], firstAt = null } = spokeAt.get(id) ?? {}
    const occasions = new Set([...cameTo, ...said])
    return {
      ...own,
      invited: invited || wasAsked.has(id),
      came: cameTo.length > 0,
      spoke: said.length > 0,
      stayed: occasions.size > 1,
      firstSpokeAt: firstAt,
    }
  })
  return { people, cameUnnamed: attendance.others, spokeUnnamed: counted!.count }
}
