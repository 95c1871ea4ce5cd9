import { sql } from 'drizzle-orm'
import type { Manifest, Sweep } from '../../platform/manifest.ts'
import { boardRoutes } from './board/routes.tsx'
import { independentFacilitatorChecker } from './checkers/independent-facilitator.ts'
import { facilitatorRoutes } from './facilitator/routes.tsx'
import { rolePassed, roleEnded, sweepRoles } from './leaving/role-ended.ts'
import { leavingRoutes } from './leaving/routes.tsx'
import en from './messages/support.en.json'
import sv from './messages/support.sv.json'
import { pairRoutes } from './pair/routes.tsx'
import { besides, gathered } from './support-gathered.ts'
import { personalData } from './support-personal.ts'
import { thanksRoutes } from './thanks/routes.tsx'

/** How long a hand-over is kept for the successor and the coordinators. */
const handOverDays = 90

const sweep: Sweep = async (db, now) => {
  const before = new Date(now.getTime() - handOverDays * 24 * 3600 * 1000).toISOString()
  await db.execute(sql`delete from champion_hand_over_item i using champion_hand_over h
    where h.lab_id = i.lab_id and h.id = i.hand_over_id and h.made_at < ${before}::timestamptz`)
  await db.execute(sql`delete from champion_hand_over_contact c using champion_hand_over h
    where h.lab_id = c.lab_id and h.id = c.hand_over_id and h.made_at < ${before}::timestamptz`)
  await db.execute(sql`delete from champion_hand_over where made_at < ${before}::timestamptz`)
}

/** What holds champions up, as a part of the module's manifest: leaving, pairs, board, thanks, facilitators. */
export const support = {
  messages: { en, sv },
  routes: [boardRoutes, pairRoutes, thanksRoutes, leavingRoutes, facilitatorRoutes],
  checkers: [independentFacilitatorChecker],
  gathered,
  besides,
  personalData,
  listeners: [roleEnded],
  jobs: [rolePassed],
  async sweep(db, now) {
    await sweep(db, now)
    await sweepRoles(db, now)
  },
} satisfies Partial<Manifest>
