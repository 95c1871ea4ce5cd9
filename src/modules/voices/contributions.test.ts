import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { asking, codeOn, say } from '../../../tests/support/voices.ts'
import { voicesPaths as paths } from './index.ts'

const app = await testApp()

/** One contribution by somebody who is signed in, with its address. */
async function said(wish: Record<string, string> = {}) {
  const asked = await asking(app)
  const teller = await app.person(asked.lab, { name: 'Stina Berg' })
  const body = 'The clinic closes before the bus arrives.'
  const receipt = await say(teller.browser, asked.address, { who: 'known', body, ...wish })
  const [row] = await asked.read<{ id: string }>(sql`select id from contribution`)
  const page = paths.voice({ ...asked.address, contributionId: row!.id })
  return { ...asked, teller, page, id: row!.id, receipt }
}

test('a page says where the words come from; names are for those who handle them and for oneself', async () => {
  const { page, teller, coordinator, lab } = await said()
  const open = await app.visitor().get(page)
  expect(open.text).toContain('The clinic closes before the bus arrives.')
  expect(open.text).toContain('a resident')
  expect(open.text).toContain('English, as it seems')
  expect(open.text).not.toContain('Stina Berg')
  expect((await teller.browser.get(page)).text).toContain('Stina Berg')
  expect((await coordinator.browser.get(page)).text).toContain('Stina Berg')
  const other = await app.person(await app.lab(), { role: 'coordinator' })
  expect((await other.browser.get(page)).text).not.toContain('Stina Berg')
  expect((await app.visitor().get(page.replace(lab.slug, (await app.lab()).slug))).status).toBe(404)
})

test('what is private is not there for others, wherever they look', async () => {
  const { page, address, teller, coordinator, lab } = await said({ visibility: 'private' })
  const observer = await app.person(lab, { role: 'observer' })
  for (const { browser } of [{ browser: app.visitor() }, observer]) {
    expect((await browser.get(page)).status).toBe(404)
    expect((await browser.get(paths.voices(address))).text).not.toContain('The clinic')
    expect((await browser.get(`${page}/wording`)).status).not.toBe(200)
  }
  expect((await teller.browser.get(page)).status).toBe(200)
  expect((await coordinator.browser.get(paths.voices(address))).text).toContain('The clinic')
})

