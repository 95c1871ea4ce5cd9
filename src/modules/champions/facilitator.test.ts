import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { inLab } from '../../platform/db/database.ts'
import { giveRole } from '../people/index.ts'
import { independentFacilitatorChecker } from './checkers/independent-facilitator.ts'
import { supportPaths as paths } from './support-paths.ts'

const app = await testApp()

/** An initiative with a facilitator named by its coordinator. */
async function facilitated() {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator' })
  const per = await app.person(lab, { role: 'champion' })
  const lisa = await app.person(lab, { role: 'champion' })
  const started = await startedInitiative(app, lab, karin)
  const frida = await app.person(lab, { name: 'Frida Fri' })
  const at = { lab: lab.slug, initiativeId: started.id }
  const form = { participantId: frida.participantId }
  await karin.browser.send(paths.facilitators(at), form)
  return { lab, karin, per, lisa, started, frida, at, read: started.read }
}

const free = {
  hasTies: 'no',
  providerWords: '',
  employerWords: '',
  moneyWords: '',
  familyWords: '',
  public: 'yes',
}

test('a facilitator declares ties; those of the initiative read the words, everybody one sentence', async () => {
  const { frida, at, lisa, karin, per, started } = await facilitated()
  const page = paths.facilitators(at)
  expect((await karin.browser.get(page)).text).toContain('Has not declared anything yet')
  const declare = paths.facilitatorDeclarations(at)
  expect((await frida.browser.post(declare, { ...free, hasTies: '' })).status).toBe(422)
  expect((await frida.browser.post(declare, { ...free, hasTies: 'yes' })).status).toBe(409)
  const odd = await frida.browser.post(declare, { ...free, moneyWords: 'A fee in 2024' })
  expect(odd.status).toBe(409)
  expect(odd.text).toContain('A fee in 2024')
  expect((await lisa.browser.post(declare, free)).status).toBe(403)
  await frida.browser.send(declare, {
    ...free,
    hasTies: 'yes',
    familyWords: 'A cousin drives the night car',
  })
  expect((await per.browser.get(page)).text).toContain('A cousin drives')
  const open = await app.visitor().get(page)
  expect(open.text).toContain('Frida Fri')
  expect(open.text).not.toContain('cousin')
  const initiative = await app.visitor().get(`/${at.lab}/initiatives/${started.id}`)
  expect(initiative.text).toContain('Frida Fri leads the talks and declared ties')
  await frida.browser.send(declare, { ...free, public: '' })
  expect((await app.visitor().get(page)).text).not.toContain('Frida')
})

test('the checker says what is missing until somebody independent is there', async () => {
  const { lab, frida, at, started, read, karin } = await facilitated()
  const verdict = async (now = app.clock.now()) => {
    const question = {
      requirementId: 'r',
      checker: 'independent-facilitator',
      params: {},
      gateId: '',
      phaseId: '',
      processId: '',
      initiativeId: started.id,
      appliesTo: null,
    }
    const found = await inLab(app.parts.database, lab.id, (db) =>
      independentFacilitatorChecker.check(db, lab.id, [question], now),
    )
    return found.get('r')!.detail.key.split('.').at(-1)
  }
  const declare = (more = {}) =>
    frida.browser.send(paths.facilitatorDeclarations(at), { ...free, ...more })
  expect(await verdict()).toBe('undeclared')
  await declare({ hasTies: 'yes', employerWords: 'The region' })
  expect(await verdict()).toBe('has-ties')
  await declare()
  expect(await verdict()).toBe('met')
  expect(await verdict(new Date('2027-11-23T10:00:00Z'))).toBe('too-old')
  await read(sql`update participant set organisation = 'Home Care North ' where name = 'Frida Fri'`)
  expect(await verdict()).toBe('met')
  const manages = { participantId: frida.participantId, role: 'provider-manager' }
  const both = { ...manages, initiativeId: started.id }
  await app.run(lab.id, actorOf(karin, 'coordinator'), giveRole, both)
  expect(await verdict()).toBe('from-provider')
  await read(sql`update role_held set ended_at = now() where role = 'provider-manager'`)
  expect(await verdict()).toBe('met')
  const boss = await app.person(lab, { name: 'Bo Boss' })
  await read(sql`update participant set organisation = 'home care north' where name = 'Bo Boss'`)
  const role = {
    participantId: boss.participantId,
    role: 'provider-manager',
    initiativeId: started.id,
  }
  await app.run(lab.id, actorOf(karin, 'coordinator'), giveRole, role)
  expect(await verdict()).toBe('from-provider')
  const bossUntil = (day: string) =>
    read(sql`update role_held set ends_on = ${day} where participant_id = ${boss.participantId}`)
  await bossUntil('2026-11-22')
  expect(await verdict()).toBe('met')
  await bossUntil('2026-11-23')
  expect(await verdict()).toBe('from-provider')
  await read(sql`update role_held set ended_at = now() where role = 'independent-facilitator'`)
  expect(await verdict()).toBe('nobody')
})
