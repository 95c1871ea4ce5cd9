import type { OpinionMap } from './analyse.ts'
import type { VotesFile } from './read-votes.ts'

/** From this product on, by number of groups, a statement counts as common ground (0.2 and less with more groups). */
const commonFrom: Readonly<Record<number, number>> = { 2: 0.7, 3: 0.47, 4: 0.32, 5: 0.24 }

/** What the map says in the words of the file it came from: groups, who is in them, and what all share. */
export function summaryOf({ votes, participants, statements }: VotesFile, map: OpinionMap) {
  const from = commonFrom[map.groups.length] ?? 1
  return {
    participants: votes.participants,
    statements: votes.statements,
    votes: votes.column.length,
    isMeaningful: map.isMeaningful,
    groups: map.groups.map(({ id, members, representative }) => ({
      id,
      size: members.length,
      representative: representative.map(({ statement, ...rest }) => ({
        statement: statements[statement]!,
        ...rest,
      })),
    })),
    membership: Object.fromEntries(
      participants.map((name, p) => [name, map.groups[map.groupOf[p]!]?.id ?? null]),
    ),
    commonGround: [...map.commonGround.agree.keys()]
      .filter((c) => map.commonGround.agree[c]! >= from)
      .toSorted((a, b) => map.commonGround.agree[b]! - map.commonGround.agree[a]!)
      .map((c) => ({
        statement: statements[c]!,
        product: map.commonGround.agree[c]!,
        share: map.commonGround.display[c]!,
      })),
  }
}
