import { z } from 'zod'
import { isUuid } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import {
  limits,
  localText,
  neededId,
  neededLocalText,
  neededText,
  optionalId,
} from '../../../platform/input.ts'

/** How many options a decision form offers room for. */
export const optionsMax = 6
export const optionSlots = Array.from({ length: optionsMax }, (_, place) => String(place + 1))

const groundsMax = 50

/** What a decision may rest on. */
export const groundKinds = ['evidence', 'challenge-version'] as const
export type GroundKind = (typeof groundKinds)[number]
export type Ground = { kind: GroundKind; id: string }

const slot = z.string().refine((text) => optionSlots.includes(text), 'platform.input.choose')

/** Options by their number on the form; those left empty fall away. */
const options = z
  .partialRecord(z.enum(optionSlots), localText(limits.line))
  .transform((sent) =>
    Object.entries(sent).flatMap(([number, text]): { number: string; text: LocalText }[] =>
      text && Object.keys(text).length > 0 ? [{ number, text }] : [],
    ),
  )
  .refine((list) => list.length >= 2, 'initiatives.decision.two-options')

const ground = z.string().transform((text, ctx): Ground => {
  const [kind, id] = text.split(':')
  const known = groundKinds.find((one) => one === kind)
  if (known && isUuid(id)) return { kind: known, id }
  ctx.addIssue({ code: 'custom', message: 'platform.input.unknown' })
  return z.NEVER
})

export const decisionInput = z
  .strictObject({
    initiativeId: neededId,
    question: neededLocalText(limits.line, 'initiatives.decision.question-needed'),
    options,
    chosen: z.union([slot, z.number().transform(String).pipe(slot)], 'platform.input.choose'),
    reasons: neededLocalText(limits.body, 'initiatives.decision.reasons-needed'),
    depth: z.coerce
      .number('platform.input.choose')
      .int()
      .min(1, 'platform.input.choose')
      .max(7, 'platform.input.choose'),
    power: neededText(limits.line, 'initiatives.decision.power-needed'),
    groupId: optionalId,
    phaseId: optionalId,
    gateId: optionalId,
    decidedOn: z.iso.date('platform.input.day'),
    restsOn: z
      .union([z.array(ground).max(groundsMax), ground.transform((one) => [one])])
      .default([]),
    corrects: optionalId,
    /** Things of other modules that its options came from; whoever calls has seen that the writer may read them. */
    origins: z
      .array(z.strictObject({ kind: z.string().max(60), id: neededId }))
      .max(optionsMax)
      .default([]),
  })
  .refine(({ options: list, chosen }) => list.some(({ number }) => number === chosen), {
    path: ['chosen'],
    message: 'initiatives.decision.chosen-empty',
  })
export type DecisionInput = z.infer<typeof decisionInput>
