import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { testApp } from '../../../tests/support/app.ts'
import { gateOf } from '../../../tests/support/gate.ts'
import { lift, supportsBegun } from '../../../tests/support/supports.ts'
import { system } from '../../platform/actor.ts'
import { command } from '../../platform/command.ts'
import { inLab } from '../../platform/db/database.ts'
import { done } from '../../shared/result.ts'
import { mergeParticipants } from '../people/index.ts'
import { sessionPaths as paths } from './index.ts'
import { manifest } from './manifest.ts'

const app = await testApp()
const begun = () => supportsBegun(app)

test('a gate asks whether the support was there: overlooked, open and failed needs are said with their session', async () => {
  const { started, browser, add, needs, plan, invite, make, report, lab } = await begun()
  const gate = await gateOf(started, 'ecosystem', ['helices-active'])
  await started.read(sql`update requirement set checker = 'supports-met', params = '{}'`)
  const said = async () => (await browser.get(gate.page)).text
  expect(await said()).toContain('No session of this phase has been held.')
  const all = await started.activities()
  const activityId = all.find(({ phaseId }) => phaseId === gate.at.phaseId)!.id
  const elsewhere = all.find(({ phaseId }) => phaseId !== gate.at.phaseId)!.id
  const [elsa, nils] = [await add('Elsa Strand'), await add('Nils Berg')]
  const past = { day: '2026-11-20', activityId }
  const quiet = await plan({ ...past, 'title.en': 'A quiet one', from: '08:00', to: '09:00' })
  expect(await said()).toContain('Nobody was invited by name')
  await invite(quiet, nils)
  await plan({ day: '2026-11-24', activityId })
  expect(await said()).toContain(
    'Nobody was asked yet what they need to take part: one person was invited to one session.',
  )
  expect((await browser.post(gate.passage)).status).toBe(409)
  const asked = { askedOn: '2026-11-18', askedHow: 'phone', needsNothing: 'yes' }
  await browser.post(paths.asking({ lab: lab.slug, participantId: nils }), asked)
  expect(await said()).toContain('1 of 1 invited people were asked.')
  app.clock.set(new Date('2026-11-18T10:00:00Z'))
  await needs(elsa, lift)
  await needs(elsa, { kind: 'food', words: 'No nuts' })
  app.clock.set(new Date('2026-11-22T10:00:00Z'))
  const held = await plan({ ...past, 'title.en': 'The long table' })
  const other = await plan({ ...past, activityId: elsewhere, from: '12:00', to: '13:00' })
  await invite(held, elsa)
  await invite(other, elsa)
  expect(await said()).toContain(
    '2 needs are open or nobody said that they were met: The long table.',
  )
  await make(held)
  await report(held, lift.words, 'arranged')
  expect(await said()).toContain('2 needs are open or nobody said')
  await report(held, lift.words, 'met')
  await report(held, 'No nuts', 'not-met', 'Forgotten')
  expect(await said()).toContain('one need was not met: The long table.')
  expect((await browser.post(gate.passage)).status).toBe(409)
  await report(held, 'No nuts', 'not-needed')
  expect(await said()).toContain('The one need in 2 sessions was met.')
})

test('somebody twice in the list has one list, and nobody’s name or need stays after an erasure', async () => {
  const { browser, add, needs, plan, invite, make, lab, read, line } = await begun()
  const [kept, double] = [await add('Elsa Strand'), await add('Elsa S')]
  const at = await plan()
  await needs(double, lift)
  await invite(at, kept)
  await app.run(lab.id, system, mergeParticipants, { keptId: kept, doubleId: double })
  expect((await make(at)).text).toContain('Elsa Strand')
  const { at: here } = await line(at, lift.words)
  await browser.post(paths.support(here), {
    version: '1',
    kind: 'transport',
    what: lift.words,
    how: 'Elsa Strand waits at the shop',
    dueOn: '2026-11-23',
    costCents: '100',
    currency: 'SEK',
    state: 'not-met',
    reason: 'The car broke',
  })
  await needs(kept, { kind: 'food', words: 'No nuts', metBy: 'Elsa Strand brings her own' })
  const { gather, erase } = manifest.personalData!
  const ids = [kept, double]
  const taken = await inLab(app.parts.database, lab.id, (db) => gather(db, lab.id, ids))
  const text = JSON.stringify(taken)
  for (const part of [lift.words, 'No nuts', 'The car broke']) expect(text).toContain(part)
  const wish = { words: 'take', nameless: 'Somebody', names: ['Elsa Strand'], emails: [] } as const
  const forget = command('test.forget', z.strictObject({}), async (ctx) => {
    ctx.record({ name: 'participant.changed', subject: kept })
    return done(await erase(ctx, ids, wish))
  })
  const left = await app.run(lab.id, system, forget, {})
  expect(left).toEqual([{ because: 'sessions.personal.costs', count: 1 }])
  expect(await read(sql`select id from support_need`)).toEqual([])
  expect(
    await read(
      sql`select participant_id as who, what, how, cost_cents as cost from session_support`,
    ),
  ).toEqual([{ who: null, what: 'Somebody', how: '', cost: 10000 }])
  const page = await browser.get(paths.supports(at))
  expect(page.text).toContain('Somebody who asked to be forgotten')
})
