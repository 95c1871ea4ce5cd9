import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../../tests/support/app.ts'
import { gateOf } from '../../../../tests/support/gate.ts'
import { startedInitiative } from '../../../../tests/support/initiative.ts'
import { answeredBy, opened, organisation } from '../../../../tests/support/readiness.ts'
import { inLab } from '../../../platform/db/database.ts'
import { changePaths } from '../change/paths.ts'
import { involveStakeholder } from '../involvement/commands.ts'
import { ecosystemPaths } from '../paths.ts'
import { readinessPaths as paths } from './paths.ts'

const app = await testApp()
const day = (text: string) => app.clock.set(new Date(`${text}T10:00:00Z`))

test('an organisation goes from baseline to plan to re-score', async () => {
  day('2026-05-04')
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const it = await organisation(app, lab, coordinator)
  const { here, manager, nurse } = it
  const front = await manager.browser.get(ecosystemPaths.stakeholder(here))
  expect(front.text).toContain(`href="${paths.organisation(here)}"`)
  const first = await manager.browser.get(paths.organisation(here))
  expect(first.text).toContain('There is no baseline yet.')
  expect(first.text).toContain('Nothing planned yet')
  const all = await manager.browser.get(paths.all(here))
  expect(all.text).toContain('Nothing planned yet')
  expect(all.text).not.toContain('0 to do')

  const roundId = await opened(manager, here, { opensOn: '2026-05-04', closesOn: '2026-05-20' })
  const today = await nurse.browser.get(`/${lab.slug}/today`)
  expect(today.text).toContain('Home care asks you how ready it is, until 20 May 2026')
  await answeredBy(app, lab, { here, roundId }, 'leadership', 5, () => 5)
  await answeredBy(app, lab, { here, roundId }, 'front-line', 5, () => 2)
  await answeredBy(app, lab, { here, roundId }, 'residents', 3, () => 1)
  day('2026-05-21')
  const baseline = await manager.browser.get(paths.organisation(here))
  expect(baseline.text).toContain('Leadership 5, front line 2: We ask the people who use')
  expect(baseline.text).toContain('20 November 2026')
  const result = (await manager.browser.get(paths.round({ ...here, readinessRoundId: roundId })))
    .text
  const folded = /<summary>Practice: 7 statements, the widest gap first<\/summary>.*?<\/details>/s
  const [practice] = folded.exec(result)!
  const placeOf = (words: string) => practice.indexOf(words)
  expect(placeOf('We do what we promised')).toBeGreaterThan(0)
  expect(placeOf('Plans for a person are m')).toBeGreaterThan(placeOf('We do what we promised'))
  expect(result.indexOf('id="gaps"')).toBeLessThan(result.indexOf('id="statements"'))

  const plan = { what: 'One paid hour a week', ownerId: nurse.participantId, dueOn: '2026-09-01' }
  const more = { hours: '40', money: '1500,50', currency: 'EUR', about: 'listens-before-deciding' }
  const added = await manager.browser.post(changePaths.plan(here), { ...plan, ...more })
  expect(added.status).toBe(303)
  const action = added.location!
  const shown = await nurse.browser.get(action)
  expect(shown.text).toContain('40 hours · 1,500.5 EUR')
  await manager.browser.post(`${action}/resources`, { version: '1', given: 'yes' })
  expect(
    (await nurse.browser.post(`${action}/resources`, { version: '2', given: '' })).status,
  ).toBe(403)
  const moved = { version: '2', state: 'done', reason: 'The rota has the hour.' }
  expect((await nurse.browser.post(`${action}/state`, moved)).status).toBe(303)
  expect((await nurse.browser.get(action)).text).toContain('The rota has the hour.')

  const review = { heldOn: '2026-05-21', frontLine: '3', agreed: 'We go on.' }
  const alone = await manager.browser.post(changePaths.reviews(here), review)
  expect((await manager.browser.get(alone.location!)).text).toContain(
    'Not joint: no resident was there.',
  )
  const both = { ...review, residents: '4', dissent: 'Two find it too slow.' }
  const changed = { 'actionIds[]': [action.split('/').at(-1)!] }
  const joint = await manager.browser.post(changePaths.reviews(here), { ...both, ...changed })
  const together = await manager.browser.get(joint.location!)
  expect(together.text).toContain('Joint: 4 residents were there.')
  expect(together.text).toContain('Two find it too slow.')
  expect(together.text).toContain('One paid hour a week')

  day('2026-11-22')
  // Half a year later everybody signs in anew.
  const later = await app.person(lab, { role: 'coordinator' })
  expect((await later.browser.get(paths.all(here))).text).toContain('Due')
  const stuck = await later.browser.get(`/${lab.slug}/stuck`)
  expect(stuck.text).toContain('Home care: it is time to ask again how ready it is')
  const again = await opened(later, here, { opensOn: '2026-11-22', closesOn: '2026-12-01' })
  await answeredBy(app, lab, { here, roundId: again }, 'front-line', 6, () => 4)
  await answeredBy(app, lab, { here, roundId: again }, 'residents', 6, () => 3)
  day('2026-12-02')
  const rescore = await later.browser.get(paths.round({ ...here, readinessRoundId: again }))
  expect(rescore.text).toContain('Re-score')
  expect(rescore.text).toContain('2 → 4')
  expect(rescore.text).toContain('2 higher')
  expect(rescore.text).toContain('Front line: 5 answers then, 6 now.')
  expect(rescore.text).toContain('Residents: too few answered one of the times to compare.')
})

