import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import {
  exitWords,
  madeReady,
  observed,
  pilotBegun,
  pilotWords,
  taken,
} from '../../../tests/support/pilots.ts'
import { serviceByForm } from '../../../tests/support/services.ts'
import { addStakeholder } from '../ecosystem/index.ts'
import { mergeStakeholders } from '../ecosystem/stakeholder/merge.ts'
import { mergeParticipants } from '../people/index.ts'
import { undoMerge } from '../people/merge/undo.ts'
import { pilotPaths as paths, servicePaths } from './index.ts'

const app = await testApp()

/** A pilot that runs, in which the first two of six are found to be one person. */
async function twoAreOne() {
  const begun = await pilotBegun(app)
  const made = await madeReady(app, begun)
  const { browser, at, lab, coordinator, read } = begun
  await taken(browser, paths.observationFile(at), { csv: observed('after', 4, 6) })
  const [keptId, doubleId] = made.people as [string, string]
  const actor = actorOf(coordinator, 'coordinator')
  const { id } = await app.run(lab.id, actor, mergeParticipants, { keptId, doubleId })
  await app.drain()
  const undo = async () => {
    await app.run(lab.id, actor, undoMerge, { mergeId: id })
    await app.drain()
  }
  const keys = async () => {
    const { text } = await browser.get(paths.people(at))
    return [...new Set(text.match(/P00\d/g))].toSorted()
  }
  return { ...begun, ...made, undo, keys, read }
}

test('two entries of one person stand once in a pilot, are counted once, and are two again when that is undone', async () => {
  const { browser, at, undo, keys } = await twoAreOne()
  const standing = await keys()
  expect(standing).toHaveLength(5)
  expect(standing.slice(1)).toEqual(['P003', 'P004', 'P005', 'P006'])
  expect((await browser.get(paths.pilot(at))).text).toMatch(/Change: .*, 5 people\./)
  const cost = { kind: 'money', onDay: '2026-11-20', words: 'Phones', amount: '600', hours: '' }
  await taken(browser, paths.costs(at), { ...cost, currency: 'EUR', unsurePercent: '0' })
  expect((await browser.get(paths.costs(at))).text).toContain('120 EUR')
  await undo()
  expect(await keys()).toHaveLength(6)
  expect((await browser.get(paths.pilot(at))).text).toMatch(/Change: .*, 6 people\./)
  expect((await browser.get(paths.costs(at))).text).toContain('100 EUR')
})

test('a yes and a support plan count whichever entry has them', async () => {
  const { browser, at, address, parts, read } = await twoAreOne()
  const gone = sql`${parts[0]}::uuid`
  await read(sql`delete from pilot_consent where pilot_person_id = ${gone}`)
  await read(sql`update pilot_person set support = 'unknown' where id = ${gone}`)
  await read(sql`update pilot_person set support = 'needed', support_words = 'A lift to the hall'
    where id = ${parts[1]}::uuid`)
  const { text } = await browser.get(paths.person({ ...at, pilotPersonId: parts[0]! }))
  expect(text).toContain('In the binder')
  expect(text).toContain('A lift to the hall')
  expect((await browser.get(paths.people(at))).text).not.toContain('Not asked or not agreed')
  expect((await browser.get(paths.pilot(at))).text).toContain('All is there')
  await taken(browser, paths.start(at))
  await taken(browser, paths.exit(at), exitWords)
  const service = await serviceByForm(browser, address, { pilotId: at.pilotId })
  expect((await browser.get(servicePaths.service(service))).text).toContain(
    'everybody in its pilot has a support plan',
  )
})

