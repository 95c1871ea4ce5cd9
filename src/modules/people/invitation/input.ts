import { z } from 'zod'
import { roles } from '../../../shared/role.ts'
import { email, idOf, language, line, unknownEmail, unknownIdOf } from '../input.ts'
import { invitationChannels } from './schema.ts'

/** How an answer given without a device was confirmed. */
export const confirmations = ['signed-card', 'spoken', 'phone'] as const

/** Either a person the lab knows, or the name of somebody new. */
export const inviteToRoleInput = z
  .strictObject({
    participantId: unknownIdOf<'participant'>(),
    name: z.string().trim().max(120, 'people.problem.too-long').default(''),
    role: z.enum(roles, 'people.problem.choose'),
    initiativeId: unknownIdOf<'initiative'>(),
    channel: z.enum(invitationChannels, 'people.problem.choose'),
    email: unknownEmail,
    language: language.optional(),
  })
  .refine(({ participantId, name }) => participantId || name, {
    path: ['name'],
    message: 'people.problem.invitee-missing',
  })

export const invitationInput = z.strictObject({ invitationId: idOf<'invitation'>() })

export const renewInvitationInput = z.strictObject({
  invitationId: idOf<'invitation'>(),
  language: language.optional(),
})

export const acceptForSomeoneInput = z.strictObject({
  invitationId: idOf<'invitation'>(),
  confirmedHow: z.enum(confirmations, 'people.problem.choose'),
  language,
})

const codeInput = z.string().trim().min(1).max(60)

export const acceptInvitationInput = z.strictObject({ code: codeInput, language })

/** Somebody with an invitation who has not signed in: their name and address. */
export const joinForm = z.strictObject({ name: line('people.problem.name-missing'), email })

export const answerInvitationInput = z.strictObject({
  code: codeInput,
  name: line('people.problem.name-missing'),
  email,
  language,
  browserHash: z.string().length(64),
})
