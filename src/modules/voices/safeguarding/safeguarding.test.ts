import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { startedInitiative } from '../../../../tests/support/initiative.ts'
import { onSite } from '../../../platform/db/database.ts'
import { inbox } from '../../../platform/mail/index.ts'
import { system } from '../../../platform/actor.ts'
import { addParticipant } from '../../people/index.ts'
import { voicesPaths } from '../paths.ts'
import { safeguardingPaths as paths } from './paths.ts'

const app = await testApp()
const secret = 'She had bruises on both arms.'

async function village(named = true) {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const lead = await app.person(lab, { role: 'frontline-professional', name: 'Siv Lund' })
  const champion = await app.person(lab, { role: 'champion', name: 'Arne Å' })
  const started = await startedInitiative(app, lab, karin)
  const at = { lab: lab.slug }
  const list = voicesPaths.safeguarding(at)
  const name = (participantId: string, initiativeId = '') =>
    karin.browser.post(paths.leads(at), { participantId, initiativeId })
  if (named) expect((await name(lead.participantId)).status).toBe(303)
  const raise = () =>
    champion.browser.post(list, { words: secret, initiativeId: started.id, contributionId: '' })
  const mails = async (email: string) => {
    await app.drain()
    return onSite(app.parts.database, (db) => inbox(db, email))
  }
  return { lab, karin, lead, champion, started, list, at, name, raise, mails }
}

test('a worry goes to the named person at once, by a letter without a word of it, and on top of their day', async () => {
  const { lab, lead, list, raise, mails } = await village()
  const raised = await raise()
  expect(raised.status).toBe(303)
  const [letter] = await mails(lead.email)
  expect(letter!.body).toContain(list)
  expect(JSON.stringify(letter)).not.toContain('bruises')
  const today = await lead.browser.get(`/${lab.slug}/today`)
  expect(today.text).toContain('Somebody is worried about a person: look now')
  expect((await lead.browser.get(list)).text).toContain(secret)
})

test('nobody but the named person reads it; whoever raised it sees that it was seen', async () => {
  const { lab, karin, lead, champion, list, raise, started } = await village()
  await raise()
  const [row] = await started.read<{ id: string }>(sql`select id from concern`)
  const one = paths.concern({ lab: lab.slug, concernId: row!.id })
  for (const { browser } of [karin, champion]) {
    expect((await browser.get(one)).status).toBe(404)
    expect((await browser.post(`${one}/seen`)).status).toBe(404)
    expect((await browser.post(`${one}/steps`, { kind: 'closed', words: 'x' })).status).toBe(404)
  }
  expect((await karin.browser.get(list)).text).not.toContain('bruises')
  expect((await champion.browser.get(list)).text).toContain('Not seen yet')
  await lead.browser.post(`${one}/seen`)
  expect((await champion.browser.get(list)).text).toMatch(/Seen</)
  const record = await karin.browser.get(`/${lab.slug}/record`)
  expect(record.text).toContain('A worry about a person was raised')
  expect(record.text).not.toContain('bruises')
  const facts = await started.read(sql`select data::text as data from fact`)
  expect(JSON.stringify(facts)).not.toContain('bruises')
})

test('what was done is noted, closed with words and opened again', async () => {
  const { lab, lead, raise, started } = await village()
  await raise()
  const [row] = await started.read<{ id: string }>(sql`select id from concern`)
  const one = paths.concern({ lab: lab.slug, concernId: row!.id })
  const noted = await lead.browser.send(`${one}/steps`, {
    kind: 'done',
    words: 'Rang the social services.',
  })
  expect(noted.text).toContain('Rang the social services.')
  expect((await lead.browser.post(`${one}/steps`, { kind: 'closed', words: '' })).status).toBe(422)
  const closed = await lead.browser.send(`${one}/steps`, {
    kind: 'closed',
    words: 'They have visited.',
  })
  expect(closed.text).toContain('Open it again')
  expect((await lead.browser.post(`${one}/steps`, { kind: 'done', words: 'x' })).status).toBe(409)
  const open = await lead.browser.send(`${one}/steps`, { kind: 'reopened', words: '' })
  expect(open.text).toContain('Save and close')
})

test('while nobody is named the form says whom to ring, and the coordinator is told', async () => {
  const { lab, karin, lead, list, raise, name, mails, at } = await village(false)
  expect((await karin.browser.get(paths.newConcern(at))).text).toContain('Nobody is named')
  await raise()
  const letters = await mails(karin.email)
  expect(letters[0]!.body).toContain(paths.leads(at))
  expect(JSON.stringify(letters)).not.toContain('bruises')
  expect((await karin.browser.get(`/${lab.slug}/today`)).text).toContain('name somebody now')
  expect((await karin.browser.get(list)).text).not.toContain('bruises')
  await name(lead.participantId)
  expect((await lead.browser.get(list)).text).toContain(secret)
  expect((await karin.browser.get(`/${lab.slug}/today`)).text).not.toContain('name somebody now')
})

test('the named person of an initiative comes before that of the lab, and a new one takes over', async () => {
  const { lab, lead, champion, list, raise, name, started } = await village()
  const own = await app.person(lab, { role: 'observer', name: 'Mona M' })
  await name(own.participantId, started.id)
  await raise()
  expect((await own.browser.get(list)).text).toContain(secret)
  expect((await lead.browser.get(list)).text).not.toContain(secret)
  await name(champion.participantId, started.id)
  expect((await own.browser.get(list)).text).not.toContain(secret)
})

test('only coordinators name, only who can sign in is named, and two at once leave one', async () => {
  const { lab, karin, champion, name, at, started } = await village()
  const details = { preferredChannel: 'letter', language: 'sv', name: 'Nils Berg' }
  const { id } = await app.run(lab.id, system, addParticipant, details)
  expect((await name(id)).status).toBe(409)
  const form = { participantId: champion.participantId, initiativeId: '' }
  expect((await champion.browser.post(paths.leads(at), form)).status).toBe(403)
  const narrow = await app.person(lab, { role: 'coordinator', initiativeId: started.id })
  expect((await narrow.browser.post(paths.leads(at), form)).status).toBe(403)
  await Promise.all([
    name(champion.participantId),
    name(karin.participantId),
    name(champion.participantId),
  ])
  const now = await started.read(sql`select id from safeguarding_lead where ended_at is null`)
  expect(now).toHaveLength(1)
})

test('a worry about words that one may not read finds nothing, and a visitor raises none', async () => {
  const { list, karin, started, lab } = await village()
  const form = {
    words: secret,
    initiativeId: '',
    contributionId: '0198c0de-0000-7000-8000-000000000000',
  }
  expect((await karin.browser.post(list, form)).status).toBe(404)
  const visitor = await app.visitor().post(list, { ...form, contributionId: '' })
  expect([302, 303, 401, 403]).toContain(visitor.status)
  const hostile = await karin.browser.post(list, {
    words: '<script>x</script>',
    initiativeId: '',
    contributionId: '',
  })
  expect(hostile.status).toBe(303)
  expect((await karin.browser.get(list)).text).not.toContain('<script>x')
  expect(
    (await karin.browser.post(list, { ...form, contributionId: '', words: 'x'.repeat(1001) }))
      .status,
  ).toBe(422)
  expect(await started.read(sql`select id from concern`)).toHaveLength(1)
  expect((await app.visitor().get(`/${lab.slug}/safeguarding`)).status).not.toBe(200)
})
