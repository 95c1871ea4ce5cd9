import { z } from 'zod'
import { idOf, line, note, version } from '../input.ts'
import { groupRules } from './schema.ts'

const membersMax = 200

const details = {
  name: line('people.problem.name-missing'),
  about: note,
  quorum: z.coerce
    .number('people.problem.quorum')
    .int('people.problem.quorum')
    .min(1, 'people.problem.quorum')
    .max(membersMax, 'people.problem.quorum'),
  rule: z.enum(groupRules, 'people.problem.choose'),
}

export const formGroupInput = z.strictObject({
  ...details,
  memberIds: z
    .array(idOf<'participant'>())
    .max(membersMax, 'people.problem.too-many')
    .default([])
    .transform((ids) => [...new Set(ids)]),
})

export const changeGroupInput = z.strictObject({ groupId: idOf<'group'>(), version, ...details })

export const memberInput = z.strictObject({
  groupId: idOf<'group'>(),
  participantId: idOf<'participant'>(),
})
