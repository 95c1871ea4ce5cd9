import { and, eq, isNull } from 'drizzle-orm'
import { command } from '../../../platform/command.ts'
import { Forbidden, NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { languages } from '../../../shared/language.ts'
import { done, refuse } from '../../../shared/result.ts'
import { detectLanguage } from '../contribution/language.ts'
import { mayHandle } from '../contribution/policy.ts'
import { ownEntries } from '../contribution/queries.ts'
import { dissentInput, withdrawDissentInput } from './input.ts'
import { mayDissent } from './policy.ts'
import { dissentsOf, findFinding } from './queries.ts'
import { dissent } from './schema.ts'

/** Keeps beside a finding that somebody sees it otherwise, in their own words: once each. */
export const writeDissent = command('dissent.write', dissentInput, async (ctx, input) => {
  const { db, labId, actor, now } = ctx
  const held = await findFinding(db, labId, input.initiativeId, input.findingId, true)
  const allowed = mayDissent(actor, held)
  if (!allowed.ok) return allowed
  if (actor.participantId === null) throw new Forbidden()
  const own = await ownEntries(db, actor)
  const all = await dissentsOf(db, labId, held.id)
  if (all.some(({ participantId }) => own.includes(participantId)))
    return refuse('dissented-already')
  const id = newId<'dissent'>(now)
  const { words } = input
  const language = await detectLanguage(words, languages)
  const said = { participantId: actor.participantId, words, language, saidAt: now }
  await db.insert(dissent).values({ labId, id, findingId: held.id, ...said })
  ctx.record({ name: 'dissent.written', subject: held.id, data: { dissentId: id } })
  return done({ id: held.id })
})

/** Takes one's own dissent back; those who handle voices may take down what breaks the rules. */
export const withdrawDissent = command(
  'dissent.withdraw',
  withdrawDissentInput,
  async (ctx, input) => {
    const { db, labId, actor, now } = ctx
    const held = await findFinding(db, labId, input.initiativeId, input.findingId)
    const here = and(
      eq(dissent.labId, labId),
      eq(dissent.id, input.dissentId as typeof dissent.$inferSelect.id),
      eq(dissent.findingId, held.id),
      isNull(dissent.withdrawnAt),
    )
    const [found] = await db.select().from(dissent).where(here).for('update')
    if (!found) throw new NotFound()
    const own = (await ownEntries(db, actor)).includes(found.participantId)
    if (!own && !mayHandle(actor, held.initiativeId).ok) return refuse('no-role-here')
    await db.update(dissent).set({ withdrawnAt: now }).where(here)
    ctx.record({ name: 'dissent.withdrawn', subject: held.id, data: { dissentId: found.id } })
    return done({ id: held.id })
  },
)
