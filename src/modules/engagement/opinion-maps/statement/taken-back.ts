import { z } from 'zod'
import { system } from '../../../../platform/actor.ts'
import { command, runCommand } from '../../../../platform/command.ts'
import { neededId } from '../../../../platform/input.ts'
import type { Listener } from '../../../../platform/jobs.ts'
import type { AppParts } from '../../../../platform/parts.ts'
import type { LabId } from '../../../../shared/id.ts'
import { done, refuse } from '../../../../shared/result.ts'
import { forgetStatements, statementsFrom } from './forget.ts'

const takenBackInput = z.strictObject({ contributionId: neededId })

/** Takes the words of a contribution that was taken back out of the statements made of it, for good. */
const takeBack = command('opinion-statement.take-back', takenBackInput, async (ctx, input) => {
  const ids = await statementsFrom(ctx, [input.contributionId])
  if (ids.length === 0) return refuse('nothing-to-take-back')
  await forgetStatements(ctx, ids)
  for (const id of ids) ctx.record({ name: 'opinion-statement.taken-back', subject: id })
  return done({ count: ids.length })
})

/** What is taken back, or may not be quoted any more, is no statement either. */
export const takingBack: readonly Listener[] = [
  {
    name: 'engagement.take-back-withdrawn',
    fact: 'contribution.withdrawn',
    run: (parts, { labId, subject }) => takeBackFrom(parts, labId, subject),
  },
  {
    name: 'engagement.take-back-quoted',
    fact: 'story-consent.withdrawn',
    run: async (parts, { labId, data }) => {
      if (data?.purpose !== 'story-quote') return
      await takeBackFrom(parts, labId, String(data.contributionId))
    },
  },
]

async function takeBackFrom(parts: AppParts, labId: LabId, contributionId: string) {
  await runCommand(parts, { actor: system, labId }, takeBack, { contributionId })
}
