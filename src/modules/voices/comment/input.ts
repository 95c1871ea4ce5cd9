import { z } from 'zod'
import { limits, neededId, neededText, optionalId, plainText } from '../../../platform/input.ts'

/** What may be commented on. */
export const commentedKinds = ['contribution', 'finding'] as const
export type CommentedKind = (typeof commentedKinds)[number]

export const writeCommentInput = z.strictObject({
  initiativeId: neededId,
  aboutKind: z.enum(commentedKinds),
  aboutId: neededId,
  /** The comment that is answered. */
  parentId: optionalId,
  body: neededText(limits.body, 'voices.comment.input.body'),
  /** The name to show; nobody needs one. */
  name: plainText(limits.words),
  /** Very many write from this network: a person looks first. */
  crowded: z.boolean().default(false),
})
