import { sql } from 'drizzle-orm'
import { system } from '../../src/platform/actor.ts'
import type { Who } from '../../src/platform/command.ts'
import { inLab } from '../../src/platform/db/database.ts'
import type { AppParts } from '../../src/platform/parts.ts'
import { siteLabId, type Id, type LabId } from '../../src/shared/id.ts'
import { addPlaces, changeLabProfile, createLab } from '../../src/modules/labs/index.ts'
import {
  addParticipant,
  createAccount,
  formGroup,
  giveRole,
  publishConsentText,
} from '../../src/modules/people/index.ts'
import type { DemoLab, Person } from './cast.ts'
import { consentTexts } from './consent-texts.ts'
import { inOne, must, type Act } from './in-one.ts'
import placesOf from '../places.json' with { type: 'json' }

const site: Who = { actor: system, labId: siteLabId }

/** A lab as its story begins: everything by the name or key that the demo knows it by. */
export type OpenedLab = {
  labId: LabId
  places: ReadonlyMap<string, string>
  people: Record<string, Id<'participant'>>
  groupId: Id<'group'>
  /** The words people agree to, in the language the lab speaks first, by purpose. */
  consents: Record<string, string>
}

/** Opens a lab with its places, people, roles, group and consent texts. */
export async function openLab(
  parts: AppParts,
  programmeId: string,
  lab: DemoLab,
  everybody: readonly Person[],
): Promise<OpenedLab> {
  const { slug, name, tagline, languages, timeZone, brandColour } = lab
  const look = { slug, name, tagline, languages, timeZone, brandColour }
  const made = await must(parts, site, createLab, { ...look, programmeId, demo: true })
  const labId = made.id as LabId
  const here: Who = { actor: system, labId }
  await inOne(parts, here, (act) => describe(act, lab))
  parts.labs.forget()
  const places = await placeIds(parts, labId)
  const accounts = await inOne(parts, site, (act) => makeAccounts(act, everybody))
  return inOne(parts, here, async (act) => {
    const people = await addPeople(act, everybody, accounts, places)
    const groupId = await gather(act, lab, people)
    return { labId, places, people, groupId, consents: await agreeOnWords(act, lab) }
  })
}

async function describe(act: Act, lab: DemoLab): Promise<void> {
  const { welcome, championName, championPhone, contactEmail, operatorName, postalAddress } = lab
  const contact = { championName, championPhone, contactEmail, operatorName, postalAddress }
  await act(changeLabProfile, { version: 1, welcome, ...contact })
  const regions: Record<string, { name: string; latitude: number; longitude: number }[]> =
    placesOf.regions
  await act(addPlaces, { places: regions[lab.region]! })
}

async function placeIds(parts: AppParts, labId: LabId): Promise<Map<string, string>> {
  return inLab(parts.database, labId, async (db) => {
    const found = await db.execute<{ name: string; id: string }>(sql`select name, id from place`)
    return new Map(found.rows.map(({ name, id }) => [name, id]))
  })
}

type Accounts = Record<string, string>

async function makeAccounts(act: Act, everybody: readonly Person[]): Promise<Accounts> {
  const accounts: Accounts = {}
  for (const { key, email, name, language } of everybody) {
    if (email) accounts[key] = (await act(createAccount, { email, name, language })).id
  }
  return accounts
}

async function addPeople(
  act: Act,
  everybody: readonly Person[],
  accounts: Accounts,
  places: ReadonlyMap<string, string>,
): Promise<OpenedLab['people']> {
  const people: OpenedLab['people'] = {}
  for (const { key, labRole, initiativeRole: _role, place, ...details } of everybody) {
    const placeId = place ? places.get(place) : undefined
    const added = await act(addParticipant, { ...details, placeId, accountId: accounts[key] })
    const participantId = added.id as Id<'participant'>
    if (labRole) await act(giveRole, { participantId, role: labRole })
    people[key] = participantId
  }
  return people
}

async function gather(act: Act, lab: DemoLab, people: OpenedLab['people']): Promise<Id<'group'>> {
  const { members, ...details } = lab.group
  const group = await act(formGroup, { ...details, memberIds: members.map((key) => people[key]) })
  return group.id as Id<'group'>
}

async function agreeOnWords(act: Act, lab: DemoLab): Promise<OpenedLab['consents']> {
  const consents: OpenedLab['consents'] = {}
  for (const text of consentTexts) {
    const published = await act(publishConsentText, text)
    consents[text.purpose] = published.ids[lab.languages[0]!]!
  }
  return consents
}
