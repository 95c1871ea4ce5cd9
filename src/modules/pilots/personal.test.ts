import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp, testNow } from '../../../tests/support/app.ts'
import {
  criteriaWords,
  easeWords,
  exitWords,
  madeReady,
  observed,
  pilotBegun,
  taken,
  type PilotStart,
} from '../../../tests/support/pilots.ts'
import { system } from '../../platform/actor.ts'
import { inLab } from '../../platform/db/database.ts'
import { addParticipant, mergeParticipants } from '../people/index.ts'
import { pilotPaths as paths } from './index.ts'
import { personalData } from './personal-data.ts'

const app = await testApp()

async function running() {
  const begun = await pilotBegun(app)
  const made = await madeReady(app, begun)
  const { browser, at } = begun
  await taken(browser, paths.start(at))
  await taken(browser, paths.observationFile(at), { csv: observed('after', 4, 6) })
  const note = { kind: 'coaching', onDay: '2026-11-20', words: 'Villager 1 sleeps badly' }
  await taken(browser, paths.timeline(at), { ...note, pilotPersonId: made.parts[0]! })
  await taken(browser, paths.timeline(at), { ...note, words: 'Asked Villager 1 to help' })
  return { ...begun, ...made }
}

async function erase({ lab, coordinator }: PilotStart, id: string, words: 'take' | 'keep') {
  return inLab(app.parts.database, lab.id, async (db) => {
    const ctx = {
      db,
      labId: lab.id,
      actor: actorOf(coordinator, 'coordinator'),
      now: app.clock.now(),
    } as Parameters<typeof personalData.erase>[0]
    const wish = { words, nameless: 'somebody', names: ['Villager 1'], emails: [] }
    return personalData.erase(ctx, [id], wish)
  })
}

test('a person takes along what pilots hold about them', async () => {
  const begun = await running()
  const taken = await inLab(app.parts.database, begun.lab.id, (db) =>
    personalData.gather(db, begun.lab.id, [begun.people[0]!]),
  )
  const text = JSON.stringify(taken)
  for (const part of [
    'Night calls',
    'We ring you at night.',
    'In the binder',
    'Ease of use',
    'sleeps badly',
  ])
    expect(text).toContain(part)
})

test.each([
  ['take', 10],
  ['keep', 12],
] as const)(
  'who asks to be forgotten (%s) leaves no name, and the figures are worked out again',
  async (words, left) => {
    const begun = await running()
    const { read, people, browser, at } = begun
    await erase(begun, people[0]!, words)
    const [kept] = await read<{ n: number }>(sql`select count(*)::int as n from pilot_observation`)
    expect(kept!.n).toBe(left)
    const tables = ['pilot', 'pilot_person', 'pilot_entry', 'pilot_consent', 'pilot_observation']
    const rows = await Promise.all(
      tables.map((one) => read(sql`select * from ${sql.identifier(one)}`)),
    )
    const text = JSON.stringify(rows)
    for (const part of ['Villager 1', people[0]!, 'P001']) expect(text).not.toContain(part)
    expect(text).toContain('Asked somebody to help')
    expect((await browser.get(paths.pilot(at))).text).toContain(`${(left / 2).toFixed(0)} people`)
    expect((await browser.get(paths.people(at))).text).toContain('Somebody who was forgotten')
  },
)

test('who is in the list twice takes part once, agreed and told once', async () => {
  const begun = await running()
  const { lab, coordinator, browser, at, people, read } = begun
  const details = { name: 'Villager one', preferredChannel: 'visit', language: 'en' }
  const double = (await app.run(lab.id, system, addParticipant, details)).id
  const both = { keptId: double, doubleId: people[0]! }
  await app.run(lab.id, actorOf(coordinator, 'coordinator'), mergeParticipants, both)
  const again = { participantId: double, part: 'pilot', sector: '' }
  expect((await browser.post(paths.people(at), again)).status).toBe(409)
  expect((await browser.get(paths.people(at))).text).toContain('Villager one')
  await taken(browser, paths.exit(at), exitWords)
  await taken(browser, paths.telling(at), { 'told.en': 'It stays.' })
  await taken(browser, paths.telling(at), { 'told.en': 'It stays, thank you.' })
  const notices = await read<{ body: string }>(sql`select body from feedback_notice`)
  expect(notices).toHaveLength(6)
  expect(notices.every(({ body }) => body === 'It stays, thank you.')).toBe(true)
})

test('an owner who is forgotten leaves a pilot without one', async () => {
  const begun = await pilotBegun(app)
  await erase(begun, begun.coordinator.participantId, 'take')
  expect((await begun.browser.get(paths.pilot(begun.at))).text).toContain('Nobody yet')
})

test('a name in criteria and definitions goes, words that others agreed to stay, and both are said', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, read } = begun
  const { people } = await madeReady(app, begun)
  await taken(browser, paths.criteria(at), {
    ...criteriaWords,
    version: '1',
    'criteria.2.en': 'Villager 1 drives less',
    whyChanged: 'Villager 1 asked for it',
  })
  const measured = { 'name.en': 'Visits to Villager 1', source: 'Villager 1 counts' }
  await taken(browser, paths.newIndicator(at), { ...easeWords, ...measured })
  await taken(browser, paths.consentText(at), { 'body.en': 'Villager 1 rings you at night.' })
  app.clock.set(new Date('2026-11-22T23:30:00Z'))
  const kept = await erase(begun, people[0]!, 'take')
  app.clock.set(testNow)
  for (const table of ['pilot_criteria', 'pilot_indicator_version']) {
    const text = JSON.stringify(await read(sql`select * from ${sql.identifier(table)}`))
    expect(text).not.toContain('Villager 1')
    expect(text).toContain('somebody')
  }
  expect(
    await read(sql`select body from pilot_consent_text order by version desc limit 1`),
  ).toEqual([{ body: 'Villager 1 rings you at night.' }])
  expect(kept).toEqual([
    { because: 'pilots.personal.counted', count: 1 },
    { because: 'pilots.personal.consent-words', count: 1 },
  ])
  const left =
    await read(sql`select left_on::text as day from pilot_person where left_on is not null
    and pilot_id = ${at.pilotId}`)
  expect(left).toEqual([{ day: '2026-11-23' }])
})
