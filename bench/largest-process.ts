import { sql } from 'drizzle-orm'
import { anonymous, type Actor } from '../src/platform/actor.ts'
import { runCommand } from '../src/platform/command.ts'
import { inLab } from '../src/platform/db/database.ts'
import type { AppParts } from '../src/platform/parts.ts'
import { addActivity, addEvidence, initiativePaths } from '../src/modules/initiatives/index.ts'

const activitiesPerPhase = 30
const evidencePerPhase = 30

type PhaseRow = { id: string; initiative_id: string; state: string }

/** Fills the first demo initiative far beyond what a lab has, and answers the address of its public page. */
export async function enlarge(parts: AppParts): Promise<string> {
  const lab = (await parts.labs.all()).find(({ slug }) => slug === 'vasternorrland')!
  const phases = await inLab(parts.database, lab.id, (db) =>
    db.execute<PhaseRow>(sql`select id, initiative_id, state from phase order by position`),
  )
  const actor: Actor = {
    ...anonymous(),
    kind: 'participant',
    grants: [{ role: 'coordinator', initiativeId: null }],
  }
  for (const { id: phaseId, initiative_id: initiativeId, state } of phases.rows) {
    if (state === 'closed') continue
    for (let at = 0; at < activitiesPerPhase; at++) {
      const title = { en: `Visit number ${at + 1}`, sv: `Besök nummer ${at + 1}` }
      await must(parts, { actor, labId: lab.id }, addActivity, { initiativeId, phaseId, title })
    }
    for (let at = 0; at < evidencePerPhase; at++) {
      const title = { en: `Note ${at + 1}`, sv: `Anteckning ${at + 1}` }
      const proof = {
        kind: 'text',
        title,
        proves: 'That a visit was made',
        body: 'At the kitchen table.',
        public: true,
      }
      await must(parts, { actor, labId: lab.id }, addEvidence, { initiativeId, phaseId, ...proof })
    }
  }
  return initiativePaths.initiative({ lab: lab.slug, initiativeId: phases.rows[0]!.initiative_id })
}

const must: typeof runCommand = async (...given) => {
  const result = await runCommand(...given)
  if (!result.ok) throw new Error(`${given[2].name}: ${result.code}`)
  return result
}
