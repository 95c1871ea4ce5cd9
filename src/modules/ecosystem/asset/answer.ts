import { answerWith } from '../../../ui/index.ts'

/** How offers answer a change: who may not make it at all is turned away. */
export const { goOn } = answerWith('ecosystem.asset.refused', ['keepers-or-self', 'askers-only'])
