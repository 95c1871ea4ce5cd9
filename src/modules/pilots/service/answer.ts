import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { pickText, type LocalText } from '../../../shared/language.ts'
import type { Crumb } from '../../../ui/index.ts'
import {
  findInitiative,
  initiativeCrumbs,
  mayCorrect,
  maySeeWork,
} from '../../initiatives/index.ts'
import { here, insist } from '../answer.ts'
import { servicePaths } from './paths.ts'
import { mayKeepTouchpoint, mayReadService } from './policy.ts'
import { findShownService, type ShownService } from './queries.ts'

/** The lab, initiative and service of an address of the work on it. */
export function hereIn(c: AppContext) {
  return { ...here(c), serviceId: c.req.param('serviceId')! }
}
export type ServicePlace = ReturnType<typeof hereIn>

/** The same as commands are given it. */
export function ids(c: AppContext) {
  const { initiativeId, serviceId } = hereIn(c)
  return { initiativeId, serviceId }
}

/** Today in the lab. */
export function today(c: AppContext): string {
  return dayIn(c.var.lab.timeZone, c.var.parts.clock.now())
}

/** The way to the services of an initiative. */
export function listCrumbs(c: AppContext, initiativeTitle: LocalText): Crumb[] {
  const inside = maySeeWork(c.var.actor, here(c).initiativeId).ok
  const label = c.var.t('pilots.service.list.title')
  return [
    ...initiativeCrumbs(c, initiativeTitle, inside),
    { label, address: servicePaths.ofInitiative(here(c)) },
  ]
}

/** The way to the work on one service. */
export function workCrumbs(c: AppContext, { title, initiativeTitle }: ShownService): Crumb[] {
  const label = pickText(title, c.var.language).text
  return [...listCrumbs(c, initiativeTitle), { label, address: servicePaths.work(hereIn(c)) }]
}

/** The public service of an address, with what else its page needs, in one transaction. */
export async function readPublic<T>(
  c: AppContext,
  more: (db: Db, found: ShownService) => Promise<T>,
): Promise<{ found: ShownService; more: T }> {
  return c.var.read(async (db) => {
    const found = await findShownService(db, c.var.labId, c.req.param('serviceId')!)
    if (!mayReadService(c.var.actor, found).ok) throw new NotFound()
    return { found, more: await more(db, found) }
  })
}

/** The service of an address for who works on it, or also for who answers for it. */
export async function readWork<T>(
  c: AppContext,
  reader: 'work' | 'owner',
  more: (db: Db, found: ShownService) => Promise<T>,
): Promise<{ found: ShownService; more: T }> {
  const { labId, actor } = c.var
  const { initiativeId, serviceId } = hereIn(c)
  return c.var.read(async (db) => {
    const initiative = await findInitiative(db, labId, initiativeId)
    if (reader === 'work') insist(mayCorrect(actor, initiative))
    const found = await findShownService(db, labId, serviceId, initiativeId)
    if (reader === 'owner') insist(mayKeepTouchpoint(actor, initiative, found))
    return { found, more: await more(db, found) }
  })
}
