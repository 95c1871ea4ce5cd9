import { sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { personGiven } from '../../../tests/support/ways-in.ts'
import { initiativePaths } from '../initiatives/index.ts'
import { peoplePaths } from '../people/index.ts'
import { callPaths } from './call/paths.ts'
import { confirmationPaths } from './confirmation/paths.ts'
import { myVoicesPaths } from './my-voices/paths.ts'
import { voicesPaths } from './paths.ts'

const app = await testApp()

async function work() {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const champion = await app.person(lab, { role: 'champion', name: 'Arne Å' })
  const ester = await app.person(lab, { name: 'Ester Lind' })
  const started = await startedInitiative(app, lab, karin)
  const { address } = started
  const at = { lab: lab.slug }
  const ring = async () => {
    await karin.browser.post(voicesPaths.phoneDesk(at), {
      draftId: '',
      initiativeId: started.id,
      kind: 'idea',
      channel: 'phone',
      body: 'The bus should wait for the boat.',
      visibility: 'public',
      readBack: 'yes',
      worry: '',
      ...personGiven('speaker', { who: ester.participantId }),
    })
    const [row] = await started.read<{ id: string }>(sql`select id from contribution`)
    return voicesPaths.voice({ ...address, contributionId: row!.id })
  }
  return { lab, karin, champion, ester, started, address, at, ring }
}

const question = {
  version: '0',
  'question.sv': 'Vad håller dig vaken?',
  'kinds[]': ['story', 'comment'],
  open: 'yes',
}

test('the public page has one button: to say something, once something is asked', async () => {
  const { karin, address } = await work()
  const buttons = async () => {
    const { text } = await app.visitor().get(initiativePaths.initiative(address))
    return [...text.matchAll(/<a class="ds-button" data-variant="primary" href="([^"]+)"/g)]
  }
  expect(await buttons()).toEqual([])
  await karin.browser.post(callPaths.call(address), question)
  expect((await buttons()).map(([, href]) => href)).toEqual([voicesPaths.saying(address)])
})

test('a question that was saved says so, and leads to every way of asking it', async () => {
  const { karin, address } = await work()
  const saved = await karin.browser.send(callPaths.call(address), question)
  expect(saved.text).toContain('The question is saved')
  for (const next of ['saying', 'outreach', 'sheets', 'phoneDesk'] as const) {
    expect(saved.text).toContain(`href="${voicesPaths[next](address)}"`)
  }
  expect((await karin.browser.get(callPaths.call(address))).text).not.toContain('is saved')
})

test('paper sheets begin with the question of the site, in the language it was written in', async () => {
  const { karin, address } = await work()
  await karin.browser.post(callPaths.call(address), question)
  const { text } = await karin.browser.get(voicesPaths.sheets(address))
  expect(text).toContain('Vad håller dig vaken?</textarea>')
  expect(text).toMatch(/<option[^>]*value="sv"[^>]*selected|<option[^>]*selected[^>]*value="sv"/)
  const wish = { question: 'Vad?', language: 'sv', kind: 'idea', count: '1' }
  const made = await karin.browser.post(voicesPaths.sheets(address), wish)
  const printed = await karin.browser.get(`${made.location}/print`)
  expect(printed.text).toContain('Jag skriver åt någon annan.')
})

test('somebody who lost the code is found by name, and the code stands with what they said', async () => {
  const { karin, champion, ester, at, ring, lab, started } = await work()
  const voice = await ring()
  const person = { ...at, participantId: ester.participantId }
  const said = myVoicesPaths.personVoices(person)
  expect((await champion.browser.get(peoplePaths.person(person))).text).toContain(`href="${said}"`)
  const list = await champion.browser.get(said)
  expect(list.text).toContain('What Ester Lind said')
  expect(list.text).toContain(`href="${voice}"`)
  const shown = (await champion.browser.get(voice)).text
  const code = /<code>([2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4})</.exec(shown)![1]!
  expect((await app.visitor().get(voicesPaths.receipt({ ...at, code }))).text).toContain('boat')
  for (const browser of [ester.browser, app.visitor()]) {
    expect((await browser.get(voice)).text).not.toContain(code)
  }
  const inOne = await app.person(lab, { role: 'champion', initiativeId: started.id })
  expect((await inOne.browser.get(said)).status).toBe(403)
  const nobody = myVoicesPaths.personVoices({ ...at, participantId: randomUUID() })
  expect((await karin.browser.get(nobody)).status).toBe(404)
})

test('words to confirm and worries are found before anything waits there', async () => {
  const { karin, address, at } = await work()
  const confirmations = `href="${confirmationPaths.confirmations(at)}"`
  expect((await karin.browser.get(voicesPaths.phoneDesk(at))).text).toContain(confirmations)
  expect((await karin.browser.get(voicesPaths.voices(address))).text).toContain(confirmations)
  expect((await app.visitor().get(voicesPaths.voices(address))).text).not.toContain(confirmations)
  const worries = voicesPaths.safeguarding(at)
  expect((await karin.browser.get(initiativePaths.work(address))).text).toContain(
    `href="${worries}"`,
  )
  expect((await karin.browser.get(worries)).text).toContain(`href="${worries}/leads"`)
})
