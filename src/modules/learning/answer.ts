import { answerWith } from '../../ui/index.ts'

export type { Again } from '../../ui/index.ts'

/** How learning answers a change: who may not record for others is turned away. */
export const { goOn, insist } = answerWith('learning.refused', [
  'keepers-only',
  'keepers-or-self',
  'paper-only',
  'not-in-lab',
])
