import type { Db } from '../../../../platform/db/database.ts'
import type { LabId } from '../../../../shared/id.ts'
import type { ReadinessRoundRow } from '../schema.ts'
import { statementsOf } from '../statements.ts'
import { changesBetween, shownResult, type Change, type ShownResult } from './figures.ts'
import { countedOf, shownRounds, type ShownRound } from './queries.ts'

/** What a round shows, and what has changed since the baseline before it. */
export type ReadResult = {
  shown: ShownResult
  since: { round: ShownRound; before: ShownResult; changes: Change[] } | null
}

/** The result of a round that is over; of one that still runs it is empty. Two queries. */
export async function readResult(
  db: Db,
  labId: LabId,
  round: Pick<ReadinessRoundRow, 'id' | 'stakeholderId' | 'statements' | 'kind' | 'closesOn'>,
  today: string,
): Promise<ReadResult> {
  const rounds = await shownRounds(db, labId, round.stakeholderId, today)
  const baseline =
    round.kind === 're-score'
      ? rounds.find((one) => one.kind === 'baseline' && one.closesOn <= round.closesOn)
      : undefined
  const ids = baseline ? [round.id, baseline.id] : [round.id]
  const counted = await countedOf(db, labId, ids, today)
  const of = (one: { id: string; statements: string }) =>
    shownResult(counted.get(one.id) ?? [], statementsOf(one.statements))
  const shown = of(round)
  if (!baseline) return { shown, since: null }
  const before = of(baseline)
  return { shown, since: { round: baseline, before, changes: changesBetween(before, shown) } }
}
