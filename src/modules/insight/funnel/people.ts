import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { attendanceOf } from '../../sessions/index.ts'
import { askedByName, countUnnamed, speakersOf } from '../../voices/index.ts'

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
  const speakers = await speakersOf(db, labId, [initiativeId])
  const wasAsked = new Set(await askedByName(db, labId, initiativeId))
  const spokeUnnamed = await countUnnamed(db, labId, initiativeId)
  const came = new Map(attendance.people.map((one) => [one.participantId, one]))
  const spokeAt = new Map(speakers.map((one) => [one.participantId, one]))
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
  return { people, cameUnnamed: attendance.others, spokeUnnamed }
}

/** Those who spoke in each of these initiatives and gave a name, with their groups. Two queries. */
export async function findSpeakers(
  db: Db,
  labId: LabId,
  initiativeIds: readonly string[],
): Promise<Map<string, FunnelPerson[]>> {
  const speakers = await speakersOf(db, labId, initiativeIds)
  const ids = [...new Set(speakers.map(({ participantId }) => participantId))]
  const found = await rows<Groups>(db, groups, [labId, ids])
  const groupsOf = new Map(found.map(({ id, ...own }) => [id, own]))
  const people = Map.groupBy(speakers, ({ initiativeId }) => initiativeId)
  return new Map(
    [...people].map(([initiativeId, own]) => [
      initiativeId,
      own.flatMap(({ participantId, firstAt, occasions }): FunnelPerson[] => {
        const known = groupsOf.get(participantId)
        const steps = { invited: false, came: false, spoke: true, stayed: occasions.length > 1 }
        return known ? [{ ...known, ...steps, firstSpokeAt: firstAt }] : []
      }),
    ]),
  )
}
