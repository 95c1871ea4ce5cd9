import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { learnFrom } from '../../../tests/support/learning-paths.ts'
import { lift, supportsBegun } from '../../../tests/support/supports.ts'
import { learningPaths, recordCompletion, waivePath } from '../learning/index.ts'
import { system } from '../../platform/actor.ts'
import { sessionPaths as paths } from './index.ts'

const app = await testApp()
beforeAll(() => learnFrom({ 'taking-part': {}, 'leading-a-meeting': { unlocks: ['session-kit'] } }))

async function begun() {
  const there = await supportsBegun(app)
  const [elsa, nils] = [await there.add('Elsa Strand'), await there.add('Nils Berg')]
  const at = await there.plan({ placeWords: 'The village hall', 'purpose.en': 'We drink coffee' })
  await there.invite(at, elsa, nils, there.coordinator.participantId)
  return { ...there, elsa, nils, at }
}

test('who leads takes a kit along once they learned how, and reads what to learn before', async () => {
  const { lab, started, at, elsa, needs, make, browser } = await begun()
  await needs(elsa, lift)
  await make(at)
  const per = await app.person(lab, { role: 'champion', initiativeId: started.id })
  const locked = await per.browser.get(paths.kit(at))
  expect(locked.text).toContain('First complete this learning path')
  const path = { lab: lab.slug, pathKey: 'leading-a-meeting' }
  expect(locked.text).toContain(`href="${learningPaths.path(path)}"`)
  expect(locked.text).not.toContain('Elsa Strand')
  const completion = { participantId: per.participantId, pathKey: path.pathKey }
  await app.run(lab.id, system, recordCompletion, completion)
  for (const reader of [per.browser, browser]) {
    const kit = await reader.get(paths.kit(at))
    for (const part of ['The village hall', 'We drink coffee', 'Elsa Strand', lift.words]) {
      expect(kit.text).toContain(part)
    }
  }
})

test('a kit shows a core team member nothing that only keepers read', async () => {
  const { lab, started, at, elsa, needs, make } = await begun()
  await needs(elsa, lift)
  await make(at)
  const member = await app.person(lab, { role: 'core-team-member', initiativeId: started.id })
  const waived = { participantId: member.participantId, pathKey: 'leading-a-meeting' }
  await app.run(lab.id, system, waivePath, { ...waived, reason: 'Has led meetings for years' })
  const kit = await member.browser.get(paths.kit(at))
  expect(kit.text).toContain('We drink coffee')
  expect(kit.text).not.toContain(lift.words)
  const observer = await app.person(lab, { role: 'observer', initiativeId: started.id })
  expect((await observer.browser.get(paths.kit(at))).status).toBe(403)
})

test('one form records the induction of many on paper, and who is let off counts as ready', async () => {
  const { lab, at, elsa, nils, browser, coordinator, read } = await begun()
  const lena = { participantId: nils, pathKey: 'taking-part', reason: 'Knows it by heart' }
  await app.run(lab.id, system, waivePath, lena)
  const before = await browser.get(paths.attendance(at))
  expect(before.text).toContain('1 of 3 people completed the induction or need not do it.')
  expect(before.text).toContain('Ready: Nils Berg.')
  expect((await browser.post(paths.induction(at), {})).status).toBe(422)
  const own = { 'people[]': [elsa, coordinator.participantId], completedOn: '2026-11-20' }
  const refused = await browser.post(paths.induction(at), own)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('Somebody else records your own completion')
  expect(refused.text).toContain('value="2026-11-20"')
  expect(await read(sql`select id from learning_completion`)).toEqual([])
  const stranger = { 'people[]': [at.initiativeId] }
  expect((await browser.post(paths.induction(at), stranger)).status).toBe(409)
  const late = { 'people[]': [elsa], completedOn: '2026-11-30' }
  expect((await browser.post(paths.induction(at), late)).status).toBe(409)
  const both = await Promise.all(
    [1, 2].map(() => browser.post(paths.induction(at), { 'people[]': [elsa, nils] })),
  )
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  const after = await browser.get(paths.attendance(at))
  expect(after.text).toContain('2 of 3 people')
  expect(
    await read(sql`select id from learning_completion where participant_id = ${elsa}`),
  ).toHaveLength(1)
})

test('only the keepers of the whole lab see and record who completed the induction', async () => {
  const { lab, started, at, elsa } = await begun()
  const champion = await app.person(lab, { role: 'champion', initiativeId: started.id })
  expect((await champion.browser.get(paths.attendance(at))).text).not.toContain('Induction')
  const sent = { 'people[]': [elsa] }
  expect((await champion.browser.post(paths.induction(at), sent)).status).toBe(409)
  const member = await app.person(lab, { role: 'core-team-member', initiativeId: started.id })
  expect((await member.browser.post(paths.induction(at), sent)).status).toBe(403)
})
