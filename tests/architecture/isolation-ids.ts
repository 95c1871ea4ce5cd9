import type { TestApp } from '../support/app.ts'
import { asOwner } from '../../src/platform/db/database.ts'
import type { LabId } from '../../src/shared/id.ts'

/** Where a name in an address is not the name of its table. */
const tables: Record<string, string> = {
  groupId: 'resident_group',
  versionId: 'challenge_version',
  thingId: 'initiative',
}
/** Names that are no ids, with a value that exists in every lab. */
const words: Record<string, string> = { kind: 'initiative', method: 'improve-5' }

const nowhere = '0198c0de-0000-7000-8000-000000000000'

/** The names in an address, without the lab. */
export function namesIn(pattern: string): string[] {
  return [...pattern.matchAll(/:([a-zA-Z]+)/g)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'lab')
}

/** A real id of the lab for each name that ends in Id; names of other things are left out. */
export async function realIds(
  app: TestApp,
  labId: LabId,
  names: Iterable<string>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const name of new Set(names)) {
    if (!name.endsWith('Id')) continue
    const table =
      tables[name] ?? name.slice(0, -2).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    const id = await asOwner(app.database, async (db) => {
      const { rows } = await db.$client.query<{ scope: string | null }>(
        'select scope from table_register where name = $1',
        [table],
      )
      if (!rows[0])
        throw new Error(`:${name} in an address names no table; say which in isolation-ids.ts`)
      const where = rows[0].scope === 'tenant' ? `where lab_id = '${labId}'` : ''
      return (await db.$client.query<{ id: string }>(`select id from ${table} ${where} limit 1`))
        .rows[0]?.id
    })
    if (id) found.set(name, id)
  }
  return found
}

/** An address of a lab with these ids in it. */
export function fill(pattern: string, slug: string, ids: ReadonlyMap<string, string>): string {
  return pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    if (name === 'lab') return slug
    return ids.get(name) ?? words[name] ?? (name.endsWith('Id') ? nowhere : 'nothing')
  })
}
