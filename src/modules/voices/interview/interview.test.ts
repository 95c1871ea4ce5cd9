import { sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { startedInitiative } from '../../../../tests/support/initiative.ts'
import { system } from '../../../platform/actor.ts'
import { recordCompletion } from '../../learning/index.ts'
import { publishConsentText } from '../../people/index.ts'
import { voicesPaths } from '../paths.ts'
import { interviewPaths as paths } from './paths.ts'

const app = await testApp()

const guide = {
  version: '0',
  'opening.en': 'I am Karin from the lab.',
  'questions.en': 'How was last night?\nWhat would help you?',
  'questions.sv': 'Hur var natten?\nVad skulle hjälpa dig?',
}

async function kitchen({ learned = true, text = true } = {}) {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, karin)
  const { participantId } = karin
  if (learned) {
    const done = { participantId, pathKey: 'responsible-storytelling' }
    await app.run(lab.id, system, recordCompletion, done)
  }
  const texts = text
    ? await app.run(lab.id, system, publishConsentText, {
        purpose: 'story-in-lab',
        body: { en: 'We use it in this work.' },
      })
    : null
  const list = voicesPaths.interviews(started.address)
  const write = (more = {}) =>
    karin.browser.post(paths.guide(started.address), { ...guide, ...more })
  const guideId = async () =>
    (
      await started.read<{ id: string }>(
        sql`select id from interview_guide order by version desc limit 1`,
      )
    )[0]!.id
  const form = async () => ({
    guideId: await guideId(),
    mode: 'spoken',
    'consents[]': texts ? [texts.ids.en!] : [],
    'speaker.q': '',
    'speaker.who': 'new',
    'speaker.name': 'Ester Lind',
    'speaker.phone': '070 123 45 67',
    'speaker.postalAddress': '',
    'speaker.placeId': '',
    'speaker.tellBy': 'phone',
    'answers.0': 'I lay awake.',
    'answers.1': '',
    channel: 'visit',
    heldOn: '2026-11-20',
    sessionId: '',
    visibility: 'lab',
    readBack: 'yes',
    worry: '',
  })
  const said = () => started.read(sql`select * from contribution`)
  return { lab, karin, started, list, write, form, said, texts }
}

test('an interview with consent is kept as one contribution, each answer under its question', async () => {
  const { karin, list, write, form, said, started } = await kitchen()
  await write()
  const page = await karin.browser.get(paths.newInterview(started.address))
  expect(page.text).toContain('How was last night?')
  expect(page.text.indexOf('We use it in this work.')).toBeLessThan(
    page.text.indexOf('How was last night?'),
  )
  const kept = await karin.browser.send(list, await form())
  expect(kept.text).toContain('big-code')
  const [row] = await said()
  expect(row).toMatchObject({ kind: 'interview', channel: 'visit', confirmed_how: 'read-back' })
  expect(row!.body).toBe('### How was last night?\n\nI lay awake.')
  expect(await started.read(sql`select * from interview`)).toHaveLength(1)
  expect(await started.read(sql`select * from contribution_consent`)).toMatchObject([
    { mode: 'spoken' },
  ])
  const shown = await karin.browser.get(
    voicesPaths.voice({ ...started.address, contributionId: String(row!.id) }),
  )
  expect(shown.text).toMatch(/<h[2-4][^>]*>How was last night\?<\/h/)
  expect((await karin.browser.get(list)).text).toContain('One interview')
})

test('without consent no interview is kept, and what was typed stays', async () => {
  const { karin, list, write, form, said } = await kitchen()
  await write()
  const answer = await karin.browser.post(list, { ...(await form()), 'consents[]': [] })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('Without a yes')
  expect(answer.text).toContain('I lay awake.</textarea>')
  expect(await said()).toHaveLength(0)
})

test('only who has learned to gather stories interviews, and only with a text to agree to', async () => {
  const untaught = await kitchen({ learned: false })
  await untaught.write()
  expect((await untaught.karin.browser.post(untaught.list, await untaught.form())).status).toBe(409)
  expect((await untaught.karin.browser.get(untaught.list)).text).toContain(
    'responsible storytelling',
  )
  const textless = await kitchen({ text: false })
  await textless.write()
  const page = await textless.karin.browser.get(paths.newInterview(textless.started.address))
  expect(page.text).toContain('no consent text')
  expect(page.text).not.toContain('name="answers.0"')
})

test('a guide is changed by a new version, and interviews keep the questions they were asked', async () => {
  const { karin, list, write, form, said } = await kitchen()
  await write()
  const old = await form()
  const late = await write({ 'questions.en': 'Other?', 'questions.sv': '' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('What would help you?')
  expect((await write({ version: '1', 'questions.en': 'Other?', 'questions.sv': '' })).status).toBe(
    303,
  )
  await karin.browser.post(list, old)
  expect((await said())[0]!.body).toContain('How was last night?')
  expect((await karin.browser.get(list)).text).toContain('Version 2')
})

test('languages with unequal lines, no question and too many are refused', async () => {
  const { write } = await kitchen()
  expect((await write({ 'questions.sv': 'Hur var natten?' })).status).toBe(422)
  expect((await write({ 'questions.en': ' \n ', 'questions.sv': '' })).status).toBe(422)
  const many = Array.from({ length: 31 }, (_, n) => `Question ${n}?`).join('\n')
  expect((await write({ 'questions.en': many, 'questions.sv': '' })).status).toBe(422)
})

test('two who write the first guide at once: one is kept', async () => {
  const { write, started } = await kitchen()
  const answers = await Promise.all([write(), write({ 'opening.en': 'Other' })])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect(await started.read(sql`select id from interview_guide`)).toHaveLength(1)
})

test('answers with a program in them run nothing, and the guide prints with its consents', async () => {
  const { karin, list, write, form, started, said } = await kitchen()
  await write()
  await karin.browser.post(list, {
    ...(await form()),
    'answers.0': '<script>alert(1)</script> [x](javascript:alert(1))',
  })
  const [row] = await said()
  const shown = await karin.browser.get(
    voicesPaths.voice({ ...started.address, contributionId: String(row!.id) }),
  )
  expect(shown.text).not.toContain('<script>alert')
  expect(shown.text).not.toContain('href="javascript')
  const printed = await karin.browser.get(paths.guidePrint(started.address))
  expect(printed.text).toContain('We use it in this work.')
  expect(printed.text).toContain('What would help you?')
})

test('a double form is one interview; a strange session, guide and initiative are refused', async () => {
  const { karin, list, write, form, said, lab } = await kitchen()
  await write()
  const sent = { ...(await form()), opId: randomUUID() }
  await Promise.all([karin.browser.post(list, sent), karin.browser.post(list, sent)])
  expect(await said()).toHaveLength(1)
  const strange = { ...(await form()), sessionId: '0198c0de-0000-7000-8000-000000000000' }
  expect((await karin.browser.post(list, strange)).status).toBe(409)
  const other = await startedInitiative(app, lab, karin)
  expect(
    (await karin.browser.post(voicesPaths.interviews(other.address), await form())).status,
  ).toBe(404)
  const outside = await app.person(lab, { role: 'champion', initiativeId: other.id })
  for (const page of [list, list.replace('/interviews', '/interviews/guide')]) {
    expect((await outside.browser.get(page)).status).toBe(403)
  }
  expect((await outside.browser.post(list, await form())).status).toBe(403)
})
