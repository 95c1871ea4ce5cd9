import { sql } from 'drizzle-orm'
import { lessonPaths as paths } from '../../src/modules/lessons/index.ts'
import type { AskedFor, Led } from './lead-through.ts'
import { lessonWritten } from './lessons.ts'
import { sent } from './sent.ts'

/** A published lesson from each pilot that was decided, and as many as the gate asks for. */
export async function writeLessons({ started }: Led, _gate: unknown, { params }: AskedFor) {
  const { browser } = started.coordinator
  const pilots = await started.read<{ id: string }>(sql`
    select id from pilot p where initiative_id = ${started.id} and state in ('decided', 'closed')
      and not exists (select from link k where k.from_id = p.id and k.to_kind = 'lesson')`)
  const [found] = await started.read<{ n: number }>(sql`
    select count(*)::int as n from lesson where initiative_id = ${started.id} and state = 'published'`)
  const missing = Math.max(0, Number(params.min ?? 1) - found!.n - pilots.length)
  const grounds = [
    ...pilots.map(({ id }) => `pilot:${id}`),
    ...Array.from({ length: missing }, () => `initiative:${started.id}`),
  ]
  for (const from of grounds) {
    const lesson = await lessonWritten(browser, started.address, { from })
    await sent(browser, paths.publication(lesson))
  }
}
