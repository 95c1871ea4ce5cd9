import { sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../tests/support/app.ts'
import { asOwner } from './db/database.ts'
import { sweep } from './sweep.ts'

const dayMs = 24 * 3600 * 1000

test('the nightly sweep takes old operation ids, spent budgets and dead jobs, and nothing younger', async () => {
  const app = await testApp()
  const { id: labId } = await app.lab()
  const now = app.clock.now()
  const at = (days: number) => new Date(now.getTime() - days * dayMs).toISOString()
  const count = async (table: 'operation' | 'spending' | 'graphile_worker.jobs') =>
    asOwner(app.database, async (db) => {
      const found = await db.execute<{ n: number }>(
        sql`select count(*)::int as n from ${sql.raw(table)}`,
      )
      return found.rows[0]!.n
    })
  await app.drain()
  const before = { operations: await count('operation'), jobs: await count('graphile_worker.jobs') }
  await asOwner(app.database, async (db) => {
    for (const days of [31, 1]) {
      await db.execute(sql`insert into operation (lab_id, actor_key, command, op_id, body_hash, at)
        values (${labId}, 'somebody', 'test', ${randomUUID()}, 'hash', ${at(days)})`)
      await db.execute(sql`insert into spending (key, points, expire)
        values (${`key ${days}`}, 1, ${now.getTime() + (days === 1 ? dayMs : -dayMs)})`)
      await db.execute(sql`select graphile_worker.add_job('dead', max_attempts := 1)`)
    }
    await db.execute(sql`update graphile_worker._private_jobs set attempts = max_attempts,
      updated_at = case when id = (select max(id) from graphile_worker._private_jobs) then ${at(1)} else ${at(31)} end::timestamptz`)
  })
  await sweep.run(app.parts, { labId })
  expect(await count('operation')).toBe(before.operations + 1)
  expect(await count('spending')).toBe(1)
  expect(await count('graphile_worker.jobs')).toBe(before.jobs + 1)
})
