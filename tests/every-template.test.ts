import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { initiativePaths as paths } from '../src/modules/initiatives/index.ts'
import { openMethods } from '../src/modules/methods/index.ts'
import { listShipped } from '../src/modules/methods/library.ts'
import { peoplePaths } from '../src/modules/people/index.ts'
import type { Role } from '../src/shared/role.ts'
import type { TestApp, TestPerson } from './support/app.ts'
import { demoApp } from './support/demo-app.ts'
import { demoPeople, type DemoPeople } from './support/demo-people.ts'
import { startedInitiative, type TestInitiative } from './support/initiative.ts'
import { leadThrough } from './support/lead-through.ts'
import type { Cast } from './support/meet-requirement.ts'
import { sent } from './support/sent.ts'

await openMethods('methods')
const templates = listShipped()
const seedMs = 240_000
const leadMs = 60_000
let app: TestApp

/** Where each method is led. Those that compare with who lives there need a lab that knows it, and enough people. */
const ledIn: Record<string, string> = {
  'improve-5': 'donegal',
  'double-diamond': 'donegal',
  'sic-4': 'derry-strabane',
  'whole-systems-change': 'derry-strabane',
  'cosie-roadmap': 'north-karelia',
  'leaders-transboundary': 'north-karelia',
  'living-lab-cycle': 'borgarbyggd',
  'social-hackathon': 'borgarbyggd',
  'nordic-welfare-tech': 'vestland',
  'four-cos': 'vestland',
  'community-reporting': 'vasternorrland',
}

beforeAll(async () => {
  app = await demoApp()
}, seedMs)

/** The coordinator gives the parts that gates ask for to people of the lab. */
async function castRoles(started: TestInitiative, people: DemoPeople): Promise<Cast> {
  const { coordinator, champion, others } = people
  const one = (place: number) => others[place % others.length]!
  const cast = new Map<Role, TestPerson[]>([
    ['provider-manager', [one(0)]],
    ['resident-representative', [one(1), one(2)]],
    ['core-team-member', [one(2)]],
    ['frontline-professional', [one(3)]],
    ['researcher', [one(3)]],
    ['funder', [one(3)]],
    ['independent-facilitator', [one(3)]],
  ])
  const { lab, initiativeId } = started.address
  for (const [role, holders] of cast) {
    for (const { participantId } of holders) {
      const address = peoplePaths.personRoles({ lab, participantId })
      await sent(coordinator.browser, address, { role, initiativeId })
    }
  }
  return cast.set('coordinator', [coordinator]).set('champion', [champion])
}

test('every method has a lab in which it is led', () => {
  expect(Object.keys(ledIn).toSorted()).toEqual(templates.map(({ id }) => id).toSorted())
})

test.each(templates.map((method) => [method.id, method] as const))(
  '%s is started in a lab of the demo and led to its last gate, with real input',
  async (id, method) => {
    const lab = (await app.parts.labs.find(ledIn[id]!))!
    const people = await demoPeople(app, lab)
    const { coordinator } = people
    const main = method.kind === 'process' ? id : 'double-diamond'
    const started = await startedInitiative(app, lab, coordinator, main)
    if (method.kind !== 'process') {
      const form = { templateId: id, about: 'Home care, front line' }
      await sent(coordinator.browser, paths.processes(started.address), form)
    }
    const [process] = await started.read<{ id: string; kind: string }>(
      sql`select id, kind from process where initiative_id = ${started.id} and template_id = ${id}`,
    )
    expect(process!.kind).toBe(method.kind)
    const cast = await castRoles(started, people)
    await leadThrough({ app, started, cast, method, processId: process!.id })

    const ends = await started.read<{ state: string; passed: boolean }>(sql`
      select p.state, g.passed_at is not null as passed from phase p
      join gate g on g.lab_id = p.lab_id and g.phase_id = p.id
      where p.process_id = ${process!.id} order by p.position`)
    expect(ends).toEqual(method.phases.map(() => ({ state: 'closed', passed: true })))
    const without = await started.read<{ checker: string }>(sql`
      select distinct r.checker from gate_override o
      join requirement r on r.lab_id = o.lab_id and r.id = o.requirement_id
      join gate g on g.lab_id = o.lab_id and g.id = o.gate_id
      join phase p on p.lab_id = g.lab_id and p.id = g.phase_id
      where p.process_id = ${process!.id}`)
    expect(without.filter(({ checker }) => app.parts.checkers.has(checker))).toEqual([])
    const visitor = app.visitor()
    for (const address of [paths.initiative(started.address), paths.decisions(started.address)])
      expect((await visitor.get(address)).status).toBe(200)
    expect((await coordinator.browser.get(paths.work(started.address))).status).toBe(200)
  },
  leadMs,
)
