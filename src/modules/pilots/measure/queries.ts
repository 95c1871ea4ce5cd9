import type { Effect } from '../../../analysis/effect/index.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { Part } from '../person/schema.ts'
import { agreed } from '../standing.ts'
import { looseOf, placeOf, type Checked, type Known } from './check.ts'
import type { Direction, IndicatorId, IndicatorKind, Moment } from './schema.ts'

/** An indicator with its newest definition and what it came to. */
export type ShownIndicator = {
  id: IndicatorId
  code: string
  number: number
  name: LocalText
  definition: LocalText
  kind: IndicatorKind
  unit: string
  source: string
  direction: Direction
  target: number | null
  least: number | null
  most: number | null
  effect: Effect | null
  /** Observations under earlier definitions, which are not compared. */
  setAside: number
}

const shown = {
  name: 'pilot-indicators',
  text: `select i.id, i.code, v.number, v.name, v.definition, v.kind, v.unit, v.source, v.direction,
      v.target::float8 as target, v.least::float8 as least, v.most::float8 as most, e.effect,
      (select count(*)::int from pilot_observation o where o.lab_id = i.lab_id
        and o.pilot_indicator_id = i.id and o.indicator_version < v.number) as "setAside"
    from pilot_indicator i
    join lateral (select * from pilot_indicator_version n where n.lab_id = i.lab_id
      and n.pilot_indicator_id = i.id order by n.number desc limit 1) v on true
    left join pilot_effect e on e.lab_id = i.lab_id and e.pilot_id = i.pilot_id
      and e.pilot_indicator_id = i.id
    where i.lab_id = $1 and i.pilot_id = $2 order by i.id`,
}

/** What a pilot measures, in the order in which it was added, with what each came to. One query. */
export async function indicatorsOf(
  db: Db,
  labId: LabId,
  pilotId: string,
): Promise<ShownIndicator[]> {
  return rows<ShownIndicator>(db, shown, [labId, pilotId])
}

/** One indicator of a pilot; there is nothing to answer without it. */
export async function findIndicator(
  db: Db,
  labId: LabId,
  pilotId: string,
  id: string,
): Promise<ShownIndicator> {
  const found = (await indicatorsOf(db, labId, pilotId)).find((one) => one.id === id)
  if (!found) throw new NotFound()
  return found
}

export type IndicatorVersion = Pick<
  ShownIndicator,
  | 'number'
  | 'name'
  | 'definition'
  | 'kind'
  | 'unit'
  | 'source'
  | 'direction'
  | 'target'
  | 'least'
  | 'most'
> & { whyChanged: string; writtenAt: Date; observations: number }

const versions = {
  name: 'pilot-indicator-versions',
  text: `select v.number, v.name, v.definition, v.kind, v.unit, v.source, v.direction,
      v.target::float8 as target, v.least::float8 as least, v.most::float8 as most,
      v.why_changed as "whyChanged", v.written_at as "writtenAt",
      (select count(*)::int from pilot_observation o where o.lab_id = v.lab_id
        and o.pilot_indicator_id = v.pilot_indicator_id and o.indicator_version = v.number) as observations
    from pilot_indicator_version v where v.lab_id = $1 and v.pilot_indicator_id = $2
    order by v.number desc limit 50`,
}

/** All definitions an indicator had, the newest first, with how much was observed under each. */
export async function versionsOf(
  db: Db,
  labId: LabId,
  indicatorId: string,
): Promise<IndicatorVersion[]> {
  return rows<IndicatorVersion>(db, versions, [labId, indicatorId])
}

export type ListedObservation = {
  id: string
  code: string
  version: number
  moment: Moment
  part: Part
  personKey: string | null
  onDay: string
  value: number
}

/** How many observations one page lists. */
export const observationsPageSize = 50

const columns = `o.id, i.code, o.indicator_version as version, o.moment, o.part,
    o.person_key as "personKey", o.on_day::text as "onDay", o.value::float8 as value`
