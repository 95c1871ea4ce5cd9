import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { taken } from '../../../../tests/support/pilots.ts'
import {
  picture,
  prototypeMade,
  prototypeWords,
  trialWords,
  tryingBegun,
  versionIds,
} from '../../../../tests/support/trying.ts'
import { prototypePaths as paths } from '../index.ts'

const app = await testApp()
const next = {
  version: '1',
  'changedBecause.en': 'The letters are larger.',
  'what.en': 'A larger card.',
  'learn.en': 'Can it be read from bed?',
  madeOn: '2026-11-10',
  shows: '',
}

test('a prototype goes through versions: who tried it, what they said, and what changed because of that', async () => {
  const { browser, address } = await tryingBegun(app)
  const empty = await browser.get(paths.prototypes(address))
  expect(empty.text).toContain('No prototype has been made yet.')
  const at = await prototypeMade(browser, address, { file: await picture(), shows: 'The card' })
  const [first] = await versionIds(browser, at)
  await taken(browser, paths.newTrial(at), { ...trialWords, prototypeVersionId: first! })
  const form = (await browser.get(paths.newVersion(at))).text
  const trialId = /name="trials\[\]" value="([0-9a-f-]{36})"/.exec(form)![1]!
  await taken(browser, paths.newVersion(at), { ...next, 'trials[]': trialId })

  const { text, status } = await app.visitor().get(paths.prototype(at))
  expect(status).toBe(200)
  for (const part of [
    'Version 2, 10 November 2026',
    'Version 1, 1 November 2026',
    'The letters are larger.',
    'The letters are too small.',
    'Three neighbours over 80',
    `href="#trial-${trialId}"`,
    'alt="The card"',
    '3 people tried it.',
  ])
    expect(text).toContain(part)
  expect(text.indexOf('Version 2')).toBeLessThan(text.indexOf('Version 1,'))
  const file = /\/versions\/[0-9a-f-]{36}\/file/.exec(text)![0]
  const answer = await app.visitor().get(`${paths.prototype(at)}${file}`)
  expect(answer.headers.get('content-type')).toBe('image/png')
  const list = (await app.visitor().get(paths.prototypes(address))).text
  expect(list).toContain('Version 2')
  expect(
    (await app.visitor().get(`/${address.lab}/initiatives/${address.initiativeId}`)).text,
  ).toContain('1 prototype')
})

test('what was said for those who work here stays with them', async () => {
  const { browser, address } = await tryingBegun(app)
  const at = await prototypeMade(browser, address)
  const [version] = await versionIds(browser, at)
  const trial = { ...trialWords, prototypeVersionId: version!, audience: 'inside' }
  await taken(browser, paths.newTrial(at), trial)
  const open = (await app.visitor().get(paths.prototype(at))).text
  expect(open).not.toContain('too small')
  expect(open).toContain('What was said once is not shown here.')
  expect((await browser.get(paths.prototype(at))).text).toContain('too small')
  const hidden = await prototypeMade(browser, address, { public: '' })
  expect((await app.visitor().get(paths.prototype(hidden))).status).toBe(404)
})

test.each([
  ['no name', { 'title.en': '', 'title.sv': '' }, 422, 'Write a name'],
  ['nothing to learn', { 'learn.en': '' }, 422, 'what you want to learn'],
  ['a day that has not come', { madeOn: '2026-12-24' }, 409, 'not come yet'],
  ['a day that is none', { madeOn: '2026-02-30' }, 422, 'day'],
  ['an origin that is none', { from: 'lab:nothing' }, 422, 'Choose'],
  [
    'an origin that is gone',
    { from: 'pilot:0198c0de-0000-7000-8000-000000000000' },
    409,
    'not there any more',
  ],
] as const)('%s is refused, and what was typed stays', async (_, change, status, sentence) => {
  const { browser, address } = await tryingBegun(app)
  const sent = { ...prototypeWords, 'what.en': 'Only here', ...change }
  const answer = await browser.post(paths.newPrototype(address), sent)
  expect([answer.status, answer.text.includes(sentence)]).toEqual([status, true])
  expect(answer.text).toContain('Only here')
})

test('a picture needs words for those who do not see it, and a program is no picture', async () => {
  const { browser, address } = await tryingBegun(app)
  const file = await picture()
  const silent = await browser.post(paths.newPrototype(address), { ...prototypeWords, file })
  expect(silent.status).toBe(422)
  expect(silent.text).toContain('Write what the picture or file shows.')
  const program = new File(['MZ and so on'], 'card.exe')
  const sent = { ...prototypeWords, file: program, shows: 'A card' }
  expect((await browser.post(paths.newPrototype(address), sent)).status).toBe(422)
})

