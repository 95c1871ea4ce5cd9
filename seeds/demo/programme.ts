import { sql } from 'drizzle-orm'
import { system } from '../../src/platform/actor.ts'
import { inLab } from '../../src/platform/db/database.ts'
import type { AppParts } from '../../src/platform/parts.ts'
import { siteLabId, type LabId } from '../../src/shared/id.ts'
import { wordProgramme } from '../../src/modules/labs/index.ts'
import { must } from './in-one.ts'
import { nameCentre, publishInitiative, renewCopies } from '../../src/modules/network/index.ts'

/** Invented, as everything of the demo. */
const centres = [
  {
    name: 'Norrland University, department of care (demo)',
    about: {
      en: 'Evaluates home care with those who live with it.',
      sv: 'Utvärderar hemtjänst tillsammans med dem som lever med den.',
    },
  },
  {
    name: 'Atlantic Institute of Rural Planning (demo)',
    about: {
      en: 'Knows how villages have a say in plans before they are drawn.',
      sv: 'Vet hur byar får säga sitt om planer innan de ritas.',
    },
  },
]

/** The programme's own page: whatever labs of it were played publish all their initiatives, and two centres are named. */
export async function showProgramme(parts: AppParts, programme: string): Promise<void> {
  await must(parts, bySystem(siteLabId), wordProgramme, {
    slug: programme,
    name: { en: 'IMPROVE demo programme', sv: 'Demoprogrammet IMPROVE' },
  })
  for (const centre of centres)
    await must(parts, bySystem(siteLabId), nameCentre, { programme, ...centre })
  parts.labs.forget()
  const labs = await parts.labs.all()
  for (const { id, programmeId } of labs) if (programmeId) await publishAll(parts, id)
}

async function publishAll(parts: AppParts, labId: LabId): Promise<void> {
  const { rows } = await inLab(parts.database, labId, (db) =>
    db.execute<{ id: string }>(sql`select id from initiative where lab_id = ${labId} order by id`),
  )
  for (const { id } of rows)
    await must(parts, bySystem(labId), publishInitiative, { initiativeId: id })
  await renewCopies(parts, labId)
}

const bySystem = (labId: LabId) => ({ actor: system, labId })
