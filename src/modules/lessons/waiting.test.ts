import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { practiceWritten } from '../../../tests/support/lessons.ts'
import { exitWords, madeReady, pilotBegun, taken } from '../../../tests/support/pilots.ts'
import { pilotPaths } from '../pilots/index.ts'
import { lessonPaths as paths } from './index.ts'

const app = await testApp()

test('who may review a practice is asked to, however many wait elsewhere', async () => {
  const { browser, address, lab, read } = await pilotBegun(app)
  const practice = await practiceWritten(browser, address)
  await taken(browser, paths.submission(practice))
  const { initiativeId } = address
  const peer = await app.person(lab, { role: 'champion', initiativeId })
  await read(sql`with elsewhere as (insert into initiative
      select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid()))).* from initiative i returning id)
    insert into good_practice
      select (jsonb_populate_record(g, jsonb_build_object('id', gen_random_uuid(), 'initiative_id', elsewhere.id,
        'submitted_at', '2026-11-01T00:00:00Z'))).* from good_practice g, elsewhere, generate_series(1, 25)`)
  const today = async ({ browser: one } = peer) => (await one.get(`/${lab.slug}/today`)).text
  expect(await today()).toContain(paths.practiceWork(practice))
  await taken(peer.browser, paths.reviewBegin(practice))
  await taken(peer.browser, paths.review(practice), { verdict: 'ready', words: 'Good.' })
  expect(await today()).not.toContain(paths.practiceWork(practice))
})

test('who answers for a pilot is asked for its lesson, however many others lack one', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, lab, read, coordinator } = begun
  await madeReady(app, begun)
  await taken(browser, pilotPaths.start(at))
  await taken(browser, pilotPaths.exit(at), exitWords)
  const owner = await app.person(lab)
  await read(sql`with more as (insert into pilot
      select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).*
      from pilot p, generate_series(1, 25) returning id),
    held as (insert into pilot_criteria
      select (jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(), 'pilot_id', more.id))).*
      from pilot_criteria k, more returning pilot_id)
    insert into pilot_exit select (jsonb_populate_record(x, jsonb_build_object('id', gen_random_uuid(),
      'pilot_id', held.pilot_id, 'made_at', '2026-11-01T00:00:00Z'))).* from pilot_exit x, held`)
  await read(sql`update pilot set owner_id = ${owner.participantId} where id = ${at.pilotId}`)
  const write = `from=pilot:${at.pilotId}`
  expect((await owner.browser.get(`/${lab.slug}/today`)).text).toContain(write)
  expect((await coordinator.browser.get(`/${lab.slug}/stuck`)).text).not.toContain(write)
})
