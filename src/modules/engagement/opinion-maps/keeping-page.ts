import type { Db } from '../../../platform/db/database.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { here, insist, mapCrumbs } from './here.ts'
import { mayKeep } from './map/policy.ts'
import { findMap } from './map/queries.ts'
import type { OpinionMapRow } from './map/schema.ts'

/** Reads what a page needs for those who keep the map of the address, with the way to it; others are turned away. */
export async function keptMap<T>(c: AppContext, more: (db: Db, map: OpinionMapRow) => Promise<T>) {
  const { labId, actor } = c.var
  const { initiativeId } = here(c)
  insist(mayKeep(actor, initiativeId))
  return c.var.read(async (db) => {
    const map = await findMap(db, labId, here(c))
    const initiative = await findInitiative(db, labId, initiativeId)
    return { map, crumbs: mapCrumbs(c, initiative.title, map.topic), ...(await more(db, map)) }
  })
}
