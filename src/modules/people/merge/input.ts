import { z } from 'zod'
import { idOf } from '../input.ts'

/** `keptId` stays; `doubleId` becomes part of it. */
export const mergeInput = z.strictObject({
  keptId: idOf<'participant'>(),
  doubleId: idOf<'participant'>(),
})

export const undoMergeInput = z.strictObject({ mergeId: idOf<'participant-merge'>() })
