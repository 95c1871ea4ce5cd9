import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { insertRows } from '../../../tests/support/rows.ts'
import { ecosystemPaths as paths } from './index.ts'

const app = await testApp()

test('whose role is over, or has not begun, plays no part that running work asks for', async () => {
  const lab = await app.lab()
  const here = { lab: lab.slug }
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const { browser } = coordinator
  const { id } = await startedInitiative(app, lab, coordinator)
  const missing = async () => (await browser.get(paths.missing(here))).text
  const asked = /\?role=([a-z-]+)"/.exec(await missing())![1]!
  const { participantId } = await app.person(lab, { name: 'Siv Holm' })
  const holds = async (from: string, to: string) => {
    await insertRows(app, lab, sql`delete from role_held where participant_id = ${participantId}`)
    await insertRows(
      app,
      lab,
      sql`insert into role_held (lab_id, id, participant_id, role, initiative_id, starts_on, ends_on, given_at)
        values (${lab.id}, gen_random_uuid(), ${participantId}, ${asked}, ${id}, ${from}, ${to}, now())`,
    )
  }
  await holds('2026-10-01', '2026-11-20')
  expect(await missing()).toContain(`?role=${asked}"`)
  await holds('2026-12-01', '2026-12-20')
  expect(await missing()).toContain(`?role=${asked}"`)
  await holds('2026-10-01', '2026-12-20')
  expect(await missing()).not.toContain(`?role=${asked}"`)
})
