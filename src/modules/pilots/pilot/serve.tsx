import type { VNode } from 'preact'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import { page } from '../../../ui/index.ts'
import { findInitiative, mayCorrect, maySeeWork } from '../../initiatives/index.ts'
import { hereIn, insist, pilotCrumbs, type Again } from '../answer.ts'
import { mayCareFor, mayReadPilot, mayReadPlan } from '../policy.ts'
import { findShownPilot, type ShownPilot } from './queries.ts'

/** Who reads a page of a pilot: everyone who reads the pilot, who has a role, who reads its plan, who works in it, who looks after its people. */
export type Reader = 'any' | 'inside' | 'plan' | 'work' | 'care'

/** The pilot of the address for this reader, with what else the page needs, in one transaction. */
export async function readPilot<T>(
  c: AppContext,
  reader: Reader,
  more: (db: Db, found: ShownPilot) => Promise<T>,
): Promise<{ found: ShownPilot; more: T }> {
  const { labId, actor } = c.var
  const { initiativeId, pilotId } = hereIn(c)
  return c.var.read(async (db) => {
    const found = await findShownPilot(db, labId, initiativeId, pilotId)
    if (reader === 'any' && !mayReadPilot(actor, found).ok) throw new NotFound()
    if (reader === 'inside') insist(maySeeWork(actor, initiativeId))
    if (reader === 'plan') insist(mayReadPlan(actor, found))
    if (reader === 'work') insist(mayCorrect(actor, await findInitiative(db, labId, initiativeId)))
    if (reader === 'care') insist(mayCareFor(actor, found))
    return { found, more: await more(db, found) }
  })
}

/** Answers with a page of one pilot under its crumbs. */
export function partPage(
  c: AppContext,
  found: ShownPilot,
  title: string,
  body: VNode,
  again?: Again,
): Response {
  return page(
    c,
    { title, status: again?.status, unlisted: true, breadcrumbs: pilotCrumbs(c, found) },
    body,
  )
}
