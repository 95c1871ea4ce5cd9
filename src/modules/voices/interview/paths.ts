import { path } from '../../../platform/http/paths.ts'

const all = '/:lab/initiatives/:initiativeId/interviews'

/** Interviews and their guide; the page itself is in voicesPaths. */
export const interviewPaths = {
  newInterview: path(`${all}/new`),
  guide: path(`${all}/guide`),
  guidePrint: path(`${all}/guide/print`),
}
