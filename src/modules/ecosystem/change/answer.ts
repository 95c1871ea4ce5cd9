import { answerWith } from '../../../ui/index.ts'

/** How the change plan answers a change: who has no part in it is turned away. */
export const { goOn } = answerWith('ecosystem.change.refused', ['not-yours', 'manager-only'])
