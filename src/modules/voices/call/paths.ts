import { path } from '../../../platform/http/paths.ts'

/** What an initiative asks people: to be written and changed. */
export const callPaths = { call: path('/:lab/initiatives/:initiativeId/call-for-voices') }
