import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { TieKind } from '../tie/kinds.ts'
import { tiesMax } from '../tie/limits.ts'

type Tied = {
  kind: TieKind
  fromId: string
  toId: string
  until: string | null
  since: string | null
}

const every = {
  name: 'ecosystem-ties-known',
  text: `select kind, from_id as "fromId", to_id as "toId", since::text, until::text from tie
    where lab_id = $1 and removed_at is null limit ${tiesMax}`,
}

/** One name for a tie: standing, there is one of it; of ended ones, one for each stretch of time. */
export function tieKey({ kind, fromId, toId, since, until }: Tied): string {
  return until ? `${kind} ${fromId} ${toId} ${since ?? ''} ${until}` : `${kind} ${fromId} ${toId}`
}

/** The ties that a file does not make again. */
export async function standingTies(db: Db, labId: LabId): Promise<ReadonlySet<string>> {
  const found = await rows<Tied>(db, every, [labId])
  return new Set(found.map(tieKey))
}
