import { sql } from 'drizzle-orm'
import type { Beside } from '../../../platform/manifest.ts'
import { mayHandle } from '../contribution/policy.ts'
import { voicesPaths } from '../paths.ts'

/** The way to the imports from the working page of an initiative, with how many wait for a step. */
export const importsBeside: Beside = {
  on: 'initiative-work',
  async links({ db, labId, lab, actor, thingId }) {
    if (!mayHandle(actor, thingId).ok) return []
    const found = await db.execute<{ open: number }>(sql`
      select count(*)::int as open from import_run
      where lab_id = ${labId} and initiative_id = ${thingId} and state in ('uploaded', 'checked', 'failed')`)
    const address = voicesPaths.imports({ lab, initiativeId: thingId })
    return [{ label: 'voices.import.beside', values: found.rows[0]!, address, order: 70 }]
  },
}
