import { rows } from '../../platform/db/database.ts'
import type { ThreadKind, ThreadThing } from '../../platform/manifest.ts'
import type { Id } from '../../shared/id.ts'
import type { LocalText } from '../../shared/language.ts'
import { mayReadPilot } from './policy.ts'

type Named = {
  id: string
  initiativeId: Id<'initiative'>
  title: LocalText
  public: boolean
  at: Date
  lab: string
}
type AddressOf = (one: Pick<Named, 'id' | 'lab' | 'initiativeId'>) => string

/** Describes things of the thread that `byIds` finds by lab and ids: public ones for everyone, the rest for people with a role. */
export function describing(
  byIds: { name: string; text: string },
  addressOf: AddressOf,
): ThreadKind['describe'] {
  return async (db, labId, actor, ids) => {
    const found = await rows<Named>(db, byIds, [labId, ids])
    return new Map<string, ThreadThing>(
      found
        .filter((one) => mayReadPilot(actor, one).ok)
        .map((one) => {
          const { id, initiativeId, title, at } = one
          return [id, { title, at, initiativeId, address: addressOf(one) }]
        }),
    )
  }
}
