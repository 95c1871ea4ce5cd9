import { sql } from 'drizzle-orm'
import { addChampion, changeSetup, noteYes } from '../src/modules/champions/index.ts'
import { startInitiative } from '../src/modules/initiatives/index.ts'
import { addPlaces, createLab } from '../src/modules/labs/index.ts'
import { addParticipant } from '../src/modules/people/index.ts'
import { system } from '../src/platform/actor.ts'
import type { Who } from '../src/platform/command.ts'
import { inLab } from '../src/platform/db/database.ts'
import type { AppParts } from '../src/platform/parts.ts'
import { dayPlus } from '../src/shared/day.ts'
import { siteLabId, type LabId } from '../src/shared/id.ts'
import { inOne, must } from './demo/in-one.ts'

/** Where this demo lab is found. */
export const hundredChampions = 'hundred-champions'
const count = 100

/** The six regions of the original project, each with a champion's usual language. */
const regions = [
  { name: 'Donegal', latitude: 54.95, longitude: -7.73, language: 'ga' },
  { name: 'Derry and Strabane', latitude: 55.0, longitude: -7.31, language: 'en' },
  { name: 'Borgarbyggð', latitude: 64.54, longitude: -21.92, language: 'is' },
  { name: 'Vestland', latitude: 61.23, longitude: 7.1, language: 'nb' },
  { name: 'Västernorrland', latitude: 62.63, longitude: 17.94, language: 'sv' },
  { name: 'North Karelia', latitude: 62.6, longitude: 29.76, language: 'fi' },
] as const
const professions = [
  'civil-servant',
  'community-manager',
  'volunteer',
  'social-enterprise',
  'planner',
  'care-professional',
  'teacher',
  'librarian',
  'retired',
] as const
const firstNames = [
  'Aino',
  'Brid',
  'Conor',
  'Dagny',
  'Elin',
  'Finn',
  'Gunnar',
  'Helga',
  'Ida',
  'Jon',
]
const lastNames = ['Berg', 'Dal', 'Fjord', 'Glen', 'Holm', 'Lind', 'Moor', 'Strand', 'Vik', 'Wood']
const initiatives = ['Home care close by', 'A plan made together', 'Getting there without a car']

/** A demo lab with about as many fictional champions as the original project had; played again it adds only who is missing. */
export async function seedHundredChampions(parts: AppParts): Promise<{ added: number }> {
  const who = { actor: system, labId: siteLabId }
  parts.labs.forget()
  if (!(await parts.labs.find(hundredChampions))) {
    await must(parts, who, createLab, {
      slug: hundredChampions,
      name: { en: 'A hundred champions', sv: 'Hundra ambassadörer' },
      languages: ['en', 'sv'],
      timeZone: 'Europe/Stockholm',
      brandColour: '#0b5a4a',
      demo: true,
    })
    parts.labs.forget()
  }
  const { id: labId } = (await parts.labs.find(hundredChampions))!
  const here = { actor: system, labId }
  if ((await known(parts, labId)).places.size === 0) await begin(parts, here)
  return addMissing(parts, here)
}

async function begin(parts: AppParts, here: Who): Promise<void> {
  await inOne(parts, here, async (act) => {
    await act(addPlaces, { places: regions.map(({ language: _, ...place }) => place) })
    await act(changeSetup, { version: 0, callOpen: true, currency: 'EUR' })
    for (const title of initiatives) {
      await act(startInitiative, {
        title: { en: title },
        summary: { en: 'Only here to show a registry of its original size.' },
        templateId: 'improve-5',
      })
    }
  })
}

async function addMissing(parts: AppParts, here: Who): Promise<{ added: number }> {
  const { places, started, champions } = await known(parts, here.labId)
  const missing = Array.from({ length: count }, (_, n) => ({ n, name: nameOf(n) })).filter(
    ({ name }) => !champions.has(name),
  )
  if (missing.length === 0) return { added: 0 }
  const today = parts.clock.now().toISOString().slice(0, 10)
  return inOne(parts, here, async (act) => {
    for (const { n, name } of missing) {
      const region = regions[n % regions.length]!
      const profession = professions[n % professions.length]!
      const details = { name, preferredChannel: 'letter', language: 'en' }
      const { id: participantId } = await act(addParticipant, details)
      const initiativeId = started[n % (started.length + 1)]
      const since = dayPlus(today, -30 - n)
      const { id: championId } = await act(addChampion, {
        participantId,
        profession,
        organisation: `Demo ${profession} group of ${region.name}`,
        languages: ['en', region.language],
        placeIds: [places.get(region.name)],
        initiativeIds: initiativeId ? [initiativeId] : [],
        wholeLab: !initiativeId,
        cap: '4',
        since,
      })
      const said = { yesHow: 'said', yesWitness: 'Demo coordinator', named: true }
      await act(noteYes, { ...said, championId, yesOn: since })
    }
    return { added: missing.length }
  })
}

function nameOf(n: number): string {
  return `${firstNames[n % 10]} ${lastNames[Math.floor(n / 10)]}`
}

/** What the lab has already: places by name, initiatives, and the names of its champions. */
async function known({ database }: Pick<AppParts, 'database'>, labId: LabId) {
  return inLab(database, labId, async (db) => {
    type Row = { id: string; name: string }
    const places = await db.execute<Row>(sql`select id, name from place`)
    const started = await db.execute<Row>(sql`select id from initiative order by id`)
    const champions = await db.execute<Row>(sql`select p.name from champion c
      join participant p on p.lab_id = c.lab_id and p.id = c.participant_id`)
    return {
      places: new Map(places.rows.map(({ name, id }) => [name, id])),
      started: started.rows.map(({ id }) => id),
      champions: new Set(champions.rows.map(({ name }) => name)),
    }
  })
}
