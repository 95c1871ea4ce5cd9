import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { originsOf } from '../../thread/index.ts'

/** What contributions can be answered from: the kinds of thing on the thread that they lead to. */
export const restKinds = ['theme', 'finding', 'decision', 'commitment', 'conversation'] as const

/** All contributions that a theme, finding, decision or commitment rests on, by however long a way. */
export async function contributionsUnder(
  db: Db,
  labId: LabId,
  kind: (typeof restKinds)[number],
  id: string,
): Promise<string[]> {
  return originsOf(db, labId, { kind, id }, 'contribution')
}
