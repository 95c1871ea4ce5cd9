import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { inLab, type Db } from '../../src/platform/db/database.ts'
import type { LabId } from '../../src/shared/id.ts'
import type { TestApp } from './app.ts'

/** What gates may ask of one initiative, by the name of the checker. */
const questions: Record<string, Record<string, unknown>> = {
  'champion-per-community': {},
  'champions-ready': {},
  'exit-decision': {},
  'funding-secured-or-stopped': {},
  'helices-active': {},
  'ideas-owned': {},
  'independent-facilitator': {},
  'lesson-recorded': {},
  'pilot-ready': {},
  'provider-has-resourced-action': {},
  'readiness-baseline': {},
  'service-tests-answered': {},
  'similar-solutions-reviewed': {},
  'stakeholder-present': { stakeholder: 'local-supplier' },
}

/**
 * Asks every checker about an initiative where nothing was done, alone and beside all others of its lab: `mixed` are
 * those that answer otherwise beside others, `telling` those that found something to answer for the others.
 */
export async function askedApart(app: TestApp): Promise<{ mixed: string[]; telling: Set<string> }> {
  const mixed: string[] = []
  const telling = new Set<string>()
  for (const { id: labId, slug } of await app.parts.labs.all()) {
    await inLab(app.parts.database, labId, async (db) => {
      const ids = await initiativesOf(db, labId)
      const empty = randomUUID()
      for (const name of Object.keys(questions)) {
        const ask = asker(app, db, labId, name)
        const alone = (await ask([empty]))[0]
        const beside = await ask([...ids, empty])
        if (beside.at(-1) !== alone) mixed.push(`${name} in ${slug}`)
        if (beside.some((one) => one !== alone)) telling.add(name)
      }
    })
  }
  return { mixed, telling }
}

export const askedNames = Object.keys(questions)

function asker(app: TestApp, db: Db, labId: LabId, name: string) {
  return async (initiativeIds: readonly string[]): Promise<string[]> => {
    const about = { gateId: randomUUID(), phaseId: randomUUID(), processId: randomUUID() }
    const asked = initiativeIds.map((initiativeId) => ({
      ...about,
      requirementId: initiativeId,
      checker: name,
      params: questions[name]!,
      initiativeId,
      appliesTo: null,
    }))
    const found = await app.parts.checkers.get(name)!.check(db, labId, asked, app.clock.now())
    return initiativeIds.map((id) => JSON.stringify(found.get(id)))
  }
}

async function initiativesOf(db: Db, labId: LabId): Promise<string[]> {
  const found = await db.execute<{ id: string }>(
    sql`select id from initiative where lab_id = ${labId} order by id`,
  )
  return found.rows.map(({ id }) => id)
}
