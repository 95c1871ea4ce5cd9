import { z } from 'zod'
import {
  approximateDate,
  limits,
  neededId,
  neededLocalText,
  optionalId,
  plainText,
  seenVersion,
} from '../../../platform/input.ts'
import { activityStates, type ActivityState } from './schema.ts'

const about = { initiativeId: neededId, activityId: neededId, version: seenVersion }
const texts = {
  title: neededLocalText(limits.title, 'initiatives.input.title'),
  ownerId: optionalId,
  due: approximateDate,
}

const needsReason: readonly ActivityState[] = ['blocked', 'skipped', 'not-applicable']

/** Whether a state says nothing without its reason. */
export function asksBecause(state: string): boolean {
  return needsReason.includes(state as ActivityState)
}

export const addActivityInput = z.strictObject({
  initiativeId: neededId,
  phaseId: neededId,
  ...texts,
})

export const changeActivityInput = z.strictObject({ ...about, ...texts })

export const setActivityStateInput = z
  .strictObject({
    ...about,
    state: z.enum(activityStates, 'platform.input.choose'),
    because: plainText(limits.reason),
  })
  .refine(({ state, because }) => !asksBecause(state) || because !== '', {
    path: ['because'],
    message: 'initiatives.input.because',
  })

export const moveActivityInput = z.strictObject({ ...about, phaseId: neededId })
