import { path } from '../../platform/http/paths.ts'

/** Every address of this module. */
export const noticePaths = {
  notices: path('/:lab/notices'),
  noticeList: path('/:lab/notices/list'),
  calls: path('/:lab/notices/calls'),
  visits: path('/:lab/notices/visits'),
  callsSheet: path('/:lab/notices/calls/sheet'),
  visitsSheet: path('/:lab/notices/visits/sheet'),
  failed: path('/:lab/notices/failed'),
  callsInstead: path('/:lab/notices/failed/calls'),

  letters: path('/:lab/notices/letters'),
  letterBatches: path('/:lab/notices/letter-batches'),
  letterBatch: path('/:lab/notices/letter-batches/:letterBatchId'),
  letterSheets: path('/:lab/notices/letter-batches/:letterBatchId/sheets'),
  letterPosting: path('/:lab/notices/letter-batches/:letterBatchId/posting'),
  letterPostingUndoing: path('/:lab/notices/letter-batches/:letterBatchId/posting/undoing'),
  letterBatchDissolution: path('/:lab/notices/letter-batches/:letterBatchId/dissolution'),

  notice: path('/:lab/notices/:feedbackNoticeId'),
  noticeResult: path('/:lab/notices/:feedbackNoticeId/result'),
  noticeResultUndoing: path('/:lab/notices/:feedbackNoticeId/result/undoing'),
  letterReturn: path('/:lab/notices/:feedbackNoticeId/return'),
  noticeChannel: path('/:lab/notices/:feedbackNoticeId/channel'),
  noticeAssignee: path('/:lab/notices/:feedbackNoticeId/assignee'),
}
