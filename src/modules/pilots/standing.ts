import { rows, type Db } from '../../platform/db/database.ts'
import type { LabId } from '../../shared/id.ts'
import type { Outcome } from './exit/schema.ts'
import { peopleIn } from './person/once.ts'
import type { PilotState } from './pilot/schema.ts'

/** What a pilot has of all that the rules ask for: before it starts, and before it closes. */
export type Standing = {
  id: string
  initiativeId: string
  state: PilotState
  hasOwner: boolean
  hasBaseline: boolean
  hasCriteria: boolean
  /** People who take part now, and how many of them did not agree yet, or have no support plan. */
  people: number
  unconsented: number
  unsupported: number
  outcome: Outcome | null
  /** How many are to hear what came of it, and how many have not heard yet. */
  toTell: number
  untold: number
}

const agreedBy = (part: string) => `exists (select from pilot_consent c
    join pilot_consent_text ct on ct.lab_id = c.lab_id and ct.id = c.pilot_consent_text_id
    where c.lab_id = pp.lab_id and ${part} and c.withdrawn_at is null
      and ct.version = (select max(newest.version) from pilot_consent_text newest
        where newest.lab_id = pp.lab_id and newest.pilot_id = pp.pilot_id))`

/** In SQL, that one part `pp` of a pilot agreed to its newest words. */
export const agreed = agreedBy('c.pilot_person_id = pp.id')

/** The same of a person of `peopleIn`, by whichever part. */
export const agreedOnce = agreedBy('c.pilot_person_id = any(pp.parts)')

/** In SQL, that the person `pa` heard what is told of the pilot `pp.pilot_id` since `since`, or wants to hear nothing. */
export const heard = (since: string) => `exists (select from feedback_notice n
    join participant np on np.lab_id = n.lab_id and np.id = n.participant_id
    where n.lab_id = pp.lab_id and n.about_kind = 'pilot' and n.about_id = pp.pilot_id
      and coalesce(np.merged_into, np.id) = coalesce(pa.merged_into, pa.id)
      and (n.told_at >= ${since} or n.problem = 'not-wanted'))`

const select = `select p.id, p.initiative_id as "initiativeId", p.state,
    (o.id is not null and o.erased_at is null) as "hasOwner",
    exists (select from remote_factor f where f.lab_id = p.lab_id and f.initiative_id = p.initiative_id
      and f.baseline_value is not null)
      or exists (select from pilot_observation ob where ob.lab_id = p.lab_id and ob.pilot_id = p.id
        and ob.moment = 'before') as "hasBaseline",
    exists (select from pilot_criteria k where k.lab_id = p.lab_id and k.pilot_id = p.id) as "hasCriteria",
    present.people, present.unconsented, present.unsupported, x.outcome,
    telling.to_tell as "toTell", telling.untold
  from pilot p
  left join participant named on named.lab_id = p.lab_id and named.id = p.owner_id
  left join participant o on o.lab_id = p.lab_id and o.id = coalesce(named.merged_into, named.id)
  left join lateral (select e.outcome, e.telling_since from pilot_exit e
    where e.lab_id = p.lab_id and e.pilot_id = p.id order by e.id desc limit 1) x on true
  left join lateral (
    select count(*)::int as people, count(*) filter (where not ${agreedOnce})::int as unconsented,
      count(*) filter (where pp.planned = 'unknown')::int as unsupported
    from ${peopleIn('p.lab_id', 'p.id')} where pp.left_on is null and pp.living is not null) present on true
  left join lateral (
    select count(*)::int as to_tell, count(*) filter (where not told)::int as untold
    from (select bool_or(x.telling_since is not null and ${heard('x.telling_since')}) as told
      from pilot_person pp join participant pa on pa.lab_id = pp.lab_id and pa.id = pp.participant_id
      where pp.lab_id = p.lab_id and pp.pilot_id = p.id and pp.wants_to_hear and pa.erased_at is null
      group by coalesce(pa.merged_into, pa.id)) one) telling on true`

const ofInitiatives = {
  name: 'pilots-standing',
  text: `${select} where p.lab_id = $1 and p.initiative_id = any($2::uuid[]) and p.archived_at is null
      and p.state <> 'withdrawn'`,
}
const ofPilot = {
  name: 'pilot-standing',
  text: `${select} where p.lab_id = $1 and p.id = $2`,
}

/** The pilots of initiatives that gates ask about: not those put away or called off. One query. */
export async function standingsOf(
  db: Db,
  labId: LabId,
  initiativeIds: readonly string[],
): Promise<Standing[]> {
  return rows<Standing>(db, ofInitiatives, [labId, initiativeIds])
}

/** The same of one pilot. */
export async function standingOf(db: Db, labId: LabId, pilotId: string): Promise<Standing> {
  const [found] = await rows<Standing>(db, ofPilot, [labId, pilotId])
  return found!
}

export const needs = ['owner', 'baseline', 'consent', 'support-plan', 'exit-criteria'] as const
export type Need = (typeof needs)[number]

/** What is still needed before a pilot may start (rule 2). */
export function lackingOf(one: Standing, asked: readonly Need[] = needs): Need[] {
  const nobody = one.people === 0
  const lacks: Record<Need, boolean> = {
    owner: !one.hasOwner,
    baseline: !one.hasBaseline,
    consent: nobody || one.unconsented > 0,
    'support-plan': nobody || one.unsupported > 0,
    'exit-criteria': !one.hasCriteria,
  }
  return asked.filter((need) => lacks[need])
}
