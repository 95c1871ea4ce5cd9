import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { languages } from '../../../shared/language.ts'
import { done, refuse } from '../../../shared/result.ts'
import { mayKeepProgramme } from '../policy.ts'
import { centreOfKnowledge } from '../schema.ts'
import { beginRequest, joinAs, oneProgramme, takeOut } from './commands.ts'
import { lookProgramme, programmeOfLab } from './queries.ts'

/** Invites the lab of the change into a programme; its coordinator answers. */
export const inviteLab = command('programme.invite', oneProgramme, async (ctx, { programme }) => {
  const allowed = mayKeepProgramme(ctx.actor)
  if (!allowed.ok) return allowed
  return beginRequest(ctx, programme, 'invited', 'programme.invited')
})

/** Lets in a lab that asked. */
export const acceptLab = command('programme.accept', oneProgramme, async (ctx, { programme }) => {
  const allowed = mayKeepProgramme(ctx.actor)
  if (!allowed.ok) return allowed
  return joinAs(ctx, 'asked', programme)
})

/** Takes a lab out of a programme, with all it published there. */
export const removeLab = command('programme.remove', oneProgramme, async (ctx, { programme }) => {
  const allowed = mayKeepProgramme(ctx.actor)
  if (!allowed.ok) return allowed
  const its = await programmeOfLab(ctx.db, ctx.labId)
  if (its?.slug !== programme) return refuse('not-in-it', { programme })
  return takeOut(ctx, 'programme.removed')
})

const centreName = z.string().trim().min(1).max(120)
const centreInput = oneProgramme.extend({
  name: centreName,
  about: z.partialRecord(z.enum(languages), z.string().trim().max(1000)).default({}),
  address: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]).default(''),
})

/** Names a centre of knowledge of a programme, or says more of one it has. Run it for the site. */
export const nameCentre = command('programme.name-centre', centreInput, async (ctx, input) => {
  const allowed = mayKeepProgramme(ctx.actor)
  if (!allowed.ok) return allowed
  const { programme, ...told } = input
  const found = await lookProgramme(ctx.db, programme)
  if (!found) return refuse('no-such-programme', { programme })
  const { about, address } = centreOfKnowledge
  const [named] = await ctx.db
    .insert(centreOfKnowledge)
    .values({ id: newId<'centre-of-knowledge'>(ctx.now), programmeId: found.id, ...told })
    .onConflictDoUpdate({
      target: [centreOfKnowledge.programmeId, centreOfKnowledge.name],
      set: {
        about: sql`${about} || excluded.about`,
        address: sql`coalesce(nullif(excluded.address, ''), ${address})`,
      },
    })
    .returning({ id: centreOfKnowledge.id })
  ctx.record({ name: 'programme.centre-named', subject: named!.id })
  return done({ id: named!.id })
})

const oneCentre = oneProgramme.extend({ name: centreName })

/** Takes a centre of knowledge off a programme. Run it for the site. */
export const removeCentre = command('programme.remove-centre', oneCentre, async (ctx, input) => {
  const allowed = mayKeepProgramme(ctx.actor)
  if (!allowed.ok) return allowed
  const found = await lookProgramme(ctx.db, input.programme)
  if (!found) return refuse('no-such-programme', { programme: input.programme })
  const { programmeId, name, id } = centreOfKnowledge
  const [gone] = await ctx.db
    .delete(centreOfKnowledge)
    .where(and(eq(programmeId, found.id), eq(name, input.name)))
    .returning({ id })
  if (!gone) return refuse('no-such-centre', { name: input.name })
  ctx.record({ name: 'programme.centre-removed', subject: gone.id })
  return done({ id: gone.id })
})