const listed = {
  name: 'pilot-observations',
  text: `select ${columns} from pilot_observation o
    join pilot_indicator i on i.lab_id = o.lab_id and i.id = o.pilot_indicator_id
    where o.lab_id = $1 and o.pilot_id = $2 and (o.on_day, o.id) < ($3::date, $4::uuid)
    order by o.on_day desc, o.id desc limit ${observationsPageSize + 1}`,
}
const every = {
  name: 'pilot-observations-all',
  text: `select ${columns} from pilot_observation o
    join pilot_indicator i on i.lab_id = o.lab_id and i.id = o.pilot_indicator_id
    where o.lab_id = $1 and o.pilot_id = $2 order by o.on_day, o.id`,
}
const last = { day: '9999-01-01', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

/** One page of what was observed, latest first, and one more to know whether it goes on. */
export async function observationsOf(
  db: Db,
  labId: LabId,
  pilotId: string,
  after: { day: string; id: string } | null,
): Promise<ListedObservation[]> {
  const { day, id } = after ?? last
  return rows<ListedObservation>(db, listed, [labId, pilotId, day, id])
}

/** All that was observed, for a file. */
export async function allObservations(
  db: Db,
  labId: LabId,
  pilotId: string,
): Promise<ListedObservation[]> {
  return rows<ListedObservation>(db, every, [labId, pilotId])
}

type Keys = { key: string; part: Part | null; agreed: boolean }
const keys = {
  name: 'pilot-keys',
  text: `select key, part, bool_or(agreed) over (partition by who) as agreed
    from (select pp.person_key as key, pp.part, coalesce(pa.merged_into, pa.id) as who, ${agreed} as agreed
      from pilot_person pp join participant pa on pa.lab_id = pp.lab_id and pa.id = pp.participant_id
      where pp.lab_id = $1 and pp.pilot_id = $2 and pp.left_on is null) one
    where key is not null
    union all select person_key, null, false from pilot_retired_key where lab_id = $1 and pilot_id = $2`,
}
const there = {
  name: 'pilot-observations-there',
  text: `select pilot_indicator_id as "indicatorId", indicator_version as version, moment, part,
      person_key as "personKey", on_day::text as "onDay", value::float8 as value
    from pilot_observation where lab_id = $1 and pilot_id = $2`,
}

/** What new observations are held against: three queries, whatever is there. */
export async function readKnown(
  db: Db,
  labId: LabId,
  pilot: { id: string; startsOn: string; endsBefore: string },
  today: string,
): Promise<Known> {
  const indicators = await indicatorsOf(db, labId, pilot.id)
  const all = await rows<Keys>(db, keys, [labId, pilot.id])
  const observed = await rows<Checked>(db, there, [labId, pilot.id])
  return {
    indicators: new Map(
      indicators.map(({ id, code, number, kind, least, most }) => [
        code.toLowerCase(),
        { id, version: number, kind, least, most },
      ]),
    ),
    keys: new Map(all.flatMap(({ key, part }) => (part ? [[key, part] as const] : []))),
    agreed: new Set(all.flatMap((one) => (one.agreed ? [one.key] : []))),
    retired: new Set(all.flatMap(({ key, part }) => (part ? [] : [key]))),
    today,
    startsOn: pilot.startsOn,
    endsBefore: pilot.endsBefore,
    there: new Map(observed.flatMap((one) => (one.personKey ? [[placeOf(one), one.value]] : []))),
    loose: new Set(observed.flatMap((one) => (one.personKey ? [] : [looseOf(one)]))),
    count: observed.length,
  }
}

type Factor = {
  factor: 'distance' | 'staffing' | 'cost-per-head' | 'access'
  unit: string
  baseline: number
  result: number | null
}
const factors = {
  name: 'pilot-remote-factors',
  text: `select factor, unit, baseline_value::float8 as baseline, result_value::float8 as result
    from remote_factor where lab_id = $1 and initiative_id = $2 and baseline_value is not null
    order by factor`,
}

/** Where distance, staffing, cost per head and access began in the initiative, and where they came. */
export async function factorsOf(db: Db, labId: LabId, initiativeId: string): Promise<Factor[]> {
  return rows<Factor>(db, factors, [labId, initiativeId])
}
