import type { AppContext } from '../../../../../platform/http/routes.ts'
import { here, today } from '../../here.ts'
import { isOpenOn } from '../../map/policy.ts'
import type { OpinionMapRow } from '../../map/schema.ts'
import { opinionMapPaths as paths } from '../../paths.ts'

type Map = Pick<OpinionMapRow, 'state' | 'opensOn' | 'closesOn' | 'whoVotes'>

/** Whether other sites may show a map in their pages: when anybody may answer it, or when it is over. */
export function mayEmbed(map: Map, day: string): boolean {
  if (map.state === 'draft') return false
  const open = isOpenOn(map, day)
  return map.whoVotes === 'anyone' || (!open.ok && open.code === 'map-closed')
}

/** The whole address of the page to embed; null for a map that may not be. */
export function embedAddress(c: AppContext, map: Map): string | null {
  return mayEmbed(map, today(c)) ? c.var.parts.settings.url + paths.embed(here(c)) : null
}
