import { anonymous } from '../../platform/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import type { AppContext } from '../../platform/http/routes.ts'
import type { AppParts } from '../../platform/parts.ts'
import type { LabId } from '../../shared/id.ts'
import { pickText, type Language } from '../../shared/language.ts'

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

/** What one initiative is called for anybody, as on an invitation; null when it is not for everyone to see. */
export async function publicInitiativeName(
  { threadKinds }: Pick<AppParts, 'threadKinds'>,
  db: Db,
  labId: LabId,
  id: string | null,
  language: Language,
): Promise<string | null> {
  const kind = threadKinds.get('initiative')
  if (!kind || !id) return null
  const found = await kind.describe(db, labId, anonymous(), [id])
  const title = found.get(id)?.title
  return title ? pickText(title, language).text : null
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
