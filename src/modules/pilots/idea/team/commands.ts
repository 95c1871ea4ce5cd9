import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../../platform/command.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import type { Id } from '../../../../shared/id.ts'
import { done, refuse } from '../../../../shared/result.ts'
import { lookParticipant, lookSeen } from '../../../people/index.ts'
import { aboutIt, saveIdea } from '../commands.ts'
import { answerMemberInput, limits, memberInput, noteMemberInput, offerInput } from '../input.ts'
import { isKept, mayLeadTeam, mayReadIdea } from '../policy.ts'
import { holdIdea } from '../queries.ts'
import { ideaMember, type IdeaMemberRow, type SolutionIdeaRow } from '../schema.ts'
import { noteStanding } from '../standing.ts'
import { tellPerson } from '../tell.ts'

/** Somebody offers themselves for the team of an idea; who leads it says yes or no. */
export const offerToTeam = command('idea-member.offer', offerInput, async (ctx, input) => {
  const found = await holdKept(ctx, input)
  if (!found.ok) return found
  const me = ctx.actor.participantId
  if (!me) return refuse('no-role-here')
  const fits = await mayJoin(ctx, found.value, me)
  if (!fits.ok) return fits
  if (fits.value) return refuse('in-team-already')
  const { helix, words } = input
  const id = await insertMember(ctx, found.value, me, { helix, words, state: 'offered' })
  ctx.record({ name: 'idea-member.offered', ...aboutIt(found.value) })
  return done({ id })
})

/** Takes somebody into the team who said yes by word of mouth: people without an account too. */
export const noteMember = command('idea-member.note', noteMemberInput, async (ctx, input) => {
  const found = await holdLed(ctx, input)
  if (!found.ok) return found
  const idea = found.value
  const person = await lookSeen(ctx.db, ctx.labId, ctx.actor, input.participantId)
  if (!person || person.erasedAt) return refuse('unknown-person')
  const fits = await mayJoin(ctx, idea, person.id)
  if (!fits.ok) return fits
  if (fits.value?.state === 'in') return refuse('in-team-already')
  const { helix, words, owns } = input
  const id = await putIn(ctx, idea, person.id, { helix, words, offered: fits.value })
  if (owns) await saveIdea(ctx, idea, { ownerId: person.id })
  await noteStanding(ctx, [idea.id])
  ctx.record({ name: 'idea-member.taken-in', ...aboutIt(idea) })
  return done({ id })
})

/** Says yes or no to an offer, and tells the person either way. */
export const answerMember = command('idea-member.answer', answerMemberInput, async (ctx, input) => {
  const found = await holdLed(ctx, input)
  if (!found.ok) return found
  const member = await holdMember(ctx, found.value, input.solutionIdeaMemberId)
  if (member.state !== 'offered') return refuse('answered-already')
  const accepted = input.verdict === 'accept'
  await changeMember(ctx, member, {
    state: accepted ? 'in' : 'declined',
    answer: input.answer,
    answeredBy: ctx.actor.participantId,
    answeredAt: ctx.now,
  })
  await noteStanding(ctx, [found.value.id])
  if (member.participantId) {
    await tellPerson(ctx, {
      participantId: member.participantId,
      about: { kind: 'solution-idea', id: found.value.id },
      initiativeId: found.value.initiativeId,
      subject: accepted ? 'team-in' : 'team-no',
      body: input.answer || found.value.title,
    })
  }
  ctx.record({ name: 'idea-member.answered', ...aboutIt(found.value, { accepted }) })
  return done({ id: member.id })
})

/** Somebody leaves the team, or takes an offer back; an idea whose owner leaves looks for another. */
export const leaveTeam = command('idea-member.leave', memberInput, async (ctx, input) => {
  const idea = await holdIdea(ctx.db, ctx.labId, input.initiativeId, input.solutionIdeaId)
  const member = await holdMember(ctx, idea, input.solutionIdeaMemberId)
  const who = await livingOf(ctx, member)
  const self = who !== null && who === ctx.actor.participantId
  const allowed = self ? null : mayLeadTeam(ctx.actor, idea)
  if (allowed && !allowed.ok) return allowed
  if (member.state !== 'offered' && member.state !== 'in') return refuse('has-left')
  await changeMember(ctx, member, { state: 'left', answeredAt: ctx.now })
  if (who !== null && who === idea.ownerId) await saveIdea(ctx, idea, { ownerId: null })
  await noteStanding(ctx, [idea.id])
  ctx.record({ name: 'idea-member.left', ...aboutIt(idea) })
  return done({ id: idea.id })
})

