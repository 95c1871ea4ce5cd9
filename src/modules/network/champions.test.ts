import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import {
  madeProgramme,
  memberLab,
  publish,
  type MemberOf,
} from '../../../tests/support/programme.ts'
import { asOwner, inLab } from '../../platform/db/database.ts'
import { labPaths } from '../labs/index.ts'
import { networkPaths } from './index.ts'

const app = await testApp()

/** Champions of a lab, so many of each profession, straight into its tables. */
async function appoint({ lab }: MemberOf, counts: Record<string, number>): Promise<void> {
  await inLab(app.database, lab.id, async (db) => {
    for (const [profession, count] of Object.entries(counts)) {
      await db.execute(sql`
        with people as (insert into participant (lab_id, id, name, preferred_channel, language, created_at)
            select ${lab.id}, gen_random_uuid(), 'Hemlig Person ' || n, 'letter', 'sv', now()
            from generate_series(1, ${count}::int) as n returning id),
          held as (insert into role_held (lab_id, id, participant_id, role, given_at)
            select ${lab.id}, gen_random_uuid(), id, 'champion', now() from people)
        insert into champion (lab_id, id, participant_id, profession, since, state, yes_on, added_at)
          select ${lab.id}, gen_random_uuid(), id, ${profession}, '2026-01-01', 'active', '2026-01-01', now() from people`)
    }
  })
}

test('a programme counts the champions of its labs by profession, without names and with small numbers hidden', async () => {
  const programme = await madeProgramme(app)
  const north = await memberLab(app, programme, 'North', 'improve-5')
  const south = await memberLab(app, programme, 'South', 'improve-5')
  const east = await memberLab(app, programme, 'East', 'improve-5')
  await appoint(north, { volunteer: 14, planner: 11, teacher: 6, farmer: 7 })
  await appoint(south, { volunteer: 10 })
  await appoint(east, { retired: 4 })
  const page = async () => (await app.visitor().get(labPaths.programme({ programme }))).text
  expect(await page()).not.toContain('id="champions"')
  for (const lab of [north, south, east]) await publish(app, lab)
  const shown = await page()
  expect(shown).toContain('3 labs have at least 48 champions together')
  expect(shown).toMatch(/Volunteer<\/th><td[^>]*><span>24</)
  expect(shown).not.toContain('Retired')
  expect(shown).not.toContain('Hemlig')
  const stored = await asOwner(app.database, (db) =>
    db.execute<{ total: number | null; professions: Record<string, number> }>(
      sql`select total, professions from published_champions where lab_id = ${north.lab.id}`,
    ),
  )
  const [copy] = stored.rows
  expect(copy!.total).toBe(38)
  for (const small of ['teacher', 'farmer']) expect(copy!.professions).not.toHaveProperty(small)
  await north.coordinator.browser.send(networkPaths.publicationWithdrawal(north.started.address))
  expect(await page()).toContain('2 labs have at least 10 champions together')
  await south.coordinator.browser.send(networkPaths.publicationWithdrawal(south.started.address))
  const hidden = await page()
  expect(hidden).toContain('One lab has fewer than ten champions: such small numbers are hidden.')
  expect(hidden).not.toContain('at least')
  expect(hidden).not.toContain('Together')
})