test('words are corrected with a reason, and how they read before is seen by whose they are', async () => {
  const { page, teller, coordinator } = await said()
  const right = { version: '1', title: '', body: 'The clinic closes after the bus has left.' }
  const silent = await coordinator.browser.post(`${page}/wording`, { ...right, language: 'en' })
  expect(silent.status).toBe(409)
  expect(silent.text).toContain('The clinic closes after the bus has left.')
  const because = 'Misheard on the phone.'
  const form = { ...right, language: 'sv', because }
  expect((await coordinator.browser.post(`${page}/wording`, form)).status).toBe(303)
  const seen = await teller.browser.get(page)
  expect(seen.text).toMatch(/Corrected once[^]*Misheard on the phone[^]*<del>/)
  expect(seen.text).toMatch(/Swedish/)
  expect((await app.visitor().get(page)).text).not.toContain('Misheard')
  const late = await teller.browser.post(`${page}/wording`, { ...right, language: 'en' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Somebody else changed this')
  expect((await app.visitor().post(`${page}/wording`, form)).status).toBe(403)
  const stranger = await app.person(await app.lab())
  expect((await stranger.browser.post(`${page}/wording`, form)).status).toBe(403)
})

test('those who handle it narrow who reads it; only its owner widens it, or somebody with their word', async () => {
  const { page, teller, coordinator } = await said()
  const to = (visibility: string, more = {}) => ({ visibility, ...more })
  const audience = `${page}/audience`
  expect((await coordinator.browser.post(audience, to('private'))).status).toBe(303)
  expect((await app.visitor().get(page)).status).toBe(404)
  const wide = await coordinator.browser.post(audience, to('public'))
  expect(wide.status).toBe(409)
  expect(wide.text).toContain('only when the person has agreed')
  const asked = await coordinator.browser.post(audience, to('lab', { agreedHow: 'spoken' }))
  expect(asked.status).toBe(303)
  expect((await teller.browser.post(audience, to('public'))).status).toBe(303)
  expect((await app.visitor().get(page)).status).toBe(200)
  const same = await teller.browser.post(audience, to('public'))
  expect(same.status).toBe(409)
  await teller.browser.post(audience, to('public', { sensitive: 'yes' }))
  expect((await app.visitor().get(page)).status).toBe(404)
})

test('a withdrawal says first what it touches, and its owner undoes it within thirty days', async () => {
  const { page, address, teller, coordinator, id, read } = await said()
  await read(sql`insert into disposition (lab_id, id, contribution_id, outcome, reason, decided_at)
    select lab_id, gen_random_uuid(), ${id}, 'adopted', '{"en":"Yes"}', now() from contribution`)
  const asked = await teller.browser.get(`${page}/withdrawal`)
  expect(asked.text).toContain('it has an answer, which stays')
  expect((await teller.browser.send(`${page}/withdrawal`)).text).toContain('Taken back')
  expect((await app.visitor().get(page)).status).toBe(404)
  expect((await coordinator.browser.get(paths.voices(address))).text).not.toContain('The clinic')
  expect((await teller.browser.post(`${page}/withdrawal`)).status).toBe(409)
  expect((await coordinator.browser.post(`${page}/return`)).status).toBe(403)
  await teller.browser.post(`${page}/return`)
  expect((await app.visitor().get(page)).status).toBe(200)
  await teller.browser.post(`${page}/withdrawal`)
  await read(sql`update contribution set withdrawn_at = withdrawn_at - interval '31 days'`)
  const late = await teller.browser.post(`${page}/return`)
  expect(late.status).toBe(409)
  expect(late.text).toContain('more than 30 days ago')
})

test('undoing a withdrawal does not undo moderation', async () => {
  const { page, teller, read } = await said()
  await read(sql`update contribution set state = 'hidden', reach_public = false`)
  await teller.browser.post(`${page}/withdrawal`)
  await teller.browser.post(`${page}/return`)
  expect(await read(sql`select state, reach_public as open from contribution`)).toEqual([
    { state: 'hidden', open: false },
  ])
})

test('a receipt tells anyone who holds it what happened, and lets them take it back', async () => {
  const { receipt, lab, page, id, read } = await said({ who: 'unnamed' })
  const code = codeOn(receipt)
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `
  const found = await app
    .visitor()
    .get(`${paths.receipts({ lab: lab.slug })}?code=${encodeURIComponent(typed)}`)
  expect(found.location).toBe(paths.receipt({ lab: lab.slug, code }))
  await read(sql`insert into disposition (lab_id, id, contribution_id, outcome, reason, decided_at)
    select lab_id, gen_random_uuid(), ${id}, 'adopted', '{"en":"The bus waits now."}', now() from contribution`)
  const answered = await app.visitor().get(found.location!)
  expect(answered.text).toContain('It has an answer.')
  expect(answered.text).toContain('The bus waits now.')
  const holder = app.visitor()
  expect((await holder.get(`${found.location}/withdrawal`)).text).toContain('Yes, take it back')
  expect((await holder.send(`${found.location}/withdrawal`)).text).toContain('You took it back')
  expect((await app.visitor().get(page)).status).toBe(404)
  expect((await holder.send(`${found.location}/return`)).text).toContain('It has an answer.')
  const elsewhere = await app.lab()
  const led = await app.visitor().get(paths.receipt({ lab: elsewhere.slug, code }))
  expect(led.location).toBe(found.location)
})

test('wrong codes are answered kindly, and not for ever', async () => {
  const lab = await app.lab()
  const guesser = app.visitor()
  guesser.cookies.set('talkoo-browser', 'one-browser')
  const wrong = paths.receipt({ lab: lab.slug, code: 'AAAA-BBBB-CCCC' })
  const first = await guesser.get(wrong)
  expect(first.status).toBe(422)
  expect(first.text).toContain('We know no receipt with this code')
  const tries = await Promise.all(Array.from({ length: 25 }, () => guesser.get(wrong)))
  expect(tries.map(({ status }) => status)).toContain(429)
})
