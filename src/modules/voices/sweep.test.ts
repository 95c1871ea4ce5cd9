import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { asking } from '../../../tests/support/voices.ts'
import { sweep } from '../../platform/sweep.ts'

const app = await testApp()

test('a call that was begun and a file that was only looked at do not stay for ever', async () => {
  const { lab, read, coordinator, address } = await asking(app)
  const { initiativeId } = address
  const begun = (days: number) => sql`now() - ${days} * interval '1 day'`
  const file = sql`gen_random_uuid()`
  await read(sql`insert into call_draft (lab_id, id, typed_by, fields, started_at, saved_at)
    select ${lab.id}, gen_random_uuid(), ${coordinator.participantId}, '{"body": "Hello"}', d, d
    from (values (${begun(9)}), (${begun(2)})) as begun(d)`)
  await read(sql`insert into import_run (lab_id, id, initiative_id, state, file_id, file_name, file_hash, byte_count,
      encoding, separator, columns, started_at, moved_at)
    select ${lab.id}, gen_random_uuid(), ${initiativeId}, state, ${file}, 'said.csv', state || d, 10, 'utf-8', ',', '[]', d, d
    from (values ('checked', ${begun(40)}), ('applied', ${begun(40)}), ('checked', ${begun(5)})) as begun(state, d)`)
  app.clock.set(new Date())
  await sweep.run(app.parts, { labId: lab.id })
  expect(await read(sql`select from call_draft`)).toHaveLength(1)
  expect(await read(sql`select state from import_run order by moved_at`)).toEqual([
    { state: 'applied' },
    { state: 'checked' },
  ])
})
