import { path } from '../../../platform/http/paths.ts'

const one = '/:lab/initiatives/:initiativeId'

/** Addresses of answering beside those that others link to. */
export const answerPaths = {
  batchUndoing: path(`${one}/answers/:answerBatchId/undoing`),
  reasons: path(`${one}/answers/reasons`),
  reasonRemoval: path(`${one}/answers/reasons/:savedReasonId/removal`),
}
