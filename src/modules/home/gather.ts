import { holds, type Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import type { AppContext } from '../../platform/http/routes.ts'
import type { Checkers, GatheredPage, Pointer, WorkCard } from '../../platform/manifest.ts'
import { dayIn } from '../../shared/day.ts'
import type { LabId } from '../../shared/id.ts'

/** What the modules are asked with: each answers with a constant number of queries. */
export type Asking = {
  gathered: readonly GatheredPage[]
  db: Db
  labId: LabId
  lab: string
  actor: Actor
  now: Date
  /** In the lab, as '2026-11-22'. */
  today: string
  checkers: Checkers
}

/** What to ask the modules with, inside one read. */
export function askingFor(c: AppContext, db: Db): Asking {
  const { parts, labId, lab, actor } = c.var
  const { gathered, checkers, clock } = parts
  const now = clock.now()
  const today = dayIn(lab.timeZone, now)
  return { gathered, checkers, db, labId, lab: lab.slug, actor, now, today }
}

/** What the lab is working on: running work first, then what is paused, then what has ended. */
export async function workOf({ gathered, db, labId, lab }: Asking): Promise<WorkCard[]> {
  const cards: WorkCard[] = []
  for (const page of gathered) cards.push(...((await page.workingOn?.(db, labId, lab)) ?? []))
  const order = { running: 0, paused: 1, ended: 2 }
  return cards.toSorted((a, b) => order[a.state] - order[b.state])
}

/** What a visitor can do now, the most urgent first. */
export async function canDoNow({ gathered, db, labId, lab, now }: Asking): Promise<Pointer[]> {
  const found: Pointer[] = []
  for (const page of gathered) found.push(...((await page.canDoNow?.(db, labId, lab, now)) ?? []))
  return byUrgency(found)
}

/** What came of the work, newest first. */
export async function cameOfIt({ gathered, db, labId, lab }: Asking): Promise<Pointer[]> {
  const found: Pointer[] = []
  for (const page of gathered) found.push(...((await page.cameOfIt?.(db, labId, lab)) ?? []))
  return found.toSorted((a, b) => timeOf(b) - timeOf(a))
}

/** What is stuck wherever the one who asks is coordinator, longest stuck first. */
export async function stuckThings(asking: Asking): Promise<Pointer[]> {
  const { gathered, db, labId, lab, actor, now } = asking
  const found: Pointer[] = []
  for (const page of gathered) found.push(...((await page.stuck?.(db, labId, lab, now)) ?? []))
  return found
    .filter(({ about }) => holds(actor, ['coordinator'], about?.id))
    .toSorted((a, b) => timeOf(a) - timeOf(b))
}

/** What waits for the person who asks, the most urgent first. */
export async function waitsForMe(asking: Asking): Promise<Pointer[]> {
  const { gathered, checkers, db, labId, lab, actor, now } = asking
  const found: Pointer[] = []
  for (const page of gathered)
    found.push(...((await page.waitsForMe?.(db, labId, lab, actor, now, checkers)) ?? []))
  return byUrgency(found)
}

const urgencies = { now: 0, soon: 1, later: 2 }

function byUrgency(pointers: Pointer[]): Pointer[] {
  return pointers.toSorted(
    (a, b) =>
      urgencies[a.urgency] - urgencies[b.urgency] ||
      Number(b.first ?? false) - Number(a.first ?? false) ||
      timeOf(a) - timeOf(b),
  )
}

/** Things without a date come last among the old and first among the new. */
function timeOf({ at }: Pointer): number {
  return at?.getTime() ?? Number.MAX_SAFE_INTEGER
}
