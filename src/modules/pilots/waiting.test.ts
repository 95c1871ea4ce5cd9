import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { experimentPlanned } from '../../../tests/support/trying.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { taken } from '../../../tests/support/pilots.ts'
import { serviceBegun } from '../../../tests/support/services.ts'
import { experimentPaths, servicePaths } from './index.ts'

const app = await testApp()

test('who answers for a service is told of its regular meeting, however many others are due before it', async () => {
  const { browser, at, lab, read } = await serviceBegun(app)
  const plan = { 'title.en': 'Coffee with the callers', everyMonths: '2', firstOn: '2026-11-25' }
  await taken(browser, servicePaths.touchpoints(at), plan)
  const owner = await app.person(lab)
  const other = await app.person(lab)
  await read(sql`update service set owner_id = ${owner.participantId}`)
  await read(sql`with more as (insert into service
      select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'owner_id', ${other.participantId}::text))).*
      from service s, generate_series(1, 60) returning id)
    insert into service_touchpoint
      select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'service_id', more.id, 'first_on', '2026-11-23'))).*
      from service_touchpoint t, more`)
  const today = (await owner.browser.get(`/${lab.slug}/today`)).text
  expect(today).toContain(servicePaths.touchpoints(at))
  const theirs = (await other.browser.get(`/${lab.slug}/today`)).text
  expect(theirs).not.toContain(servicePaths.touchpoints(at))
})

test('who planned an experiment is asked what came of it, however many others are over', async () => {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const { address, read } = await startedInitiative(app, lab, coordinator)
  const at = await experimentPlanned(coordinator.browser, address)
  await taken(coordinator.browser, experimentPaths.start(at))
  const other = await app.person(lab)
  await read(sql`update experiment set starts_on = '2026-11-01', ends_before = '2026-11-20'`)
  await read(sql`insert into experiment
    select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'ends_before', '2026-11-10',
      'planned_by', ${other.participantId}::text))).* from experiment e, generate_series(1, 60)`)
  const today = (await coordinator.browser.get(`/${lab.slug}/today`)).text
  expect(today).toContain(experimentPaths.conclusion(at))
})
