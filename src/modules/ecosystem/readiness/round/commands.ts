import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../../platform/command.ts'
import { lookToday } from '../../../../platform/db/lab-today.ts'
import { newId } from '../../../../platform/ids.ts'
import { done, refuse } from '../../../../shared/result.ts'
import { holdMap } from '../../hold.ts'
import {
  moveRoundInput,
  openRoundInput,
  renewLinkInput,
  roundDaysMax,
  roundInput,
} from '../input.ts'
import { findOrganisation } from '../organisation.ts'
import { mayLead } from '../policy.ts'
import { shownRounds } from '../result/queries.ts'
import {
  readinessLink,
  readinessRound,
  type ReadinessRoundId,
  type ReadinessRoundRow,
} from '../schema.ts'
import { newestStatements } from '../statements.ts'
import { tiers } from '../tiers.ts'
import { tierCode, tierCodeHash } from './code.ts'
import { findRound, hasAnswers, linksOf, roundsOf, stateOf } from './queries.ts'

/** Asks an organisation how ready it is: the first time for a baseline, later to see what changed. */
export const openRound = command('readiness-round.open', openRoundInput, async (ctx, input) => {
  const { db, labId, actor, now } = ctx
  const { id: stakeholderId, belongs } = await findOrganisation(
    db,
    labId,
    actor,
    input.stakeholderId,
  )
  const allowed = mayLead(actor, { belongs })
  if (!allowed.ok) return allowed
  await holdMap(ctx)
  const { opensOn, closesOn } = input
  const today = await lookToday(db, labId, now)
  const misfit = misfitOf(opensOn, closesOn, today)
  if (misfit) return refuse(misfit)
  const rounds = await roundsOf(db, labId, stakeholderId)
  if (rounds.some((one) => stateOf(one, today) !== 'closed')) return refuse('round-running')
  const shown = await shownRounds(db, labId, stakeholderId, today)
  const id = newId<'readiness-round'>(now)
  const kind = shown.some((one) => one.kind === 'baseline') ? 're-score' : 'baseline'
  const opened = { openedBy: actor.participantId, openedAt: now, statements: newestStatements() }
  await db
    .insert(readinessRound)
    .values({ labId, id, stakeholderId, kind, opensOn, closesOn, ...opened })
  await db.insert(readinessLink).values(tiers.map((tier) => linkOf(ctx, id, tier, 1)))
  ctx.record({ name: 'readiness-round.opened', subject: id, data: { stakeholderId, kind } })
  return done({ id })
})

function misfitOf(opensOn: string, closesOn: string, today: string) {
  if (opensOn < today) return 'opens-in-past' as const
  if (closesOn < opensOn) return 'closes-before-it-opens' as const
  const days = (Date.parse(closesOn) - Date.parse(opensOn)) / (24 * 3600 * 1000)
  return days > roundDaysMax ? ('round-too-long' as const) : null
}

function linkOf(
  { labId, derive }: CommandContext,
  roundId: ReadinessRoundId,
  tier: (typeof tiers)[number],
  issue: number,
) {
  const codeHash = tierCodeHash(tierCode(derive, { roundId, tier, issue }))
  return { labId, roundId, tier, issue, codeHash }
}

/** Holds a round that still takes answers, or will. */
async function holdRunning(
  ctx: CommandContext,
  input: { stakeholderId: string; readinessRoundId: string },
) {
  const { db, labId, actor, now } = ctx
  const organisation = await findOrganisation(db, labId, actor, input.stakeholderId)
  const allowed = mayLead(actor, organisation)
  if (!allowed.ok) return allowed
  const round = await findRound(db, labId, input, 'update')
  const today = await lookToday(db, labId, now)
  const state = stateOf(round, today)
  return state === 'closed' ? refuse('round-closed') : done({ round, today, state })
}

/** Moves the last day of a round that has not closed. */
export const moveRoundEnd = command('readiness-round.move', moveRoundInput, async (ctx, input) => {
  const held = await holdRunning(ctx, input)
  if (!held.ok) return held
  const { round, today } = held.value
  if (input.closesOn < today) return refuse('closes-in-past')
  const misfit = misfitOf(round.opensOn, input.closesOn, round.opensOn)
  if (misfit) return refuse(misfit)
  await save(ctx, round, { closesOn: input.closesOn })
  ctx.record({ name: 'readiness-round.moved', subject: round.id })
  return done({ id: round.id })
})

/** Closes a round for good. From now on nobody can tell whose an answer was, and the result is shown. */
export const closeRound = command('readiness-round.close', roundInput, async (ctx, input) => {
  const held = await holdRunning(ctx, input)
  if (!held.ok) return held
  const { round, state, today } = held.value
  if (state === 'coming') return refuse('round-not-open')
  await save(ctx, round, { closedAt: ctx.now, closesOn: today })
  await ctx.db.execute(sql`update readiness_response set respondent_key = null
    where lab_id = ${ctx.labId} and round_id = ${round.id}`)
  ctx.record({ name: 'readiness-round.closed', subject: round.id })
  return done({ id: round.id })
})

/** Takes away a round that was opened by mistake, as long as nobody has answered. */
export const removeRound = command('readiness-round.remove', roundInput, async (ctx, input) => {
  const held = await holdRunning(ctx, input)
  if (!held.ok) return held
  const { round } = held.value
  const { db, labId } = ctx
  if (await hasAnswers(db, labId, round.id)) return refuse('round-answered')
  await db.execute(
    sql`delete from readiness_link where lab_id = ${labId} and round_id = ${round.id}`,
  )
  await db.execute(sql`delete from readiness_round where lab_id = ${labId} and id = ${round.id}`)
  ctx.record({ name: 'readiness-round.removed', subject: round.id })
  return done({ id: round.id })
})

/** Makes a new code for a tier, where the old one has reached the wrong people. */
export const renewLink = command('readiness-link.renew', renewLinkInput, async (ctx, input) => {
  const held = await holdRunning(ctx, input)
  if (!held.ok) return held
  const { round } = held.value
  const links = await linksOf(ctx.db, ctx.labId, round.id)
  const old = links.find(({ tier }) => tier === input.tier)!
  const { issue, codeHash } = linkOf(ctx, round.id, input.tier, old.issue + 1)
  await ctx.db
    .update(readinessLink)
    .set({ issue, codeHash })
    .where(
      and(
        eq(readinessLink.labId, ctx.labId),
        eq(readinessLink.roundId, round.id),
        eq(readinessLink.tier, input.tier),
      ),
    )
  ctx.record({ name: 'readiness-link.renewed', subject: round.id, data: { tier: input.tier } })
  return done({ id: round.id })
})

async function save(
  { db, labId }: CommandContext,
  { id, version }: ReadinessRoundRow,
  changes: Partial<ReadinessRoundRow>,
) {
  await db
    .update(readinessRound)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(readinessRound.labId, labId), eq(readinessRound.id, id)))
}
