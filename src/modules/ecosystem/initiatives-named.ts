import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { AppContext } from '../../platform/http/routes.ts'
import type { ThreadThing } from '../../platform/manifest.ts'
import { dayIn } from '../../shared/day.ts'
import { pickText, type LocalText } from '../../shared/language.ts'

const none = '00000000-0000-0000-0000-000000000000'

/** Initiatives by id, handed in by the module that has them; only those the reader may see. */
export async function initiativesNamed(
  c: AppContext,
  db: Db,
  ids: readonly (string | null)[],
): Promise<Map<string, ThreadThing>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const kind = c.var.parts.threadKinds.get('initiative')
  if (!kind || wanted.length === 0) return new Map()
  return kind.describe(db, c.var.labId, c.var.actor, wanted)
}

/** One initiative with the day it began, in the lab's own calendar. */
export type NamedInitiative = { id: string; title: LocalText; address: string; began: string }

/** The initiative of an address or a form; there is none in another lab. */
export async function findInitiative(c: AppContext, db: Db, id: string): Promise<NamedInitiative> {
  const found = (await initiativesNamed(c, db, [id])).get(id)
  if (!found?.at) throw new NotFound()
  const { title, address, at } = found
  return { id, title, address, began: dayIn(c.var.lab.timeZone, at) }
}

/** Initiatives to choose from, the newest first. */
export async function initiativesToPick(
  c: AppContext,
  db: Db,
): Promise<{ value: string; label: string }[]> {
  const kind = c.var.parts.threadKinds.get('initiative')
  const found = (await kind?.pick?.(db, c.var.labId, c.var.actor, none)) ?? []
  return found.map(({ id, title }) => ({ value: id, label: pickText(title, c.var.language).text }))
}
