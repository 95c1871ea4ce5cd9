import { sql } from 'drizzle-orm'
import { rows } from '../../platform/db/database.ts'
import type { PersonalData } from '../../platform/manifest.ts'

const imported = {
  name: 'population-imports-of-person',
  text: `select title, as_of::text as "asOf", imported_at as "importedAt" from population_import
    where lab_id = $1 and imported_by = any($2::uuid[]) order by imported_at, id`,
}

/** Insight keeps of people only who imported official figures; the figures themselves name nobody. */
export const personalData: PersonalData = {
  async gather(db, labId, ids) {
    const found = await rows<Record<string, unknown>>(db, imported, [labId, ids])
    return [{ label: 'insight.personal.imports', rows: found }]
  },
  async erase({ db, labId }, ids) {
    await db.execute(sql`update population_import set imported_by = null
      where lab_id = ${labId} and imported_by = any(${sql.param([...ids])}::uuid[])`)
    return []
  },
}
