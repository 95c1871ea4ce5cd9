import type { AppContext } from '../../platform/http/routes.ts'
import { answerWith } from '../../ui/index.ts'

export type { Again } from '../../ui/index.ts'

/** How voices answer a change: who has no role there is turned away. */
export const { goOn, insist } = answerWith('voices.refused', ['no-role-here'])

/** The lab and the initiative of an address. */
export function here(c: AppContext): { lab: string; initiativeId: string } {
  return { lab: c.var.lab.slug, initiativeId: c.req.param('initiativeId')! }
}
