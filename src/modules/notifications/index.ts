export { noticePaths } from './paths.ts'

export { feedbackNotice, type NoticeChannel, type NoticeState } from './notice/schema.ts'
export { chooseChannel } from './notice/channel.ts'
export { writeNotices, type NoticeWish } from './notice/write.ts'
export { noticesAbout, noticesFor, type OwnNotice } from './notice/queries.ts'
export { markNotice } from './notice/commands.ts'
export { makeBatch, postBatch } from './letter/commands.ts'
export { callInstead } from './notice/call-instead.ts'
