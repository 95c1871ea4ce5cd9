import { sql, type SQL } from 'drizzle-orm'
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
import { readResidents } from './residents.ts'
import placesOf from '../places.json' with { type: 'json' }

const dayMs = 24 * 3600 * 1000

/** Where a demo lab is played: its people act through the same commands as everybody, at a time of the past. */
export type Stage = {
  parts: AppParts
  labId: LabId
  lab: DemoLab
  people: Record<string, Id<'participant'>>
  groupId: Id<'group'>
  /** The words people agree to, in the language the lab speaks first, by purpose. */
  consents: Record<string, string>
  /** Sets the clock to so many days ago, at ten in the morning. */
  daysAgo(days: number): void
  /** The day that lies so many days from today, as '2026-11-22'. */
  day(daysFromToday: number): string
  act<I, V, C extends string>(who: string, what: Command<I, V, C>, input: unknown): Promise<V>
  actorFor(who: string): Promise<Actor>
  /** The same for somebody who is not of the cast, such as a browser that nobody has signed in with. */
  actAs<I, V, C extends string>(actor: Actor, what: Command<I, V, C>, input: unknown): Promise<V>
  /** Does at once, at the time of the stage, what would otherwise wait for the job of this name. */
  work(jobName: string, payload: Record<string, unknown>): Promise<void>
  read<R extends Record<string, unknown>>(query: SQL): Promise<R[]>
  /** None where the lab's list does not have the place. */
  placeId(name: string): string | undefined
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
  parts.labs.forget()
  const people: Stage['people'] = {}
  const everybody = [...lab.people, ...(await readResidents(lab.slug, lab.languages[0]!))]
  for (const person of everybody) people[person.key] = await addPerson(parts, labId, person, places)
  const { members, ...groupDetails } = lab.group
  const memberIds = members.map((key) => people[key])
  const group = await must(parts, labId, system, formGroup, { ...groupDetails, memberIds })
  const consents: Stage['consents'] = {}
  for (const text of consentTexts) {
    const published = await must(parts, labId, system, publishConsentText, text)
    consents[text.purpose] = published.ids[lab.languages[0]!]!
  }
  const actors = new Map<string, Actor>()
  const actorFor = async (who: string) => {
    const known = actors.get(who) ?? (await actorOf(parts, labId, everybody, people, who))
    actors.set(who, known)
    return known
  }
  return {
    parts,
    labId,
    lab,
    people,
    groupId: group.id as Id<'group'>,
    consents,
    daysAgo,
    day: (days) => new Date(morning(today).getTime() + days * dayMs).toISOString().slice(0, 10),
    placeId: (name) => places.get(name),
    act: async (who, what, input) => {
      const done = await must(parts, labId, await actorFor(who), what, input)
      // Whoever gets a role acts with it from now on.
      if (what.name === giveRole.name) actors.clear()
      return done
    },
    actorFor,
    actAs: (actor, what, input) => must(parts, labId, actor, what, input),
    work: async (jobName, payload) =>
      parts.jobs.find(({ name }) => name === jobName)!.run(parts, { ...payload, labId }),
    read: (query) =>
      inLab(parts.database, labId, async (db) => (await db.execute(query)).rows as never),
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
  everybody: readonly Person[],
  people: Stage['people'],
  who: string,
): Promise<Actor> {
  const participantId = people[who]
  if (!participantId) throw new Error(`nobody of the demo is called ${who}`)
  const grants = await inLab(parts.database, labId, async (db) => {
    const found = await db.execute<RoleHeld>(
      sql`select role, initiative_id as "initiativeId" from role_held where participant_id = ${participantId}`,
    )
    return found.rows
  })
  const name = everybody.find(({ key }) => key === who)!.name
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
