import { z } from 'zod'
import { command } from '../../../platform/command.ts'
import { neededId } from '../../../platform/input.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { lookParticipant } from '../../people/index.ts'
import { relationStatements } from '../method-files.ts'
import { holdPerson } from '../person/queries.ts'
import { aboutIt, toKeep } from '../pilot/commands.ts'
import { isOpen, mayCareFor } from '../policy.ts'
import { relationsOfPerson } from './relation-queries.ts'
import { pilotRelation } from './schema.ts'

const grade = z
  .enum(['1', '2', '3', '4', '5'], 'platform.input.choose')
  .transform((typed) => Number(typed))

const noteRelationInput = z.strictObject({
  initiativeId: neededId,
  pilotId: neededId,
  pilotPersonId: neededId,
  moment: z.enum(['start', 'end'], 'platform.input.choose'),
  /** One grade for each statement, by its key. */
  answers: z
    .record(z.string(), grade)
    .default({})
    .superRefine((answers, { addIssue }) => {
      for (const { key } of relationStatements()) {
        if (answers[key] === undefined) {
          addIssue({ code: 'custom', path: [key], message: 'platform.input.choose' })
        }
      }
    }),
})

/** Notes how somebody finds those who help them, once at the start and once at the end. */
export const noteRelation = command(
  'pilot-relation.note',
  noteRelationInput,
  async (ctx, input) => {
    const { db, labId, now, actor } = ctx
    const { found } = await toKeep(ctx, input)
    const open = isOpen(found)
    if (!open.ok) return open
    const person = await holdPerson(db, labId, found.id, input.pilotPersonId)
    const own = person.participantId
      ? await lookParticipant(db, labId, person.participantId)
      : undefined
    const self = actor.participantId !== null && own?.id === actor.participantId
    const allowed = mayCareFor(actor, found)
    if (!self && !allowed.ok) return allowed
    if (person.leftOn) return refuse('has-left')
    const earlier = await relationsOfPerson(
      db,
      labId,
      person.parts.map((part) => part.id),
    )
    if (earlier.includes(input.moment)) return refuse('answered-already')
    const id = newId<'pilot-relation'>(now)
    const answers = relationStatements().map(({ key }) => input.answers[key]!)
    const row = { labId, id, pilotId: found.id, pilotPersonId: person.id, moment: input.moment }
    const noted = { answers, notedBy: actor.participantId, notedAt: now }
    await db.insert(pilotRelation).values({ ...row, ...noted })
    ctx.record({ name: 'pilot-relation.noted', ...aboutIt(found, { moment: input.moment }) })
    return done({ id })
  },
)
