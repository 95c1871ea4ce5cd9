import { commentsPart } from '../comment/page-part.tsx'
import { moderationPart } from '../moderation/page-part.tsx'
import { storyConsentPart } from '../story-consent/page-part.tsx'
import { answerPart } from '../disposition/page-part.tsx'
import { confirmationPart, worryPart } from '../assisted/page-part.tsx'
import { readingPart } from '../reading/page-part.tsx'
import type { PagePart } from './page-part.tsx'
import { provenancePart } from './provenance.tsx'

/**
 * What stands under the words on a contribution's page: what waits for a yes, what came of it, what may be done with
 * it, what others say, where it comes from, and what to do when something is wrong.
 */
export const parts: readonly PagePart[] = [
  confirmationPart,
  answerPart,
  readingPart,
  storyConsentPart,
  commentsPart,
  provenancePart,
  worryPart,
  moderationPart,
]
