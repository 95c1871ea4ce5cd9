import { sql } from 'drizzle-orm'
import type { ArchivedTable } from '../../platform/manifest.ts'

/** What initiatives show in public: what was worked on, what was decided and why, and what proves it. */
export const archived: readonly ArchivedTable[] = [
  {
    name: 'initiatives',
    label: 'initiatives.archived.initiatives',
    rows: async (db, labId) =>
      (
        await db.execute(sql`select id, title, summary, state, started_at as "startedAt"
          from initiative where lab_id = ${labId} order by id`)
      ).rows,
  },
  {
    name: 'decisions',
    label: 'initiatives.archived.decisions',
    rows: async (db, labId) =>
      (
        await db.execute(sql`select id, initiative_id as "initiativeId", question, options, chosen, reasons, depth,
            power, decided_on::text as "decidedOn", corrects, recorded_at as "recordedAt"
          from decision where lab_id = ${labId} order by recorded_at, id`)
      ).rows,
  },
  {
    name: 'evidence',
    label: 'initiatives.archived.evidence',
    rows: async (db, labId) =>
      (
        await db.execute(sql`select id, initiative_id as "initiativeId", kind, title, proves, body, address, figure,
            unit, added_at as "addedAt"
          from evidence where lab_id = ${labId} and public and withdrawn_at is null order by added_at, id`)
      ).rows,
  },
]