test('who leaves leaves by both entries, and both keys are retired', async () => {
  const { browser, at, parts, read } = await twoAreOne()
  const leaving = { reason: 'health', words: '', data: 'remove', wantsToHear: '' }
  await taken(browser, paths.personLeaving({ ...at, pilotPersonId: parts[1]! }), leaving)
  const keys = await read(sql`select person_key as key from pilot_retired_key
    where pilot_id = ${at.pilotId} order by 1`)
  expect(keys).toEqual([{ key: 'P001' }, { key: 'P002' }])
  const standing =
    await read(sql`select from pilot_consent c join pilot_person p on p.id = c.pilot_person_id
    where p.id in (${parts[0]}, ${parts[1]}) and c.withdrawn_at is null`)
  expect(standing).toEqual([])
  const left = await read(sql`select from pilot_observation where pilot_id = ${at.pilotId}`)
  expect(left).toHaveLength(8)
})

test('an answer about a helper counts once for a person with two entries', async () => {
  const { browser, at, parts } = await twoAreOne()
  const grades = ['knows-me', 'listens', 'trust', 'together', 'there']
  const answers = Object.fromEntries(grades.map((key) => [`answers.${key}`, '4']))
  const answer = (pilotPersonId: string) =>
    browser.post(paths.relations(at), { ...answers, pilotPersonId, moment: 'start' })
  expect((await answer(parts[0]!)).status).toBe(303)
  const again = await answer(parts[1]!)
  expect(again.status).toBe(409)
  expect(again.text).toContain('answered already')
})

test('the organisation that is kept carries the pilot of its double', async () => {
  const { browser, at, lab, coordinator, read } = await pilotBegun(app)
  const actor = actorOf(coordinator, 'coordinator')
  const add = (name: string) =>
    app.run(lab.id, actor, addStakeholder, {
      kind: 'organisation',
      helix: 'business',
      name,
      public: true,
    })
  const kept = await add('Village shop')
  const double = await add('The shop of the village')
  const details = { ...pilotWords, ownerId: coordinator.participantId }
  await taken(browser, paths.details(at), { ...details, hostId: double.id, version: '1' })
  await app.run(lab.id, actor, mergeStakeholders, { stakeholderId: kept.id, doubleId: double.id })
  const typed = { ...details, hostId: double.id, placeWords: 'Route 8', version: '2' }
  await taken(browser, paths.details(at), typed)
  const host = () =>
    read<{ id: string }>(sql`select host_id as id from pilot where id = ${at.pilotId}`)
  expect(await host()).toEqual([{ id: kept.id }])
  await read(sql`update pilot set host_id = ${double.id} where id = ${at.pilotId}`)
  await app.drain()
  expect(await host()).toEqual([{ id: kept.id }])
  const { text } = await browser.get(paths.pilot(at))
  expect(text).toContain('Village shop')
  expect(text).not.toContain('The shop of the village')
})

test('an organisation that a long list does not offer may carry a pilot, and stays when the form is sent again', async () => {
  const { browser, at, lab, coordinator, read } = await pilotBegun(app)
  await read(sql`insert into stakeholder (lab_id, id, kind, helix, name, name_key, added_at)
    select ${lab.id}, gen_random_uuid(), 'organisation', 'public', 'Body ' || lpad(n::text, 4, '0'),
      'body ' || lpad(n::text, 4, '0'), now() from generate_series(1, 501) n`)
  const [last] = await read<{ id: string }>(
    sql`select id from stakeholder where lab_id = ${lab.id} and name = 'Body 0501'`,
  )
  expect((await browser.get(paths.details(at))).text).not.toContain(last!.id)
  const details = { ...pilotWords, ownerId: coordinator.participantId, hostId: last!.id }
  await taken(browser, paths.details(at), { ...details, version: '1' })
  expect((await browser.get(paths.details(at))).text).toContain(last!.id)
  await read(sql`update stakeholder set removed_at = now() where id = ${last!.id}`)
  expect((await browser.get(paths.details(at))).text).toContain(last!.id)
  await taken(browser, paths.details(at), { ...details, version: '2' })
  const [other] = await read<{ id: string }>(sql`update stakeholder set removed_at = now()
    where lab_id = ${lab.id} and name = 'Body 0001' returning id`)
  const gone = await browser.post(paths.details(at), {
    ...details,
    hostId: other!.id,
    version: '3',
  })
  expect(gone.text).toContain('not on the map any more')
})
