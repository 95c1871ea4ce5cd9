import { command } from '../../../platform/command.ts'
import { done, refuse } from '../../../shared/result.ts'
import { changeDraft, noSuchPart } from './change.ts'
import { movePartInput, removePartInput, skipPartInput } from './input.ts'
import { dropPart, lookPart, shiftPart } from './parts.ts'
import { seenMark } from './seen.ts'

/** Moves a phase, an activity, a piece of evidence or a requirement one place up or down. */
export const movePart = command('method.move-part', movePartInput, (ctx, input) =>
  changeDraft(ctx, input.ownTemplateId, (draft) => {
    if (!lookPart(draft, input)) return noSuchPart()
    if (!shiftPart(draft, input, input.way === 'up' ? -1 : 1)) return refuse('at-the-end')
    return done({ kind: input.kind, key: input.key })
  }),
)

/** Takes a part out for good; one that somebody else has just changed stays until it was looked at. */
export const removePart = command('method.remove-part', removePartInput, (ctx, input) =>
  changeDraft(ctx, input.ownTemplateId, (draft) => {
    const part = lookPart(draft, input)
    if (!part) return noSuchPart()
    if (seenMark(part) !== input.seen) return refuse('changed-meanwhile')
    dropPart(draft, input)
    return done({ kind: input.kind, key: input.key })
  }),
)

/** Leaves a phase or an activity out of the method, or takes it in again; what was written about it stays. */
export const skipPart = command('method.skip-part', skipPartInput, (ctx, input) =>
  changeDraft(ctx, input.ownTemplateId, (draft) => {
    const part = lookPart(draft, input)
    if (!part) return noSuchPart()
    if (input.skipped === 'yes') part.skipped = true
    else delete part.skipped
    return done({ kind: input.kind, key: input.key })
  }),
)
