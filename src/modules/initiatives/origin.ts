import type { AppContext } from '../../platform/http/routes.ts'
import { isUuid } from '../../shared/id.ts'
import type { LocalText } from '../../shared/language.ts'
import { here } from './answer.ts'

/** A thing of another module that led to something written here. */
export type Origin = { ref: { kind: string; id: string }; label: string; title: LocalText }

const originsMax = 6

/**
 * What something came from, each named as 'finding:<id>': things of this initiative that the writer may read, with one
 * query for each kind.
 */
export async function lookOrigins(c: AppContext, named: readonly unknown[]): Promise<Origin[]> {
  const { labId, actor, parts } = c.var
  const refs = [...new Set(named)].slice(0, originsMax).flatMap((one) => {
    const [kind = '', id] = String(one ?? '').split(':')
    return isUuid(id) && parts.threadKinds.has(kind) ? [{ kind, id }] : []
  })
  return c.var.read(async (db) => {
    const found: Origin[] = []
    for (const kind of new Set(refs.map((ref) => ref.kind))) {
      const ids = refs.filter((ref) => ref.kind === kind).map(({ id }) => id)
      const { describe, label } = parts.threadKinds.get(kind)!
      for (const [id, thing] of await describe(db, labId, actor, ids)) {
        if (thing.initiativeId !== here(c).initiativeId) continue
        found.push({ ref: { kind, id }, label, title: thing.title })
      }
    }
    return found
  })
}

/** What names a thing in an address or a form. */
export function originName({ ref }: Origin): string {
  return `${ref.kind}:${ref.id}`
}
