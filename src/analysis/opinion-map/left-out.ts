import type { LeftOut, VoteMatrix } from './votes.ts'

/** A statement that one person alone has voted on shows no difference between people. */
const votersMin = 2

/** The statements that too few have voted on to say anything, besides those that were rejected. */
export function leaveOut(
  { statements, column }: VoteMatrix,
  isRejected: (statement: number) => boolean = () => false,
): LeftOut {
  const seen = new Int32Array(statements)
  for (let i = 0; i < column.length; i++) seen[column[i]!]!++
  return Uint8Array.from({ length: statements }, (_, c) =>
    seen[c]! < votersMin || isRejected(c) ? 1 : 0,
  )
}
