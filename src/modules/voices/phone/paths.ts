import { path } from '../../../platform/http/paths.ts'

const desk = '/:lab/phone-desk'

/** Beside the desk itself, which is in voicesPaths. */
export const phonePaths = {
  drafts: path(`${desk}/drafts`),
  draftRemoval: path(`${desk}/drafts/:callDraftId/removal`),
  receipt: path(`${desk}/receipts/:contributionId`),
}
