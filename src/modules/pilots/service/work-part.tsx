import type { VNode } from 'preact'
import type { AppContext } from '../../../platform/http/routes.ts'
import { page } from '../../../ui/index.ts'
import { workCrumbs } from './answer.ts'
import type { ShownService } from './queries.ts'

/** Answers with a page of the work on one service under its crumbs. */
export function workPart(
  c: AppContext,
  found: ShownService,
  title: string,
  body: VNode,
  again?: { status: 409 | 422 },
): Response {
  const frame = { title, status: again?.status, unlisted: true, breadcrumbs: workCrumbs(c, found) }
  return page(c, frame, body)
}
