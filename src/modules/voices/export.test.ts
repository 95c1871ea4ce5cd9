import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { asking, say } from '../../../tests/support/voices.ts'
import { exportContributions } from './index.ts'

const app = await testApp()

test('an export of many chunks holds every line once, in the order they came', async () => {
  const { address, lab, read, id } = await asking(app)
  await say(app.visitor(), address, { body: 'The first of very many voices.' })
  await read(sql`insert into contribution (lab_id, id, initiative_id, kind, channel, body, visibility, reach_export,
      receipt_hash, captured_at, received_at)
    select c.lab_id, gen_random_uuid(), c.initiative_id, 'idea', 'import', 'Voice ' || n, 'lab', true,
      'hash ' || n, c.captured_at, c.received_at + make_interval(secs => n / 7)
    from contribution c, generate_series(1, 1199) n`)
  const counts: number[] = []
  const wish = {
    initiativeId: id,
    format: 'jsonl' as const,
    tell: (n: number) => void counts.push(n),
  }
  const pieces = await exportContributions(app.parts, lab, wish)
  if (!pieces.ok) throw new Error(pieces.code)
  let text = ''
  for await (const piece of pieces.value) text += piece
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string })
  expect(new Set(lines.map((line) => line.id)).size).toBe(1200)
  expect(counts).toEqual([200, 400, 600, 800, 1000, 1200])
})

test('an initiative that is not in the lab is not exported', async () => {
  const { id } = await asking(app)
  const elsewhere = await app.lab()
  for (const initiativeId of [id, 'night']) {
    const wish = { initiativeId, format: 'csv' as const, tell: () => {} }
    expect(await exportContributions(app.parts, elsewhere, wish)).toMatchObject({
      ok: false,
      code: 'no-such-initiative',
    })
  }
})
