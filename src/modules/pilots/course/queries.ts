import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { peopleIn } from '../person/once.ts'
import type { EntryKind } from './schema.ts'

export type ListedEntry = {
  id: string
  kind: EntryKind
  onDay: string
  words: string
  aboutSomebody: boolean
  about: string | null
  actionBy: string | null
  dueOn: string | null
  doneAt: Date | null
  concern: boolean
}

/** How many entries one page of the timeline shows. */
export const entriesPageSize = 50

const name = (column: string) => `(select kept.name from participant one
    join participant kept on kept.lab_id = one.lab_id and kept.id = coalesce(one.merged_into, one.id)
    where one.lab_id = e.lab_id and one.id = ${column})`
const entries = {
  name: 'pilot-entries',
  text: `select e.id, e.kind, e.on_day::text as "onDay", e.words, (e.pilot_person_id is not null or e.about_somebody) as "aboutSomebody",
      ${name(`(select pp.participant_id from pilot_person pp where pp.lab_id = e.lab_id and pp.id = e.pilot_person_id)`)} as about,
      ${name('e.action_by')} as "actionBy", e.due_on::text as "dueOn", e.done_at as "doneAt", e.concern
    from pilot_entry e
    where e.lab_id = $1 and e.pilot_id = $2 and (e.on_day, e.id) < ($3::date, $4::uuid)
      and (e.pilot_person_id is null and not e.about_somebody or $5)
    order by e.on_day desc, e.id desc limit ${entriesPageSize + 1}`,
}
const last = { day: '9999-01-01', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

/** One page of a pilot's timeline, latest first; what is about somebody only for those who look after them. */
export async function entriesOf(
  db: Db,
  labId: LabId,
  pilotId: string,
  cares: boolean,
  after: { day: string; id: string } | null,
): Promise<ListedEntry[]> {
  const { day, id } = after ?? last
  return rows<ListedEntry>(db, entries, [labId, pilotId, day, id, cares])
}

export type ListedRisk = {
  id: string
  prompt: string | null
  words: string
  answer: string
  watchedBy: string | null
  closedAt: Date | null
}

const risks = {
  name: 'pilot-risks',
  text: `select e.id, e.prompt, e.words, e.answer, ${name('e.watched_by')} as "watchedBy",
      e.closed_at as "closedAt"
    from pilot_risk e where e.lab_id = $1 and e.pilot_id = $2
    order by e.closed_at is not null, e.id limit 200`,
}

/** What could go wrong in a pilot: what is open first. */
export async function risksOf(db: Db, labId: LabId, pilotId: string): Promise<ListedRisk[]> {
  return rows<ListedRisk>(db, risks, [labId, pilotId])
}

export type ListedCost = {
  id: string
  kind: 'money' | 'volunteer'
  onDay: string
  words: string
  amountMinor: number | null
  hours: number | null
  unsurePercent: number
}

const costs = {
  name: 'pilot-costs',
  text: `select id, kind, on_day::text as "onDay", words, amount_minor::float8 as "amountMinor",
      hours::float8 as hours, unsure_percent as "unsurePercent"
    from pilot_cost where lab_id = $1 and pilot_id = $2 and taken_back_at is null
    order by on_day desc, id desc limit 200`,
}

/** The newest two hundred costs of a pilot. */
export async function costsOf(db: Db, labId: LabId, pilotId: string): Promise<ListedCost[]> {
  return rows<ListedCost>(db, costs, [labId, pilotId])
}

/** What a pilot cost in all, how sure that is, and whom it reached. Money in minor units; volunteers' time apart. */
export type CostSum = {
  minor: number
  lowMinor: number
  highMinor: number
  hours: number
  /** People in the pilot, without those it is compared with, and those it reached besides. */
  people: number
}

/** In SQL, the sums of the pilot `p`. */
export const costSums = `select coalesce(sum(k.amount_minor), 0)::float8 as minor,
    coalesce(sum(k.amount_minor * (1 - k.unsure_percent / 100.0)), 0)::float8 as "lowMinor",
    coalesce(sum(k.amount_minor * (1 + k.unsure_percent / 100.0)), 0)::float8 as "highMinor",
    coalesce(sum(k.hours), 0)::float8 as hours,
    p.others_reached + (select count(*)::int from ${peopleIn('p.lab_id', 'p.id')}
      where pp.part = 'pilot') as people
  from pilot_cost k where k.lab_id = p.lab_id and k.pilot_id = p.id and k.taken_back_at is null`

const sum = {
  name: 'pilot-cost-sum',
  text: `select c.* from pilot p cross join lateral (${costSums}) c where p.lab_id = $1 and p.id = $2`,
}

/** What a pilot cost in all. */
export async function costSumOf(db: Db, labId: LabId, pilotId: string): Promise<CostSum> {
  const [found] = await rows<CostSum>(db, sum, [labId, pilotId])
  return found!
}
