import { path } from '../../../platform/http/paths.ts'

/** The addresses of reporting and of deciding, beside the queue. */
export const moderationPaths = {
  report: path('/:lab/initiatives/:initiativeId/voices/:contributionId/report'),
  record: path('/:lab/moderation/record'),
  case: path('/:lab/moderation/:contributionId'),
  undoing: path('/:lab/moderation/:contributionId/undoing'),
}
