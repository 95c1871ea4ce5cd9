import { sql } from 'drizzle-orm'
import { inLab, type Db } from '../../../platform/db/database.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import type { Listener } from '../../../platform/jobs.ts'
import type { AppParts } from '../../../platform/parts.ts'
import type { LabId } from '../../../shared/id.ts'
import { professionCounts } from '../../champions/index.ts'
import { countVoters } from '../../engagement/index.ts'
import { sharedInitiatives, type SharedInitiative } from '../../initiatives/index.ts'
import { sharedPilots } from '../../pilots/index.ts'
import { heardIn } from '../../voices/index.ts'
import { publishedChampions, publishedInitiative, publishedPilot } from '../schema.ts'
import { championFigures, figuresOf } from './figures.ts'
import { copiedPhase, stageOf } from './phases.ts'
import { copiedPilot } from './pilots.ts'

type Wish = { initiativeId: string; publishedAt: string }

/** After anything that happened in a lab its published copies are made anew; many facts at once are one piece of work. */
export const renewAfterFacts: Listener = {
  name: 'network.renew-copies',
  fact: '*',
  oncePerLab: true,
  run: async (parts, { labId }) => void (await renewCopies(parts, labId)),
}

/** Makes the published copies of a lab anew from what it has now, and takes away the others; how many there are. */
export async function renewCopies(
  { database, clock }: Pick<AppParts, 'database' | 'clock'>,
  labId: LabId,
): Promise<number> {
  return inLab(database, labId, async (db) => {
    const wishes = await holdWishes(db, labId)
    if (wishes.length === 0) {
      await db.execute(sql`delete from published_initiative where lab_id = ${labId}`)
      await db.execute(sql`delete from published_champions where lab_id = ${labId}`)
      return 0
    }
    await copyChampions(db, labId, clock.now())
    const copies = await gather(db, labId, wishes, clock.now())
    const ids = copies.map(({ initiativeId }) => initiativeId)
    const pilots = (await sharedPilots(db, labId, ids)).map((one) => copiedPilot(labId, one))
    await db.execute(sql`delete from published_initiative where lab_id = ${labId}`)
    // The copies of pilots went with those of their initiatives.
    if (copies.length > 0) await db.insert(publishedInitiative).values(copies)
    if (pilots.length > 0) await db.insert(publishedPilot).values(pilots)
    return copies.length
  })
}

/** Who publishes work shows how many champions stand behind it. */
async function copyChampions(db: Db, labId: LabId, copiedAt: Date): Promise<void> {
  const counts = await professionCounts(db, labId, await lookToday(db, labId, copiedAt))
  const copy = { ...championFigures(counts), copiedAt }
  await db
    .insert(publishedChampions)
    .values({ ...copy, labId })
    .onConflictDoUpdate({ target: publishedChampions.labId, set: copy })
}

/** What the lab wants published, held so that a withdrawal comes before or after, never between. One job of a lab at a time. */
async function holdWishes(db: Db, labId: LabId): Promise<Wish[]> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`copies of ${labId}`}, 0))`)
  const held = await db.execute<Wish>(sql`
    select p.initiative_id as "initiativeId", p.published_at as "publishedAt"
    from publication p join lab l on l.id = p.lab_id and l.programme_id is not null
    where p.lab_id = ${labId} for share of p`)
  return held.rows
}

async function gather(db: Db, labId: LabId, wishes: readonly Wish[], copiedAt: Date) {
  const ids = wishes.map(({ initiativeId }) => initiativeId)
  const shared = await sharedInitiatives(db, labId, ids)
  const heard = new Map((await heardIn(db, labId, ids)).map((one) => [one.initiativeId, one]))
  const voters = await countVoters(db, labId, ids)
  const since = new Map(wishes.map(({ initiativeId, publishedAt }) => [initiativeId, publishedAt]))
  return shared.map((one) => ({
    ...copyOf(one),
    labId,
    figures: figuresOf(one, heard.get(one.id), voters.get(one.id) ?? 0),
    publishedAt: new Date(since.get(one.id)!),
    copiedAt,
  }))
}

/** Field by field, so that nothing that is added to an initiative is published by itself. */
function copyOf(one: SharedInitiative) {
  const { title, summary, state, startedAt, endedAt } = one
  const { place, latitude, longitude, methodId, method } = one
  const phases = one.phases.map(copiedPhase)
  const texts = { title, summary, method }
  const where = { place, latitude, longitude }
  return {
    initiativeId: one.id,
    ...texts,
    ...where,
    state,
    startedAt,
    endedAt,
    methodId,
    phases,
    stage: stageOf(phases),
  }
}
