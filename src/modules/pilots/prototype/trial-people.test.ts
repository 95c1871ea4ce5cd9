import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../../tests/support/app.ts'
import { taken } from '../../../../tests/support/pilots.ts'
import {
  prototypeMade,
  trialWords,
  tryingBegun,
  versionIds,
  wordsPublished,
} from '../../../../tests/support/trying.ts'
import { system } from '../../../platform/actor.ts'
import { inLab } from '../../../platform/db/database.ts'
import { addParticipant, mergeParticipants } from '../../people/index.ts'
import { prototypePaths as paths } from '../index.ts'
import { personalData } from '../personal-data.ts'

const app = await testApp()

/** A prototype that Svea tried, by name, as she agreed by word of mouth. */
async function triedBySvea() {
  const begun = await tryingBegun(app)
  const { browser, address, lab } = begun
  await wordsPublished(app, lab.id)
  const svea = await app.person(lab, { name: 'Svea Öst' })
  const at = await prototypeMade(browser, address)
  const [prototypeVersionId] = await versionIds(browser, at)
  const { text } = await browser.get(paths.newTrial(at))
  const textId = (name: string) =>
    new RegExp(`name="${name}" value="([0-9a-f-]{36})"`).exec(text)![1]!
  const trial = {
    ...trialWords,
    prototypeVersionId: prototypeVersionId!,
    who: 'A woman of 84',
    people: '1',
    said: 'Svea Öst says: my hands shake.',
    participantId: svea.participantId,
    mode: 'spoken',
    witness: 'Karin heard it',
    insideTextId: textId('insideTextId'),
    everyoneTextId: textId('everyoneTextId'),
  }
  return { ...begun, at, svea, trial, page: text }
}

test('somebody named agrees to the words on the form, finds what they said, and takes it back', async () => {
  const { browser, at, svea, trial, page, read, lab } = await triedBySvea()
  expect(page).toContain('Everybody may read it.')
  await taken(browser, paths.newTrial(at), trial)
  const visitor = (await app.visitor().get(paths.prototype(at))).text
  expect(visitor).toContain('my hands shake')
  expect(visitor).not.toContain('(Svea Öst)')
  expect((await browser.get(paths.prototype(at))).text).toContain('(Svea Öst)')
  const own = (await svea.browser.get(paths.prototype(at))).text
  expect(own).toContain('These are your words.')
  const away = new RegExp('href="([^"]*/trials/[^"]*/withdrawal)"').exec(own)![1]!
  const nobody = await app.person(lab)
  expect((await nobody.browser.get(away)).status).toBe(403)
  expect((await nobody.browser.post(away)).status).toBe(403)
  expect((await svea.browser.get(away)).text).toContain('my hands shake')
  await taken(svea.browser, away)
  expect((await app.visitor().get(paths.prototype(at))).text).not.toContain('my hands shake')
  expect((await browser.get(paths.prototype(at))).text).toContain(
    'Somebody’s words were taken out.',
  )
  expect(
    await read(sql`select id from prototype_trial where said <> '' or participant_id is not null`),
  ).toEqual([])
  expect((await browser.post(away)).status).toBe(409)
})

test.each([
  ['no yes', { mode: '' }, 422, 'Choose'],
  ['no witness', { witness: '' }, 422, 'Write who heard'],
  ['three people under one name', { people: '3' }, 422, 'Write 1, or choose nobody'],
  ['words that nobody published', { everyoneTextId: '' }, 409, 'no words of consent'],
  ['words for others', { audience: 'inside', insideTextId: 'everyone' }, 409, 'have changed'],
] as const)('a named person with %s is refused', async (_, change, status, sentence) => {
  const { browser, at, trial } = await triedBySvea()
  const sent = { ...trial, ...change }
  if (sent.insideTextId === 'everyone') sent.insideTextId = trial.everyoneTextId
  const answer = await browser.post(paths.newTrial(at), sent)
  expect([answer.status, answer.text.includes(sentence)]).toEqual([status, true])
  expect(answer.text).toContain('my hands shake')
})

test('nobody notes their own yes, and who does not look after people names nobody', async () => {
  const { browser, at, trial, coordinator, lab, id } = await triedBySvea()
  const self = { ...trial, participantId: coordinator.participantId }
  expect((await browser.post(paths.newTrial(at), self)).text).toContain('your own yes')
  const nurse = await app.person(lab, { role: 'frontline-professional', initiativeId: id })
  expect((await nurse.browser.get(paths.newTrial(at))).text).not.toContain('Svea Öst')
  expect((await nurse.browser.post(paths.newTrial(at), trial)).status).toBe(403)
  await taken(nurse.browser, paths.newTrial(at), {
    ...trial,
    participantId: '',
    mode: '',
    witness: '',
  })
})

test.each([['take'], ['keep']] as const)(
  'who asks to be forgotten (%s) leaves no name with a prototype, and takes along what they said, doubles too',
  async (words) => {
    const { browser, at, trial, svea, lab, coordinator, read } = await triedBySvea()
    await taken(browser, paths.newTrial(at), trial)
    const details = { name: 'Svea Ost', preferredChannel: 'visit', language: 'en' }
    const kept = (await app.run(lab.id, system, addParticipant, details)).id
    const both = { keptId: kept, doubleId: svea.participantId }
    const actor = actorOf(coordinator, 'coordinator')
    await app.run(lab.id, actor, mergeParticipants, both)
    expect((await browser.get(paths.prototype(at))).text).toContain('(Svea Ost)')
    const ids = [kept, svea.participantId]
    await inLab(app.parts.database, lab.id, async (db) => {
      const gathered = JSON.stringify(await personalData.gather(db, lab.id, ids))
      for (const part of ['my hands shake', 'Everybody may read it.', 'Karin heard it'])
        expect(gathered).toContain(part)
      const ctx = { db, labId: lab.id, actor, now: app.clock.now() } as never
      const wish = { words, nameless: 'somebody', names: ['Svea Öst'], emails: [] }
      await personalData.erase(ctx, ids, wish)
    })
    const rows = await read<{ said: string; who: string }>(sql`select * from prototype_trial`)
    const text = JSON.stringify(rows)
    for (const part of ['Svea Öst', 'Karin heard', ...ids]) expect(text).not.toContain(part)
    expect(rows[0]!.said).toBe(words === 'take' ? '' : 'somebody says: my hands shake.')
  },
)
