import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../../platform/command.ts'
import { lookToday } from '../../../../platform/db/lab-today.ts'
import type { Language } from '../../../../shared/language.ts'
import { done, refuse } from '../../../../shared/result.ts'
import { hold } from '../map/commands.ts'
import { mayAddStatement, mayKeep } from '../map/policy.ts'
import { findMap, renewContent } from '../map/queries.ts'
import type { OpinionMapRow } from '../map/schema.ts'
import { wake } from '../vote/cast.ts'
import { lookVoter } from '../vote/queries.ts'
import { opinionResponse } from '../vote/schema.ts'
import type { StatementWords } from '../words.ts'
import {
  addSeedsInput,
  addStatementInput,
  decideStatementInput,
  wordStatementInput,
} from './input.ts'
import { insertStatements } from './insert.ts'
import { findStatement } from './queries.ts'
import { opinionStatement, type StatementRow } from './schema.ts'
import { wordsKey } from './words-key.ts'

/** Adds a statement as one who votes; others see it at once, or after somebody has read it. */
export const addStatement = command(
  'opinion-statement.add',
  addStatementInput,
  async (ctx, input) => {
    const { db, labId, actor, now } = ctx
    const map = await findMap(db, labId, input, 'no key update')
    const keeps = mayKeep(actor, map.initiativeId).ok
    const allowed = mayAddStatement(actor, map, await lookToday(db, labId, now))
    if (!allowed.ok) return allowed
    if (input.website) return refuse('not-kept')
    const voter = await lookVoter(db, labId, map.id, input.voterKeys)
    if (!voter && !keeps) return refuse('votes-first')
    const { words: text, language } = input
    const added = await insertStatements(ctx, map, [
      {
        ...asWritten(text, language),
        origin: 'voter',
        state: map.moderation === 'after' && !voter?.isDoubtful ? 'shown' : 'waiting',
        isAboutPeople: keeps && input.isAboutPeople,
        voterId: voter?.id ?? null,
        addedBy: actor.participantId,
      },
    ])
    if (!added.ok) return added
    const id = added.value.ids[0]!
    ctx.record({ name: 'opinion-statement.added', subject: id, data: { opinionMapId: map.id } })
    return done({ id })
  },
)

/** Adds statements to begin with, one for each line; those that are there already stay as they are. */
export const addSeeds = command('opinion-statement.seed', addSeedsInput, async (ctx, input) => {
  const held = await hold(ctx, input)
  if (!held.ok) return held
  const { lines, language, isAboutPeople } = input
  const added = await insertStatements(
    ctx,
    held.value,
    lines.map((text) => ({
      ...asWritten(text, language),
      origin: 'seed',
      state: 'shown',
      isAboutPeople,
      addedBy: ctx.actor.participantId,
    })),
  )
  if (!added.ok) return added
  const data = { count: added.value.added }
  ctx.record({ name: 'opinion-statement.seeded', subject: held.value.id, data })
  return done({ added: added.value.added, known: lines.length - added.value.added })
})

/** Shows a statement to those who vote, or rejects it with a reason. Either may be taken back by the other. */
export const decideStatement = command(
  'opinion-statement.decide',
  decideStatementInput,
  async (ctx, input) => {
    const held = await hold(ctx, input)
    if (!held.ok) return held
    const found = await findStatement(ctx.db, ctx.labId, held.value.id, input.opinionStatementId)
    const state = input.decision === 'show' ? 'shown' : 'rejected'
    if (found.state === state) return refuse('already-so')
    if (Object.keys(found.words).length === 0) return refuse('words-taken-back')
    if (state === 'rejected' && !input.because) return refuse('because-missing')
    const because = state === 'rejected' ? input.because : ''
    const decided = { decidedBy: ctx.actor.participantId, decidedAt: ctx.now }
    await save(ctx, held.value, found, { state, because, ...decided })
    await wake(ctx.db, ctx.labId, held.value.id, ctx.now)
    const data = { opinionMapId: held.value.id, state }
    ctx.record({ name: 'opinion-statement.decided', subject: found.id, data })
    return done({ id: found.id, was: found.state })
  },
)

/** Words a statement in more languages or mends a slip; what people have voted on stays in every language. */
export const wordStatement = command(
  'opinion-statement.word',
  wordStatementInput,
  async (ctx, input) => {
    const held = await hold(ctx, input)
    if (!held.ok) return held
    const found = await findStatement(ctx.db, ctx.labId, held.value.id, input.opinionStatementId)
    if (found.version !== input.version) return refuse('changed-meanwhile')
    if (Object.keys(found.words).length === 0) return refuse('words-taken-back')
    const { words, isAboutPeople } = input
    const said: StatementWords = { ...found.words, ...words }
    const first = said[found.language] ?? Object.values(said)[0]!
    const key = wordsKey(first)
    const isReworded = Object.entries(found.words).some(([known, was]) => said[known] !== was)
    if (isReworded && (await isVotedOn(ctx, found))) return refuse('voted-on-already')
    if (await isTaken(ctx, found, key)) return refuse('said-already')
    const changes = { words: said, isAboutPeople, wordsKey: key, version: found.version + 1 }
    await save(ctx, held.value, found, changes)
    await wake(ctx.db, ctx.labId, held.value.id, ctx.now)
    ctx.record({ name: 'opinion-statement.worded', subject: found.id })
    return done({ id: found.id })
  },
)

function asWritten(text: string, language: Language) {
  return { text, language, words: { [language]: text } }
}

/** Whether people have answered a statement: from then on the words that are there stay. */
async function isVotedOn({ db, labId }: CommandContext, { opinionMapId, number }: StatementRow) {
  const found = await db
    .select({ voterId: opinionResponse.voterId })
    .from(opinionResponse)
    .where(
      and(
        eq(opinionResponse.labId, labId),
        eq(opinionResponse.opinionMapId, opinionMapId),
        eq(opinionResponse.statement, number),
      ),
    )
    .limit(1)
  return found.length > 0
}

async function isTaken({ db, labId }: CommandContext, own: StatementRow, key: string) {
  const twins = await db
    .select({ id: opinionStatement.id })
    .from(opinionStatement)
    .where(
      and(
        eq(opinionStatement.labId, labId),
        eq(opinionStatement.opinionMapId, own.opinionMapId),
        eq(opinionStatement.wordsKey, key),
      ),
    )
  return twins.some(({ id }) => id !== own.id)
}

async function save(
  ctx: CommandContext,
  map: OpinionMapRow,
  { id }: StatementRow,
  changes: Partial<StatementRow>,
) {
  await ctx.db
    .update(opinionStatement)
    .set(changes)
    .where(and(eq(opinionStatement.labId, ctx.labId), eq(opinionStatement.id, id)))
  await renewContent(ctx.db, ctx.labId, map.id)
}