test('a gate asks each provider for a baseline and for an action with what it takes', async () => {
  day('2026-11-22')
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const started = await startedInitiative(app, lab, coordinator, 'improve-5')
  const checker = app.parts.checkers.get('readiness-baseline')!
  const names = ['readiness-baseline', 'provider-has-resourced-action', 'change-actions-resourced']
  for (const name of names) expect(app.parts.checkers.get(name)).toBe(checker)
  const asked = (params: Record<string, unknown> = {}) =>
    names.map((name) => ({
      requirementId: name,
      checker: name,
      params: name === 'readiness-baseline' ? {} : params,
      gateId: 'g',
      phaseId: 'p',
      processId: 'x',
      initiativeId: started.id,
      appliesTo: null,
    }))
  const ends = async (params?: Record<string, unknown>) => {
    const work = () =>
      inLab(app.database, lab.id, (db) => checker.check(db, lab.id, asked(params), app.clock.now()))
    const verdicts = await work()
    return names.map((name) => verdicts.get(name)?.detail.key.split('.').at(-1))
  }
  expect(await ends()).toEqual(['none', 'none', 'none'])
  const { here, manager, id } = await organisation(app, lab, coordinator)
  const actor = actorOf(coordinator, 'coordinator')
  const part = { stakeholderId: id, initiativeId: started.id, since: '2026-11-01' }
  await app.run(lab.id, actor, involveStakeholder, part)
  expect(await ends()).toEqual(['baseline-missing', 'resourced-missing', 'resourced-missing'])
  const roundId = await opened(manager, here, { opensOn: '2026-11-22', closesOn: '2026-12-01' })
  await answeredBy(app, lab, { here, roundId }, 'middle', 5, () => 2)
  expect((await ends())[0]).toBe('baseline-missing')
  await manager.browser.post(paths.closing({ ...here, readinessRoundId: roundId }))
  const plan = { what: 'A car', ownerId: manager.participantId, dueOn: '2027-01-01', hours: '4' }
  const { location } = await manager.browser.post(changePaths.plan(here), plan)
  expect(await ends()).toEqual(['baseline-met', 'resourced-missing', 'resourced-missing'])
  await manager.browser.post(`${location}/resources`, { version: '1', given: 'yes' })
  expect(await ends()).toEqual(['baseline-met', 'resourced-met', 'resourced-met'])
  expect((await ends({ minPerOrganisation: 2 }))[1]).toBe('resourced-missing')
  expect((await ends({ minPerOrganisation: 'many' }))[1]).toBeUndefined()
  const gate = await gateOf(started, 'adapt', ['provider-has-resourced-action'])
  const page = await coordinator.browser.get(gate.page)
  expect(page.text).toContain(
    'The provider has an action with an owner and confirmed time or money.',
  )
  await inLab(app.database, lab.id, (db) =>
    db.execute(sql`update change_action set owner_id = null`),
  )
  expect((await ends())[1]).toBe('resourced-missing')
})
