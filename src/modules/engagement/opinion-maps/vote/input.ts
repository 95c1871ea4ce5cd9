import { z } from 'zod'
import { tick } from '../../../../platform/input.ts'
import { votes, type VoteName } from '../words.ts'

const names = Object.keys(votes) as [VoteName, ...VoteName[]]

/** An answer as it is sent from a page. */
export const voteInput = z.strictObject({
  statement: z.coerce.number('platform.input.unknown').int().min(0).max(1_000_000),
  vote: z.enum(names, 'engagement.vote.problem.choose').transform((name) => votes[name]),
  matters: tick,
})
