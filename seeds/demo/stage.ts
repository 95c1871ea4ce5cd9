import { sql } from 'drizzle-orm'
import { anonymous, system, type Actor, type RoleHeld } from '../../src/platform/actor.ts'
import { fixedClock } from '../../src/platform/clock.ts'
import { runCommand, type Command } from '../../src/platform/command.ts'
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
import placesOf from '../places.json' with { type: 'json' }

const dayMs = 24 * 3600 * 1000

/** Where a demo lab is played: its people act through the same commands as everybody, at a time of the past. */
export type Stage = {
  parts: AppParts
  labId: LabId
  lab: DemoLab
  people: Record<string, Id<'participant'>>
  groupId: Id<'group'>
  /** Sets the clock to so many days ago, at ten in the morning. */
  daysAgo(days: number): void
  /** The day that lies so many days from today, as '2026-11-22'. */
  day(daysFromToday: number): string
  act<I, V, C extends string>(who: string, what: Command<I, V, C>, input: unknown): Promise<V>
  placeId(name: string): string
}

/** Opens a lab with its places, people, roles, group and consent texts. */
export async function openStage(
  original: AppParts,
  programmeId: string,
  lab: DemoLab,
  today: Date,
): Promise<Stage> {
  const clock = fixedClock(today)
  const parts = { ...original, clock }
  const daysAgo = (days: number) => clock.set(new Date(morning(today).getTime() - days * dayMs))
  daysAgo(300)
  const made = await must(parts, siteLabId, system, createLab, {
    slug: lab.slug,
    programmeId,
    name: lab.name,
    tagline: lab.tagline,
    languages: lab.languages,
    timeZone: lab.timeZone,
    brandColour: lab.brandColour,
    demo: true,
  })
  const labId = made.id as LabId
  await describeLab(parts, labId, lab)
  const places = await placeIds(parts, labId)
  const people: Stage['people'] = {}
  for (const person of lab.people)
    people[person.key] = await addPerson(parts, labId, person, places)
  const { members, ...groupDetails } = lab.group
  const memberIds = members.map((key) => people[key])
  const group = await must(parts, labId, system, formGroup, { ...groupDetails, memberIds })
  for (const text of consentTexts) await must(parts, labId, system, publishConsentText, text)
  return {
    parts,
    labId,
    lab,
    people,
    groupId: group.id as Id<'group'>,
    daysAgo,
    day: (days) => new Date(morning(today).getTime() + days * dayMs).toISOString().slice(0, 10),
    placeId: (name) => places.get(name)!,
    act: async (who, what, input) =>
      must(parts, labId, await actorOf(parts, labId, lab, people, who), what, input),
  }
}

function morning(day: Date): Date {
  return new Date(`${day.toISOString().slice(0, 10)}T09:00:00Z`)
}

async function describeLab(parts: AppParts, labId: LabId, lab: DemoLab): Promise<void> {
  const { welcome, championName, championPhone, contactEmail, operatorName, postalAddress } = lab
  await must(parts, labId, system, changeLabProfile, {
    version: 1,
    welcome,
    championName,
    championPhone,
    contactEmail,
    operatorName,
    postalAddress,
  })
  const places = (
    placesOf.regions as Record<string, { name: string; latitude: number; longitude: number }[]>
  )[lab.region]!
  await must(parts, labId, system, addPlaces, { places })
}

async function placeIds(parts: AppParts, labId: LabId): Promise<Map<string, string>> {
  return inLab(parts.database, labId, async (db) => {
    const found = await db.execute<{ name: string; id: string }>(sql`select name, id from place`)
    return new Map(found.rows.map(({ name, id }) => [name, id]))
  })
}

async function addPerson(
  parts: AppParts,
  labId: LabId,
  person: Person,
  places: Map<string, string>,
): Promise<Id<'participant'>> {
  const { key: _key, labRole, initiativeRole: _role, place, email, ...details } = person
  const account = email
    ? await must(parts, siteLabId, system, createAccount, {
        email,
        name: person.name,
        language: person.language,
      })
    : null
  const added = await must(parts, labId, system, addParticipant, {
    ...details,
    email,
    placeId: place ? places.get(place) : undefined,
    accountId: account?.id,
  })
  const participantId = added.id as Id<'participant'>
  if (labRole) await must(parts, labId, system, giveRole, { participantId, role: labRole })
  return participantId
}

async function actorOf(
  parts: AppParts,
  labId: LabId,
  lab: DemoLab,
  people: Stage['people'],
  who: string,
): Promise<Actor> {
  const participantId = people[who]
  if (!participantId) throw new Error(`nobody in ${lab.slug} is called ${who}`)
  const grants = await inLab(parts.database, labId, async (db) => {
    const found = await db.execute<RoleHeld>(
      sql`select role, initiative_id as "initiativeId" from role_held where participant_id = ${participantId}`,
    )
    return found.rows
  })
  const name = lab.people.find(({ key }) => key === who)!.name
  return { ...anonymous(), kind: 'participant', participantId, name, grants }
}

async function must<I, V, C extends string>(
  parts: AppParts,
  labId: LabId,
  actor: Actor,
  what: Command<I, V, C>,
  input: unknown,
): Promise<V> {
  const result = await runCommand(parts, { actor, labId }, what, input)
  if (result.ok) return result.value
  throw new Error(
    `the demo world: ${what.name} was refused: ${result.code} ${JSON.stringify(result.details)}`,
  )
}
