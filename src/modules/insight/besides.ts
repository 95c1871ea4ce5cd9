import { and, eq, exists, sql } from 'drizzle-orm'
import type { Db } from '../../platform/db/database.ts'
import type { Beside } from '../../platform/manifest.ts'
import type { Id, LabId } from '../../shared/id.ts'
import { session } from '../sessions/index.ts'
import { anySaid } from '../voices/index.ts'
import { paths } from './paths.ts'

/** Whether anybody took part in an initiative: said something, or came to a session. */
async function tookPart(db: Db, labId: LabId, initiativeId: string): Promise<boolean> {
  const held = db
    .select({ one: sql`1` })
    .from(session)
    .where(
      and(
        eq(session.labId, labId),
        eq(session.initiativeId, initiativeId as Id<'initiative'>),
        eq(session.state, 'held'),
      ),
    )
  const found = await db.execute<{ found: boolean }>(
    sql`select ${anySaid(labId, initiativeId)} or ${exists(held)} as found`,
  )
  return found.rows[0]!.found
}

/** The way to the funnel: for everyone once somebody took part, on the working page always. */
export const besides: readonly Beside[] = [
  {
    on: 'initiative',
    async links({ db, labId, lab, thingId: initiativeId }) {
      if (!(await tookPart(db, labId, initiativeId))) return []
      return [{ label: 'insight.beside', address: paths.funnel({ lab, initiativeId }), order: 80 }]
    },
  },
  {
    on: 'initiative-work',
    links: async ({ lab, thingId: initiativeId }) => [
      {
        label: 'insight.beside',
        address: paths.funnel({ lab, initiativeId }),
        order: 80,
        part: 'answer',
      },
    ],
  },
]
