import { eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../platform/command.ts'
import { newId } from '../../platform/ids.ts'
import type { LabId } from '../../shared/id.ts'
import { done, refuse } from '../../shared/result.ts'
import { place } from '../people/index.ts'
import { labInput, placesInput, programmeInput, programmeWordsInput } from './input.ts'
import { mayChangeLab, mayMakeLabs } from './policy.ts'
import { lab, programme, type ProgrammeId } from './schema.ts'
import { maySlugBe } from './slug.ts'

/** Opens a programme, the umbrella that labs of several regions stand under. Run it for the site. */
export const createProgramme = command('programme.create', programmeInput, async (ctx, input) => {
  const allowed = mayMakeLabs(ctx.actor)
  if (!allowed.ok) return allowed
  const free = maySlugBe(input.slug)
  if (!free.ok) return free
  const id = newId<'programme'>(ctx.now)
  const made = await ctx.db
    .insert(programme)
    .values({ id, ...input })
    .onConflictDoNothing()
    .returning()
  if (!made[0]) return refuse('slug-taken', { slug: input.slug })
  ctx.record({ name: 'programme.created', subject: id })
  return done({ id })
})

/** Words a programme anew or in one more language; what is not sent stays. Run it for the site. */
export const wordProgramme = command('programme.word', programmeWordsInput, async (ctx, input) => {
  const allowed = mayMakeLabs(ctx.actor)
  if (!allowed.ok) return allowed
  const { slug, name, about } = input
  const worded = await ctx.db
    .update(programme)
    .set({
      name: sql`${programme.name} || ${JSON.stringify(name)}::jsonb`,
      about: sql`${programme.about} || ${JSON.stringify(about)}::jsonb`,
    })
    .where(eq(programme.slug, slug))
    .returning({ id: programme.id })
  if (!worded[0]) return refuse('no-such-programme', { programme: slug })
  ctx.record({ name: 'programme.worded', subject: worded[0].id })
  return done({ id: worded[0].id })
})

/** Opens a lab. Run it for the site; whoever leads the lab gets their role afterwards. */
export const createLab = command('lab.create', labInput, async (ctx, input) => {
  const allowed = mayMakeLabs(ctx.actor)
  if (!allowed.ok) return allowed
  const free = maySlugBe(input.slug)
  if (!free.ok) return free
  const id = newId<'lab'>(ctx.now)
  const programmeId = input.programmeId as ProgrammeId | null
  const made = await ctx.db
    .insert(lab)
    .values({ ...input, id, programmeId, createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: lab.id })
  if (!made[0]) return refuse('slug-taken', { slug: input.slug })
  ctx.record({ name: 'lab.created', subject: id, data: { programmeId } })
  return done({ id })
})

/** Adds places to the lab's list; those it knows by name already are left as they are. */
export const addPlaces = command('places.add', placesInput, async (ctx, input) => {
  const allowed = mayChangeLab(ctx.actor)
  if (!allowed.ok) return allowed
  const made = await ctx.db
    .insert(place)
    .values(input.places.map((one) => ({ ...one, labId: ctx.labId, id: newId<'place'>(ctx.now) })))
    .onConflictDoNothing()
    .returning({ id: place.id })
  if (made.length === 0) return refuse('places-known')
  await publishOutline(ctx)
  ctx.record({ name: 'places.added', subject: ctx.labId, data: { places: made.map((p) => p.id) } })
  return done({ ids: made.map((p) => p.id) })
})

/** Puts the lab of a change into a programme, or into none; whether it may is for the caller to ask. */
export async function putInProgramme(
  { db, labId }: Pick<CommandContext, 'db' | 'labId'>,
  programmeId: ProgrammeId | null,
): Promise<void> {
  await db.update(lab).set({ programmeId }).where(eq(lab.id, labId))
}

/** Pages of the whole site see no lab's tables: they draw from this copy. */
async function publishOutline({ db, labId }: CommandContext): Promise<void> {
  const outline = sql`(
    select coalesce(jsonb_agg(jsonb_build_object(
      'name', name, 'latitude', latitude, 'longitude', longitude) order by name), '[]')
    from place where lab_id = ${labId})`
  await db
    .update(lab)
    .set({ outline })
    .where(eq(lab.id, labId as LabId))
}
