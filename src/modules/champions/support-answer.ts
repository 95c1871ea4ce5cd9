import type { AppContext } from '../../platform/http/routes.ts'
import { answerWith, type Crumb } from '../../ui/index.ts'
import { supportPaths as paths } from './support-paths.ts'

/** How what holds champions up answers a change: who may not do it at all is turned away. */
export const { goOn, insist } = answerWith('champions.support.refused', [
  'self-or-coordinator',
  'not-yours',
  'champions-only',
  'coordinators-only',
  'asker-only',
  'no-role-here',
  'facilitators-only',
  'role-not-yours-to-give',
])

/** The way back to the board. */
export function boardCrumb(c: AppContext): Crumb {
  return {
    label: c.var.t('champions.board.title'),
    address: paths.questions({ lab: c.var.lab.slug }),
  }
}

/** The way back to the page of one champion's support. */
export function supportCrumb(c: AppContext, participantId: string, name: string): Crumb {
  return { label: name, address: paths.person({ lab: c.var.lab.slug, participantId }) }
}