/** Makes somebody of the team the one who answers for the idea. */
export const setOwner = command('solution-idea.set-owner', memberInput, async (ctx, input) => {
  const found = await holdLed(ctx, input)
  if (!found.ok) return found
  const member = await holdMember(ctx, found.value, input.solutionIdeaMemberId)
  const who = await livingOf(ctx, member)
  if (member.state !== 'in' || !who) return refuse('not-in-team')
  if (who === found.value.ownerId) return refuse('already-so')
  await saveIdea(ctx, found.value, { ownerId: who })
  await noteStanding(ctx, [found.value.id])
  ctx.record({ name: 'solution-idea.owner-set', ...aboutIt(found.value) })
  return done({ id: found.value.id })
})

/** Puts somebody into a team, for commands that have asked their own policy; an offer of theirs becomes a yes. */
export async function putIn(
  ctx: CommandContext,
  idea: Pick<SolutionIdeaRow, 'id'>,
  participantId: Id<'participant'>,
  {
    helix,
    words,
    offered,
  }: Pick<IdeaMemberRow, 'helix' | 'words'> & { offered?: Pick<IdeaMemberRow, 'id'> },
): Promise<string> {
  if (!offered) return insertMember(ctx, idea, participantId, { helix, words, state: 'in' })
  const yes = { state: 'in', answeredBy: ctx.actor.participantId, answeredAt: ctx.now } as const
  await changeMember(ctx, offered, { helix, ...(words ? { words } : {}), ...yes })
  return offered.id
}

type About = { initiativeId: string; solutionIdeaId: string }

async function holdKept(ctx: CommandContext, { initiativeId, solutionIdeaId }: About) {
  const found = await holdIdea(ctx.db, ctx.labId, initiativeId, solutionIdeaId)
  if (!mayReadIdea(ctx.actor, found).ok) throw new NotFound()
  const kept = isKept(found)
  return kept.ok ? done(found) : kept
}

async function holdLed(ctx: CommandContext, about: About) {
  const found = await holdIdea(ctx.db, ctx.labId, about.initiativeId, about.solutionIdeaId)
  const allowed = mayLeadTeam(ctx.actor, found)
  if (!allowed.ok) return allowed
  const kept = isKept(found)
  return kept.ok ? done(found) : kept
}

async function holdMember(
  { db, labId }: CommandContext,
  idea: Pick<SolutionIdeaRow, 'id'>,
  id: string,
): Promise<IdeaMemberRow> {
  const [found] = await db
    .select()
    .from(ideaMember)
    .where(and(eq(ideaMember.labId, labId), eq(ideaMember.id, id as IdeaMemberRow['id'])))
    .for('update')
  if (found?.solutionIdeaId !== idea.id) throw new NotFound()
  return found
}

async function livingOf({ db, labId }: CommandContext, { participantId }: IdeaMemberRow) {
  if (!participantId) return null
  const found = await lookParticipant(db, labId, participantId)
  return found && !found.erasedAt ? found.id : null
}

/** The standing somebody has in a team by any of their entries, and whether there is room for more. */
async function mayJoin({ db, labId }: CommandContext, { id }: SolutionIdeaRow, who: string) {
  const found = await db.execute<Pick<IdeaMemberRow, 'id' | 'state'> & { mine: boolean }>(sql`
    select m.id, m.state, coalesce(pa.merged_into, pa.id) = ${who}::uuid as mine
    from solution_idea_member m
    join participant pa on pa.lab_id = m.lab_id and pa.id = m.participant_id
    where m.lab_id = ${labId} and m.solution_idea_id = ${id} and m.state in ('offered', 'in')
    order by m.state = 'in' desc limit ${limits.people}`)
  const mine = found.rows.find((one) => one.mine)
  if (!mine && found.rows.length >= limits.people)
    return refuse('team-full', { max: limits.people })
  return done(mine)
}

async function insertMember(
  { db, labId, now, actor }: CommandContext,
  idea: Pick<SolutionIdeaRow, 'id'>,
  participantId: Id<'participant'>,
  values: Pick<IdeaMemberRow, 'helix' | 'words' | 'state'>,
): Promise<string> {
  const id = newId<'solution-idea-member'>(now)
  const row = { ...values, labId, id, solutionIdeaId: idea.id, participantId, offeredAt: now }
  await db.insert(ideaMember).values({ ...row, notedBy: actor.participantId })
  return id
}

async function changeMember(
  { db, labId }: CommandContext,
  { id }: Pick<IdeaMemberRow, 'id'>,
  changes: Partial<IdeaMemberRow>,
): Promise<void> {
  await db
    .update(ideaMember)
    .set(changes)
    .where(and(eq(ideaMember.labId, labId), eq(ideaMember.id, id)))
}
