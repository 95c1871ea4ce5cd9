import { path } from '../../../platform/http/paths.ts'

/** The loop at a glance: how many were heard, answered and told. */
export const loopPaths = { loop: path('/:lab/initiatives/:initiativeId/loop') }
