import { z } from 'zod'
import { neededId, optionalId, tick } from '../../../platform/input.ts'
import { assistedFields, checkOther, saidInput } from '../assisted/input.ts'
import { wordsMax } from '../contribution/words.ts'

/** What people say at the desk: comments and map marks have ways of their own, interviews their guide. */
export const deskKinds = ['idea', 'story', 'note'] as const

/** By telephone, or on a visit that is typed in afterwards. */
export const deskChannels = ['phone', 'visit'] as const

/** One call, from the first word to the consent; `draftId` names what was kept of it before. */
export const keepCallInput = z
  .strictObject({
    ...assistedFields,
    draftId: optionalId,
    initiativeId: z.uuid('voices.phone.problem.initiative'),
    kind: z.enum(deskKinds, 'voices.phone.problem.kind'),
    channel: z.enum(deskChannels, 'voices.phone.problem.channel'),
    body: saidInput,
    readBack: tick,
  })
  .superRefine(checkOther)

const fieldsMax = 60
const listMax = 20

/** A form as it stands, right or wrong: nothing of a call is lost because something else is missing. */
export const keepDraftInput = z.strictObject({
  draftId: optionalId,
  fields: z
    .record(
      z.string().max(60),
      z.union([
        z.string().max(wordsMax.body * 2, 'platform.input.too-long'),
        z.array(z.string().max(60)).max(listMax),
      ]),
    )
    .refine((fields) => Object.keys(fields).length <= fieldsMax, 'platform.input.too-long'),
})

export const aboutDraft = z.strictObject({ draftId: neededId })
