import { and, eq, inArray } from 'drizzle-orm'
import { suppress, leasts } from '../../../analysis/suppression/index.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Helix } from '../../../shared/helix.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'
import { agreedOnce } from '../standing.ts'
import { peopleIn } from './once.ts'
import {
  leavingReasons,
  pilotPerson,
  type LeavingReason,
  type Part,
  type PilotPersonId,
  type PilotPersonRow,
} from './schema.ts'

const here = `from ${peopleIn('$1', '$2')}`
const held = {
  name: 'pilot-person-parts',
  text: `select pp.id, pp.parts ${here} where $3 = any(pp.parts)`,
}

/** A person of a pilot with all their parts in it, held until a change is over: of two that were merged, the one shown. */
export async function holdPerson(
  db: Db,
  labId: LabId,
  pilotId: string,
  id: string,
): Promise<PilotPersonRow & { parts: PilotPersonRow[] }> {
  const [one] = await rows<Pick<ListedPerson, 'id' | 'parts'>>(db, held, [labId, pilotId, id])
  if (!one) throw new NotFound()
  const found = await db
    .select()
    .from(pilotPerson)
    .where(and(eq(pilotPerson.labId, labId), inArray(pilotPerson.id, one.parts)))
    .orderBy(pilotPerson.id)
    .for('update')
  return { ...found.find((part) => part.id === one.id)!, parts: found }
}

/** Somebody in a pilot, as its keepers see them. */
export type ListedPerson = {
  id: PilotPersonId
  /** All parts they have in the pilot: more than one where two entries were merged. */
  parts: PilotPersonId[]
  participantId: Id<'participant'> | null
  name: string | null
  part: Part
  sector: Helix
  personKey: string | null
  support: PilotPersonRow['support']
  supportWords: string
  agreed: boolean
  leftOn: string | null
  leftReason: LeavingReason | null
  leftWords: string
  wantsToHear: boolean
}

/** How many people one page of the list shows. */
export const peoplePageSize = 50

const columns = `pp.id, pp.parts, pa.id as "participantId", pa.name, pp.part, pp.sector,
    pp.person_key as "personKey", pp.planned as support, pp.planned_words as "supportWords",
    ${agreedOnce} as agreed,
    pp.left_on::text as "leftOn", pp.left_reason as "leftReason",
    pp.left_words as "leftWords", pp.wants_to_hear as "wantsToHear"`
const joined = `${here} left join participant pa on pa.lab_id = pp.lab_id and pa.id = pp.living`

const listed = {
  name: 'pilot-people',
  text: `select ${columns} ${joined}
    where pp.id > $3 order by pp.id limit ${peoplePageSize + 1}`,
}
const one = {
  name: 'pilot-person',
  text: `select ${columns} ${joined} where $3 = any(pp.parts)`,
}
const mine = {
  name: 'pilot-person-mine',
  text: `select ${columns} ${joined} where pp.living = $3`,
}
const nobody = '00000000-0000-0000-0000-000000000000'

/** One page of the people of a pilot, in the order in which they came, and one more to know whether it goes on. */
export async function peopleOf(
  db: Db,
  labId: LabId,
  pilotId: string,
  after: string | null,
): Promise<ListedPerson[]> {
  return rows<ListedPerson>(db, listed, [labId, pilotId, after ?? nobody])
}

/** One person of a pilot; there is nothing to answer without them. */
export async function findPerson(
  db: Db,
  labId: LabId,
  pilotId: string,
  id: string,
): Promise<ListedPerson> {
  const [found] = await rows<ListedPerson>(db, one, [labId, pilotId, id])
  if (!found) throw new NotFound()
  return found
}

/** Somebody's own part in a pilot, if they have one. */
export async function lookMyPart(
  db: Db,
  labId: LabId,
  pilotId: string,
  participantId: string,
): Promise<ListedPerson | undefined> {
  const [found] = await rows<ListedPerson>(db, mine, [labId, pilotId, participantId])
  return found
}

