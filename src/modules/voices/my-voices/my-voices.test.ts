import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { heard } from '../../../../tests/support/said.ts'
import { voicesPaths } from '../index.ts'
import { myVoicesPaths as paths } from './paths.ts'

const app = await testApp()

test('a person sees all they said, what became of it once they were told, and takes a copy along', async () => {
  const there = await heard(app)
  const { lab, started, say, browser } = there
  const person = await app.person(lab, { name: 'Ester' })
  const { participantId } = person
  const id = await say({ body: 'The bus should stop', participantId })
  await say({ body: 'Somebody else said this' })
  const brought = await say({ body: 'My neighbour wants light', broughtBy: participantId })
  const mine = voicesPaths.myVoices({ lab: lab.slug })
  const me = await person.browser.get(`/${lab.slug}/me`)
  expect(me.text).toContain('What I said: 2 things')
  const before = await person.browser.get(mine)
  expect(before.text).toContain('The bus should stop')
  expect(before.text).toContain('brought for somebody else')
  expect(before.text).not.toContain('Somebody else said this')
  await browser.post(voicesPaths.answers(started.address), {
    seen: '',
    'contributionIds[]': [id, brought],
    outcome: 'adopted',
    'reason.en': 'It will.',
  })
  expect((await person.browser.get(mine)).text).not.toContain('It will.')
  await app.drain()
  const after = await person.browser.get(mine)
  expect(after.text).toContain('It will.')
  expect(after.text).toContain('What became of 2 things you said')
  const copy = await person.browser.get(paths.data({ lab: lab.slug }))
  expect(copy.headers.get('content-disposition')).toContain('attachment')
  const { about } = JSON.parse(copy.text)
  expect(about['What you said']).toHaveLength(2)
  expect(about['Who you are'][0]).toMatchObject({ name: 'Ester', email: person.email })
  expect(Object.keys(about)).toContain('Where you signed in')
  const few = await app.queries(() => person.browser.get(mine))
  for (let n = 0; n < 20; n++) await say({ body: `More ${n}`, participantId })
  expect(await app.queries(() => person.browser.get(mine))).toBe(few)
})

test('who has said nothing is told how to; a stranger to the lab has no such page', async () => {
  const lab = await app.lab()
  const person = await app.person(lab)
  const mine = voicesPaths.myVoices({ lab: lab.slug })
  expect((await person.browser.get(mine)).text).toContain('You have not said anything here yet.')
  expect((await app.visitor().get(mine)).status).not.toBe(200)
})
