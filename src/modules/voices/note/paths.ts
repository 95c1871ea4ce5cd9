import { path } from '../../../platform/http/paths.ts'

/** What was said at a session. */
export const notePaths = {
  notes: path('/:lab/initiatives/:initiativeId/sessions/:sessionId/notes'),
}
