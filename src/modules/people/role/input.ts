import { z } from 'zod'
import { roles } from '../../../shared/role.ts'
import { day, idOf, unknownDay, unknownIdOf } from '../input.ts'

export const giveRoleInput = z
  .strictObject({
    participantId: idOf<'participant'>(),
    role: z.enum(roles, 'people.problem.choose'),
    initiativeId: unknownIdOf<'initiative'>(),
    startsOn: unknownDay,
    lastDay: unknownDay,
  })
  .refine(({ startsOn, lastDay }) => !startsOn || !lastDay || startsOn <= lastDay, {
    path: ['lastDay'],
    message: 'people.problem.last-day-first',
  })

export const endRoleInput = z.strictObject({ roleHeldId: idOf<'role-held'>() })

export const nameSubstituteInput = z
  .strictObject({
    roleHeldId: idOf<'role-held'>(),
    substituteId: idOf<'participant'>(),
    startsOn: day,
    lastDay: day,
  })
  .refine(({ startsOn, lastDay }) => startsOn <= lastDay, {
    path: ['lastDay'],
    message: 'people.problem.last-day-first',
  })
