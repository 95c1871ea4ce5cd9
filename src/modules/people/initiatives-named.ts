import type { Db } from '../../platform/db/database.ts'
import type { AppContext } from '../../platform/http/routes.ts'
import { pickText } from '../../shared/language.ts'

const none = '00000000-0000-0000-0000-000000000000'

/** What initiatives are called, handed in by the module that has them; only those the reader may see. */
export async function initiativeNames(
  c: AppContext,
  db: Db,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const kind = c.var.parts.threadKinds.get('initiative')
  if (!kind || wanted.length === 0) return new Map()
  const found = await kind.describe(db, c.var.labId, c.var.actor, wanted)
  return new Map([...found].map(([id, { title }]) => [id, pickText(title, c.var.language).text]))
}

/** Initiatives to choose from as the scope of a role. */
export async function initiativesToPick(
  c: AppContext,
  db: Db,
): Promise<{ id: string; name: string }[]> {
  const kind = c.var.parts.threadKinds.get('initiative')
  const found = (await kind?.pick?.(db, c.var.labId, c.var.actor, none)) ?? []
  return found.map(({ id, title }) => ({ id, name: pickText(title, c.var.language).text }))
}
