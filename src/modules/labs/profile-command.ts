import { eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../platform/command.ts'
import { done, refuse } from '../../shared/result.ts'
import { profileInput } from './input.ts'
import { mayChangeLab } from './policy.ts'
import { lab, labProfile } from './schema.ts'
import type { Language } from '../../shared/language.ts'

/** Changes what a lab says of itself: only what is sent, and only if nobody changed it meanwhile. */
export const changeLabProfile = command('lab.change-profile', profileInput, async (ctx, input) => {
  const allowed = mayChangeLab(ctx.actor)
  if (!allowed.ok) return allowed
  const { version, name, tagline, timeZone, brandColour, ...rest } = input
  const { languages: chosen, mainLanguage, ...said } = rest
  const languages = chosen && inOrder(chosen, mainLanguage)
  const stored = await holdVersion(ctx)
  if (stored !== version) return refuse('version-conflict', { version: stored })
  const head = { name, tagline, languages, timeZone, brandColour }
  const fields = Object.entries({ ...head, ...said })
    .filter(([, value]) => value !== undefined)
    .map(([field]) => field)
  if (Object.values(head).some((value) => value !== undefined))
    await ctx.db.update(lab).set(head).where(eq(lab.id, ctx.labId))
  await ctx.db
    .update(labProfile)
    .set({ ...said, version: version + 1 })
    .where(eq(labProfile.labId, ctx.labId))
  ctx.record({ name: 'lab.changed', subject: ctx.labId, data: { fields } })
  return done({ version: version + 1 })
})

function inOrder(chosen: Language[], main: Language | undefined): Language[] {
  return main && chosen.includes(main) ? [...new Set([main, ...chosen])] : chosen
}

/** The version stored, held until the change is over; a lab that said nothing yet gets its first. */
async function holdVersion({ db, labId }: CommandContext): Promise<number> {
  await db.insert(labProfile).values({ labId }).onConflictDoNothing()
  const held = await db
    .select({ version: labProfile.version })
    .from(labProfile)
    .where(eq(labProfile.labId, labId))
    .for('update')
  return held[0]!.version
}
