import { commentsPart } from '../comment/page-part.tsx'
import { moderationPart } from '../moderation/page-part.tsx'
import { storyConsentPart } from '../story-consent/page-part.tsx'
import { answerPart } from '../disposition/page-part.tsx'
import { confirmationPart, worryPart } from '../assisted/page-part.tsx'
import { readingPart } from '../reading/page-part.tsx'
import type { PagePart } from './page-part.tsx'
import { provenancePart } from './provenance.tsx'

/**
 * What stands under the words on a contribution's page, in this order: consents of a story, comments, reading
 * together, the answer, provenance, moderation.
 */
export const parts: readonly PagePart[] = [
  confirmationPart,
  storyConsentPart,
  commentsPart,
  readingPart,
  answerPart,
  provenancePart,
  worryPart,
  moderationPart,
]