/** The words people agree to now, one text in each language that has them. */
export type ConsentText = { id: string; version: number; language: Language; body: string }

const texts = {
  name: 'pilot-consent-texts',
  text: `select id, version, language, body from pilot_consent_text t
    where lab_id = $1 and pilot_id = $2 and version = (select max(version) from pilot_consent_text n
      where n.lab_id = t.lab_id and n.pilot_id = t.pilot_id) order by language`,
}

/** The newest words of a pilot's consent, in every language they were written in. */
export async function consentTextsOf(
  db: Db,
  labId: LabId,
  pilotId: string,
): Promise<ConsentText[]> {
  return rows<ConsentText>(db, texts, [labId, pilotId])
}

/** The text in the reader's language, else in the first that has it. */
export function textFor(all: readonly ConsentText[], language: Language): ConsentText | undefined {
  return all.find((text) => text.language === language) ?? all[0]
}

/** A yes of a person: to which words, how, when, and until when. */
export type GivenConsent = ConsentText & {
  mode: 'tap' | 'spoken' | 'paper'
  witness: string
  givenAt: Date
  withdrawnAt: Date | null
  recordedBy: string | null
}

const given = {
  name: 'pilot-consents-given',
  text: `select t.id, t.version, t.language, t.body, c.mode, c.witness, c.given_at as "givenAt",
      c.withdrawn_at as "withdrawnAt", r.name as "recordedBy"
    from pilot_consent c
    join pilot_consent_text t on t.lab_id = c.lab_id and t.id = c.pilot_consent_text_id
    left join participant e on e.lab_id = c.lab_id and e.id = c.recorded_by
    left join participant r on r.lab_id = e.lab_id and r.id = coalesce(e.merged_into, e.id)
    where c.lab_id = $1 and c.pilot_person_id = any($2::uuid[]) order by c.given_at desc limit 50`,
}

/** What somebody agreed to by any of their parts, newest first, withdrawn ones too. */
export async function consentsGiven(
  db: Db,
  labId: LabId,
  parts: readonly string[],
): Promise<GivenConsent[]> {
  return rows<GivenConsent>(db, given, [labId, parts])
}

const left = {
  name: 'pilot-left',
  text: `select pp.left_reason as reason, count(*)::int as count ${here}
    where pp.left_on is not null group by pp.left_reason`,
}

/** Why people left, counted; small numbers are hidden, and so that they cannot be worked out. */
export async function leftBecause(
  db: Db,
  labId: LabId,
  pilotId: string,
): Promise<{ reason: LeavingReason; count: number | null }[]> {
  const found = await rows<{ reason: LeavingReason; count: number }>(db, left, [labId, pilotId])
  const counts = leavingReasons.map((reason) => ({
    reason,
    count: found.find((one) => one.reason === reason)?.count ?? 0,
  }))
  const shown = suppress(
    counts.map(({ count }) => count),
    leasts.inside,
  )
  return counts.map(({ reason }, place) => ({ reason, count: shown[place]! }))
}

const sectors = {
  name: 'pilot-sectors',
  text: `select pp.sector, count(*)::int as count ${here}
    where pp.left_on is null group by pp.sector`,
}

/** From which sectors people take part. */
export async function sectorsOf(
  db: Db,
  labId: LabId,
  pilotId: string,
): Promise<{ sector: Helix; count: number }[]> {
  return rows(db, sectors, [labId, pilotId])
}

const toPick = {
  name: 'pilot-people-to-pick',
  text: `select pp.id, pa.name ${joined}
    where pp.left_on is null and pa.id is not null
    order by lower(pa.name), pp.id limit 1000`,
}

/** Those who take part now, to choose from. */
export async function pilotPeopleToPick(
  db: Db,
  labId: LabId,
  pilotId: string,
): Promise<{ id: string; name: string }[]> {
  return rows(db, toPick, [labId, pilotId])
}
