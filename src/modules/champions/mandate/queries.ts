import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'
import type { MandateRow } from './schema.ts'

/** A mandate with who its parties are today. */
export type ShownMandate = Omit<MandateRow, 'managerId'> & {
  championName: string
  personId: Id<'participant'>
  personLanguage: Language
  organisation: string
  managerId: Id<'participant'> | null
  manager: string
  championRecorder: string | null
  managerRecorder: string | null
}

const columns = `m.id, m.lab_id as "labId", m.champion_id as "championId", m.number, m.state, m.language, m.purpose,
  m.does, m.does_not as "doesNot", m.communities, m.minutes_week as "minutesWeek",
  m.released_minutes as "releasedMinutes", m.reports_to as "reportsTo", m.buddy, m.expenses,
  m.starts_on::text as "startsOn", m.ends_on::text as "endsOn", m.manager_name as "managerName",
  m.written_by as "writtenBy", m.written_at as "writtenAt", m.offered_at as "offeredAt",
  m.champion_agreed_at as "championAgreedAt", m.champion_agreed_how as "championAgreedHow",
  m.champion_recorded_by as "championRecordedBy", m.manager_agreed_at as "managerAgreedAt",
  m.manager_agreed_how as "managerAgreedHow", m.manager_recorded_by as "managerRecordedBy",
  m.manager_signed_as as "managerSignedAs", m.begun_at as "begunAt", m.ended_at as "endedAt", m.ended_because as "endedBecause", m.version,
  p.name as "championName", p.id as "personId", p.language as "personLanguage", c.organisation,
  coalesce(g.merged_into, g.id) as "managerId", coalesce(gk.name, m.manager_name) as manager,
  cr.name as "championRecorder", mr.name as "managerRecorder"`

const joined = `champion_mandate m join champion c on c.lab_id = m.lab_id and c.id = m.champion_id
  join participant said on said.lab_id = c.lab_id and said.id = c.participant_id
  join participant p on p.lab_id = said.lab_id and p.id = coalesce(said.merged_into, said.id)
  left join participant g on g.lab_id = m.lab_id and g.id = m.manager_id
  left join participant gk on gk.lab_id = g.lab_id and gk.id = coalesce(g.merged_into, g.id)
  left join participant cr on cr.lab_id = m.lab_id and cr.id = m.champion_recorded_by
  left join participant mr on mr.lab_id = m.lab_id and mr.id = m.manager_recorded_by`

const byId = {
  name: 'champion-mandate-by-id',
  text: `select ${columns} from ${joined} where m.lab_id = $1 and m.id = $2`,
}
const ofChampion = {
  name: 'champion-mandates',
  text: `select ${columns} from ${joined} where m.lab_id = $1 and m.champion_id = $2 order by m.number desc limit 50`,
}

/** One mandate. */
export async function findMandate(db: Db, labId: LabId, id: string): Promise<ShownMandate> {
  const [found] = await rows<ShownMandate>(db, byId, [labId, id])
  if (!found) throw new NotFound()
  return found
}

/** All that was ever offered to a champion, the newest first. */
export async function mandatesOf(
  db: Db,
  labId: LabId,
  championId: string,
): Promise<ShownMandate[]> {
  return rows<ShownMandate>(db, ofChampion, [labId, championId])
}

/** Whether a mandate holds on a day: both agreed, it has begun and is not over. */
export function isInForce(
  { state, startsOn, endsOn }: Pick<ShownMandate, 'state' | 'startsOn' | 'endsOn'>,
  day: string,
): boolean {
  return state === 'agreed' && startsOn <= day && (endsOn === null || endsOn >= day)
}

/** The one in force and the one that is coming, of a champion's mandates. */
export function standing(all: readonly ShownMandate[]) {
  return {
    agreed: all.find(({ state }) => state === 'agreed'),
    coming: all.find(({ state }) => state === 'draft' || state === 'offered'),
  }
}

const managers = {
  name: 'champion-managers',
  text: `select p.id as value, p.name as label from participant p
    where p.lab_id = $1 and p.merged_into is null and p.erased_at is null and exists (select from role_held r
      where r.lab_id = p.lab_id and r.participant_id = p.id and r.role in ('provider-manager', 'coordinator')
        and r.ended_at is null and (r.starts_on is null or r.starts_on <= $2)
        and (r.ends_on is null or r.ends_on > $2))
    order by lower(p.name), p.id limit 500`,
}

/** Who may give a mandate without a link: managers and coordinators of the lab, by name. */
export async function managersToPick(
  db: Db,
  labId: LabId,
  today: string,
): Promise<{ value: string; label: string }[]> {
  return rows(db, managers, [labId, today])
}