test.each([
  ['nobody', { people: '0' }, 'Write how many people'],
  ['minus two people', { people: '-2' }, 'Write how many people'],
  ['no words', { said: '' }, 'Write what they said'],
  ['a day before it was made', { triedOn: '2026-10-31' }, 'not made yet'],
  ['a day to come', { triedOn: '2026-11-23' }, 'not come yet'],
] as const)('a try of %s is refused', async (_, change, sentence) => {
  const { browser, address } = await tryingBegun(app)
  const at = await prototypeMade(browser, address)
  const [version] = await versionIds(browser, at)
  const sent = { ...trialWords, prototypeVersionId: version!, ...change }
  const answer = await browser.post(paths.newTrial(at), sent)
  expect([409, 422]).toContain(answer.status)
  expect(answer.text).toContain(sentence)
})

test('two who make the next version, or change the name, are both heard', async () => {
  const { browser, address } = await tryingBegun(app)
  const at = await prototypeMade(browser, address)
  await taken(browser, paths.newVersion(at), next)
  const late = await browser.post(paths.newVersion(at), { ...next, 'what.en': 'Mine' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Somebody made version 2 meanwhile.')
  expect(late.text).toContain('Mine')
  const change = { version: '1', 'title.en': 'Door card', public: 'yes' }
  await taken(browser, paths.details(at), change)
  const second = await browser.post(paths.details(at), { ...change, 'title.en': 'Night sign' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('value="Night sign"')
})

test('the words of a version are put right until somebody has tried it', async () => {
  const { browser, address } = await tryingBegun(app)
  const at = await prototypeMade(browser, address)
  const [id] = await versionIds(browser, at)
  const version = paths.version({ ...at, prototypeVersionId: id! })
  const words = {
    version: '1',
    'what.en': 'A card.',
    'learn.en': 'Is it read?',
    madeOn: '2026-11-02',
  }
  await taken(browser, version, { ...words, shows: '' })
  expect((await browser.post(version, { ...words, shows: '' })).status).toBe(409)
  await taken(browser, paths.newTrial(at), { ...trialWords, prototypeVersionId: id! })
  const late = await browser.post(version, { ...words, version: '2', shows: '' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('its words stay')
})

test('one that nobody tried is deleted; one that holds words is put away', async () => {
  const { browser, address } = await tryingBegun(app)
  const at = await prototypeMade(browser, address)
  const [id] = await versionIds(browser, at)
  await taken(browser, paths.newTrial(at), { ...trialWords, prototypeVersionId: id! })
  expect((await browser.post(paths.removal(at))).status).toBe(409)
  expect((await browser.get(paths.removal(at))).text).toContain('what was said once')
  await taken(browser, paths.archive(at))
  expect((await browser.get(paths.prototypes(address))).text).not.toContain('A night card')
  expect((await browser.get(`${paths.prototypes(address)}?archived=yes`)).text).toContain(
    'A night card',
  )
  expect(
    (await browser.post(paths.newTrial(at), { ...trialWords, prototypeVersionId: id! })).status,
  ).toBe(409)
  await taken(browser, paths.archiveReturn(at))
  const other = await prototypeMade(browser, address, { file: await picture(), shows: 'The card' })
  await taken(browser, paths.removal(other))
  expect((await browser.get(paths.prototype(other))).status).toBe(404)
})

test('pages ask the same number of queries for few and for many, and the list goes on', async () => {
  const { browser, address, read, lab } = await tryingBegun(app)
  const at = await prototypeMade(browser, address)
  const [id] = await versionIds(browser, at)
  await taken(browser, paths.newTrial(at), { ...trialWords, prototypeVersionId: id! })
  const count = async () => [
    await app.queries(() => browser.get(paths.prototype(at))),
    await app.queries(() => browser.get(paths.prototypes(address))),
  ]
  const few = await count()
  for (let n = 0; n < 3; n++) {
    await taken(browser, paths.newTrial(at), { ...trialWords, prototypeVersionId: id! })
    await taken(browser, paths.newVersion(at), { ...next, version: String(n + 1) })
  }
  await read(sql`with made as (insert into prototype (lab_id, id, initiative_id, title, public, made_at)
      select ${lab.id}, gen_random_uuid(), ${address.initiativeId}, jsonb_build_object('en', 'More ' || n), true, now()
      from generate_series(1, 40) n returning id)
    insert into prototype_version (lab_id, id, prototype_id, number, what, learn, made_on, written_at)
      select ${lab.id}, gen_random_uuid(), id, 1, '{"en":"x"}', '{"en":"x"}', '2026-11-01', now() from made`)
  expect(await count()).toEqual(few)
  const first = (await browser.get(paths.prototypes(address))).text
  const on = /href="([^"]*prototypes\?after=[^"]*)"/.exec(first)![1]!
  expect((await browser.get(on)).text).toContain('More')
})
