import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp, testNow } from '../../../tests/support/app.ts'
import { gateOf } from '../../../tests/support/gate.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { initiativePaths } from '../initiatives/index.ts'
import { inLab } from '../../platform/db/database.ts'
import { learningPaths as paths, storytelling } from './index.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator)
  const beside = { templateId: 'community-reporting', about: '' }
  await coordinator.browser.post(initiativePaths.processes(started.address), beside)
  const [phase] = await started.read<{ key: string }>(
    sql`select p.key from phase p join gate g on g.phase_id = p.id
      join requirement r on r.gate_id = g.id
      where r.checker = 'training-complete' and r.key = 'reporters-trained'`,
  )
  const gate = await gateOf(started, phase!.key, ['reporters-trained'])
  const { browser } = coordinator
  const said = async () => (await browser.get(gate.page)).text
  const at = { lab: lab.slug }
  const about = (participantId: string) => ({ participantId, pathKey: storytelling })
  const record = (who: string) =>
    browser.post(paths.completions(at), { ...about(who), completedOn: '', note: '' })
  const waive = (who: string) => browser.post(paths.waivers(at), { ...about(who), reason: 'Long.' })
  return { lab, started, gate, browser, said, record, waive }
}

test('a gate waits until every champion is trained or let off, and names those inside who are not', async () => {
  const { lab, started, gate, browser, said, record, waive } = await begun()
  expect(await said()).toContain('Nobody holds the role that needs this training yet.')
  const per = await app.person(lab, { name: 'Per Nyberg', role: 'champion' })
  const wish = { role: 'champion', initiativeId: started.id } as const
  const lena = await app.person(lab, { name: 'Lena Åström', ...wish })
  const elsewhere = { role: 'champion', initiativeId: crypto.randomUUID() } as const
  await app.person(lab, { name: 'Somebody else', ...elsewhere })
  await record(per.participantId)
  expect(await said()).toContain('1 of 2 with this role have completed the training.')
  expect(await said()).toContain('Lena Åström')
  const outside = await app.visitor().get(gate.page)
  expect(outside.text).not.toContain('Lena Åström')
  expect((await browser.post(gate.passage)).status).toBe(409)
  await waive(lena.participantId)
  expect(await said()).toContain('All 2 people with this role have completed the training')
})

test('many gates are answered with one query, and a role or path nobody knows is not answered', async () => {
  const { lab, started, record } = await begun()
  const per = await app.person(lab, { name: 'Per Nyberg', role: 'champion' })
  const funder = await app.person(lab, { name: 'Ida Falk', role: 'funder' })
  await record(per.participantId)
  const checker = app.parts.checkers.get('training-complete')!
  const question = (params: Record<string, unknown>, at: number) => ({
    requirementId: `r${at}`,
    checker: 'training-complete',
    params,
    gateId: 'g',
    phaseId: 'p',
    processId: 's',
    initiativeId: started.id,
    appliesTo: null,
  })
  const asked = [
    { path: storytelling },
    { path: storytelling, role: 'funder' },
    { path: storytelling, role: 'researcher' },
    { path: storytelling, role: 'king' },
    { path: 'flying' },
    {},
  ].map(question)
  const found = await inLab(app.database, lab.id, (db) => checker.check(db, lab.id, asked, testNow))
  expect([...found].map(([id, { state }]) => [id, state])).toEqual([
    ['r0', 'met'],
    ['r1', 'waiting'],
    ['r2', 'not-met'],
  ])
  const waitingFor = [{ participantId: funder.participantId, name: 'Ida Falk' }]
  expect(found.get('r1')).toMatchObject({ waitingFor })
  const count = await app.queries(() =>
    inLab(app.database, lab.id, (db) => checker.check(db, lab.id, asked, testNow)),
  )
  expect(count).toBe(1)
})
