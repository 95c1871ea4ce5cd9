import type { Actor } from '../../../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../../../shared/result.ts'
import { isOpenOn, mayKeep, mayReadMap, type NoRoleHere } from '../../map/policy.ts'
import type { OpinionMapRow } from '../../map/schema.ts'
import { mapFiles, type MapFile } from './files.ts'

type Map = Pick<OpinionMapRow, 'state' | 'initiativeId' | 'opensOn' | 'closesOn'>

/**
 * Whether somebody may take a file along: counts are for everybody once the map is over, rows of single people only
 * for those who keep it.
 */
export function mayTake(
  actor: Actor,
  map: Map,
  file: MapFile,
  today: string,
): Decision<NoRoleHere | 'not-over-yet'> {
  const reads = mayReadMap(actor, map)
  if (!reads.ok) return reads
  const keeps = mayKeep(actor, map.initiativeId)
  if (keeps.ok || mapFiles[file] === 'single') return keeps
  const open = isOpenOn(map, today)
  return open.ok || open.code !== 'map-closed' ? refuse('not-over-yet') : yes
}
