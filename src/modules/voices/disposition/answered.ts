import { sql, type SQL } from 'drizzle-orm'

/**
 * In SQL, on table `contribution c`: that it needs an answer of its own. Comments are answered by what becomes of the
 * thing they are about; what waits for a moderator, was hidden with a reason, withdrawn or erased needs none.
 */
export const needsAnswer: SQL = sql`(c.state = 'received' and c.about_id is null and c.erased_at is null)`

/** In SQL, on table `contribution c`: that it has an answer that stands. */
export const hasAnswer: SQL = sql`exists (select from disposition d
  where d.lab_id = c.lab_id and d.contribution_id = c.id and d.replaced_at is null)`
