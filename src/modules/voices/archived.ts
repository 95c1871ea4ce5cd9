import { sql } from 'drizzle-orm'
import type { ArchivedTable } from '../../platform/manifest.ts'

/** What came of what people said: findings, and what was promised. */
export const archived: readonly ArchivedTable[] = [
  {
    name: 'findings',
    label: 'voices.archived.findings',
    rows: async (db, labId) =>
      (
        await db.execute(sql`select id, initiative_id as "initiativeId", claim, explanation,
            published_at as "publishedAt"
          from finding where lab_id = ${labId} and state = 'published' order by published_at, id`)
      ).rows,
  },
  {
    name: 'commitments',
    label: 'voices.archived.commitments',
    rows: async (db, labId) =>
      (
        await db.execute(sql`select id, initiative_id as "initiativeId", promise, made_on::text as "madeOn",
            due_on::text as "dueOn", state, account, settled_at as "settledAt"
          from commitment where lab_id = ${labId} order by made_on, id`)
      ).rows,
  },
]
