import { expect, test } from 'vitest'
import { system } from '../../../../src/platform/actor.ts'
import { testApp } from '../../../../tests/support/app.ts'
import { storyWorld } from '../../../../tests/support/story.ts'
import { formGroup } from '../../people/index.ts'
import { codePaths } from './paths.ts'

const app = await testApp()

const first = {
  from: '0',
  'body.en': 'We ask **first**. <script>alert(1)</script>',
  agreedOn: '2026-11-01',
  agreedBy: 'Seven of nine members',
}

test('a group writes what it agreed, version by version, and everybody can read what changed', async () => {
  const { lab, teller } = await storyWorld(app)
  const group = await app.run(lab.id, system, formGroup, {
    name: 'The night group',
    about: '',
    quorum: 1,
    rule: 'majority',
    memberIds: [teller.participantId],
  })
  const at = codePaths.ofGroup({ lab: lab.slug, groupId: group.id })
  const { browser } = teller
  expect((await browser.get(at)).text).toContain('No code of practice has been written yet')
  expect((await app.visitor().get(at)).status).toBe(404)
  expect((await browser.post(at, first)).status).toBe(303)
  const open = await app.visitor().get(at)
  expect(open.text).toContain('We ask <strong>first</strong>.')
  expect(open.text).not.toContain('<script>alert')
  expect(open.text).toContain('Seven of nine members')
  const next = { ...first, from: '1', 'body.en': 'We ask twice.', whatChanged: 'Once was too few.' }
  expect((await browser.post(at, { ...next, whatChanged: '' })).status).toBe(422)
  const both = await Promise.all([browser.post(at, next), browser.post(at, next)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  const now = await app.visitor().get(at)
  expect(now.text).toContain('We ask twice.')
  expect(now.text).toContain('Once was too few.')
  expect((await app.visitor().get(`${at}?version=1`)).text).toContain('<strong>first</strong>')
  const learning = await browser.get(`/${lab.slug}/learning`)
  expect(learning.text).toContain(codePaths.all({ lab: lab.slug }))
  const listed = await app.visitor().get(codePaths.all({ lab: lab.slug }))
  expect(listed.text).toContain('The night group')
  const outsider = await app.person(lab, { role: 'researcher' })
  expect((await outsider.browser.post(at, { ...next, from: '2' })).status).toBe(403)
  expect((await app.visitor().post(at, next)).status).not.toBe(200)
})

test('those who read together write the code of an initiative, on a day that has come', async () => {
  const { lab, address, coordinator, teller } = await storyWorld(app)
  const at = codePaths.ofInitiative(address)
  const { browser } = coordinator
  const early = await browser.post(at, { ...first, agreedOn: '2027-01-01' })
  expect(early.status).toBe(409)
  expect(early.text).toContain('The day is still to come.')
  expect(early.text).toContain('Seven of nine members</textarea>')
  expect((await teller.browser.post(at, first)).status).toBe(403)
  expect((await browser.post(at, first)).status).toBe(303)
  const readings = await browser.get(`/${lab.slug}/initiatives/${address.initiativeId}/readings`)
  expect(readings.text).toContain('Code of practice')
})
