import type { OpinionMap } from './analyse.ts'
import { commonStatements } from './common-ground.ts'
import type { VotesFile } from './read-votes.ts'

/** What the map says in the words of the file it came from: groups, who is in them, and what all share. */
export function summaryOf({ votes, participants, statements }: VotesFile, map: OpinionMap) {
  const named = <T extends { statement: number }>({ statement, ...rest }: T) => ({
    statement: statements[statement]!,
    ...rest,
  })
  return {
    participants: votes.participants,
    statements: votes.statements,
    votes: votes.column.length,
    groups: map.groups.map(({ id, members, representative }) => ({
      id,
      size: members.length,
      representative: representative.map(named),
    })),
    membership: Object.fromEntries(
      participants.map((name, p) => [name, map.groups[map.groupOf[p]!]?.id ?? null]),
    ),
    commonGround: commonStatements(map).map(named),
  }
}
