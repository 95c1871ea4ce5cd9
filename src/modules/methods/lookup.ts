import { compareVersions } from '../../platform/data-files/index.ts'
import { rows, type Db } from '../../platform/db/database.ts'
import type { LabId } from '../../shared/id.ts'
import { isOwnId, keepMethod, keptMethod } from './kept-methods.ts'
import { listShipped, lookShipped, shippedVersions } from './library.ts'
import type { Template } from './template.ts'

/** A method in one version. */
export type MethodRef = { id: string; version: string }

type Found = { content: Template }

const oneVersion = {
  name: 'methods-own-version',
  text: `select content from template_version
    where lab_id = $1 and template_id = $2 and ($3::text is null or version = $3)
    order by published_at desc limit 1`,
}
const allVersions = {
  name: 'methods-own-versions',
  text: `select content from template_version where lab_id = $1 and template_id = $2`,
}
const named = {
  name: 'methods-own-named',
  text: `select content from template_version
    where lab_id = $1 and (template_id, version) in (
      select * from unnest($2::text[], $3::text[]))`,
}
const newestOfEach = {
  name: 'methods-own-newest',
  text: `select distinct on (template_id) content from template_version
    where lab_id = $1 order by template_id, published_at desc limit $2`,
}
const ownMax = 100

/** A method of the site or of the lab, in one version or in its newest; those of the site ask nothing of the database. */
export async function lookTemplate(
  db: Db,
  labId: LabId,
  id: string,
  version?: string,
): Promise<Template | null> {
  if (!isOwnId(id)) return lookShipped(id, version)
  const kept = version === undefined ? null : keptMethod(labId, { id, version })
  if (kept) return kept
  const [found] = await rows<Found>(db, oneVersion, [labId, id, version ?? null])
  return found ? keepMethod(labId, found.content) : null
}

/** The version a running process was started on; throws when it is gone. */
export async function findTemplate(
  db: Db,
  labId: LabId,
  { id, version }: MethodRef,
): Promise<Template> {
  const found = await lookTemplate(db, labId, id, version)
  if (!found) throw new Error(`the method ${id}@${version} is in use but not there`)
  return found
}

/** The methods that several processes run on, in their order: one query at most, none once they were read. */
export async function findTemplates(
  db: Db,
  labId: LabId,
  wanted: readonly MethodRef[],
): Promise<Template[]> {
  const missing = wanted.filter((one) => isOwnId(one.id) && !keptMethod(labId, one))
  if (missing.length > 0) {
    const ids = missing.map(({ id }) => id)
    const versions = missing.map(({ version }) => version)
    const found = await rows<Found>(db, named, [labId, ids, versions])
    for (const { content } of found) keepMethod(labId, content)
  }
  return Promise.all(wanted.map((one) => findTemplate(db, labId, one)))
}

/** All versions of a method, newest first; none if there is no such method. */
export async function versionsOf(db: Db, labId: LabId, id: string): Promise<Template[]> {
  if (!isOwnId(id)) return shippedVersions(id)
  const found = await rows<Found>(db, allVersions, [labId, id])
  return found
    .map(({ content }) => keepMethod(labId, content))
    .toSorted((a, b) => compareVersions(b.version, a.version))
}

/** The methods of the lab's own in their newest versions, by name of their id. */
export async function listOwn(db: Db, labId: LabId): Promise<Template[]> {
  const found = await rows<Found>(db, newestOfEach, [labId, ownMax])
  return found.map(({ content }) => content)
}

/** What a lab may start from: its own methods first, then those of the site. */
export async function offeredTemplates(db: Db, labId: LabId): Promise<Template[]> {
  return [...(await listOwn(db, labId)), ...listShipped()]
}
