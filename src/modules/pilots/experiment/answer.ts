import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import { pickText, type LocalText } from '../../../shared/language.ts'
import { answerWith, type Crumb } from '../../../ui/index.ts'
import {
  findInitiative,
  initiativeCrumbs,
  mayCorrect,
  maySeeWork,
} from '../../initiatives/index.ts'
import { here } from '../answer.ts'
import { mayReadPilot } from '../policy.ts'
import { experimentPaths } from './paths.ts'
import { findExperiment, type ShownExperiment } from './queries.ts'

/** How experiments answer a change: who has no part in it is turned away. */
export const { goOn, insist } = answerWith('pilots.experiment.refused', ['no-role-here'])

/** Lab, initiative and experiment of an address. */
export function hereIn(c: AppContext) {
  return { ...here(c), experimentId: c.req.param('experimentId')! }
}
export type ExperimentPlace = ReturnType<typeof hereIn>

/** The same as a command is given it. */
export function idsOf(c: AppContext): { initiativeId: string; experimentId: string } {
  const { initiativeId, experimentId } = hereIn(c)
  return { initiativeId, experimentId }
}

/** The experiment of the address for whoever reads it or works on it, with what else the page needs, in one transaction. */
export async function readExperiment<T>(
  c: AppContext,
  reader: 'any' | 'work',
  more: (db: Db, found: ShownExperiment) => Promise<T>,
) {
  const { labId, actor } = c.var
  const { initiativeId, experimentId } = hereIn(c)
  return c.var.read(async (db) => {
    const found = await findExperiment(db, labId, initiativeId, experimentId)
    if (!mayReadPilot(actor, found).ok) throw new NotFound()
    const initiative = await findInitiative(db, labId, initiativeId)
    if (reader === 'work') insist(mayCorrect(actor, initiative))
    return { found, initiative, more: await more(db, found) }
  })
}

/** The way to the experiments of an initiative. */
export function listCrumbs(c: AppContext, initiativeTitle: LocalText): Crumb[] {
  const inside = maySeeWork(c.var.actor, here(c).initiativeId).ok
  const label = c.var.t('pilots.experiment.list.title')
  return [
    ...initiativeCrumbs(c, initiativeTitle, inside),
    { label, address: experimentPaths.experiments(here(c)) },
  ]
}

/** The way to one experiment. */
export function experimentCrumbs(
  c: AppContext,
  { title, initiativeTitle }: { title: LocalText; initiativeTitle: LocalText },
): Crumb[] {
  const label = pickText(title, c.var.language).text
  const address = experimentPaths.experiment(hereIn(c))
  return [...listCrumbs(c, initiativeTitle), { label, address }]
}
