import { z } from 'zod'
import { limits, neededId, neededText, plainText } from '../../../../platform/input.ts'
import { similarChoices } from './schema.ts'

/** How many similar solutions one idea or pilot holds. */
export const similarMax = 100

/** Nothing but the web, and pages of this site: a link that runs a program or opens a file is refused. */
function isSafe(text: string): boolean {
  if (/^\/[a-z0-9-]+\/initiatives\/[0-9a-f-]{36}(\/pilots\/[0-9a-f-]{36})?$/.test(text)) return true
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.hostname !== ''
}

/** Of what it is an analogue: an idea or a pilot of the initiative. */
const about = {
  initiativeId: neededId,
  solutionIdeaId: neededId.optional(),
  pilotId: neededId.optional(),
}
export type AboutSimilar = { initiativeId: string; solutionIdeaId?: string; pilotId?: string }

const decision = {
  choice: z.enum(similarChoices, 'platform.input.choose'),
  because: neededText(limits.reason, 'pilots.similar.input.because'),
}

export const noteSimilarInput = z
  .strictObject({
    ...about,
    title: neededText(limits.title, 'pilots.similar.input.title'),
    place: plainText(limits.line),
    address: plainText(1000).refine(
      (text) => text === '' || isSafe(text),
      'pilots.similar.input.address',
    ),
    source: plainText(limits.line),
    choice: z.union([z.literal('').transform(() => null), decision.choice, z.null()]).default(null),
    because: plainText(limits.reason),
  })
  .refine(({ choice, because }) => choice === null || because !== '', {
    path: ['because'],
    message: 'pilots.similar.input.because',
  })
  .refine(({ choice, because }) => choice !== null || because === '', {
    path: ['choice'],
    message: 'pilots.similar.input.choice',
  })

const aboutOne = { ...about, similarSolutionId: neededId }
export const decideSimilarInput = z.strictObject({ ...aboutOne, ...decision })
export const removeSimilarInput = z.strictObject(aboutOne)
