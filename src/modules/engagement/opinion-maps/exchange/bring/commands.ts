import { randomInt } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../../../platform/command.ts'
import { newId } from '../../../../../platform/ids.ts'
import { done, refuse, type Result } from '../../../../../shared/result.ts'
import { languages } from '../../../../../shared/language.ts'
import { findInitiative } from '../../../../initiatives/index.ts'
import { hold } from '../../map/commands.ts'
import { mayKeep } from '../../map/policy.ts'
import { opinionMap, type OpinionMapRow } from '../../map/schema.ts'
import { stir } from '../../vote/cast.ts'
import { noMistakes } from '../read/mistakes.ts'
import { readStatements } from '../read/statements.ts'
import { openVotes } from '../read/votes.ts'
import type { KnownFiles } from './files.ts'
import { bringIntoInput, makeFromFilesInput } from './input.ts'
import { bringStatements } from './statements.ts'
import { fileVoters } from './voters.ts'
import { bringVotes } from './votes.ts'

/** Tells how many votes were read so far. */
export type Told = (votesRead: number) => void

/** What was brought in: `read` are votes with those that later ones replaced. */
export type Brought = { statements: number; voters: number; votes: number; read: number }

/**
 * Makes a map from files, all of it or nothing. With votes it is closed from the beginning: they were cast elsewhere.
 * The same files make no second map.
 */
export function makeFromFiles(files: KnownFiles, tell: Told) {
  return command('opinion-map.make-from-files', makeFromFilesInput, async (ctx, input) => {
    const { db, labId, now, actor } = ctx
    const initiative = await findInitiative(db, labId, input.initiativeId)
    const allowed = mayKeep(actor, initiative.id)
    if (!allowed.ok) return allowed
    if (initiative.state === 'ended') return refuse('initiative-ended')
    const { filesHash: importKey, initiativeId, ...told } = input
    const isVotedOn = files.votes !== null
    const made = await db
      .insert(opinionMap)
      .values({
        ...told,
        labId,
        id: newId<'opinion-map'>(now),
        initiativeId,
        importKey,
        state: isVotedOn ? 'closed' : 'draft',
        whoAdds: isVotedOn ? 'nobody' : 'voters',
        languages: await spokenIn(ctx),
        lotterySeed: randomInt(1, 2 ** 31),
        createdBy: actor.participantId,
        createdAt: now,
        closedAt: isVotedOn ? now : null,
      })
      .onConflictDoNothing()
      .returning()
    if (!made[0]) return refuse('files-known')
    return bring(ctx, made[0], files, tell)
  })
}

/** Reads files into a map that is empty, or that came from files: a newer export of the same. */
export function bringInto(files: KnownFiles, tell: Told) {
  return command('opinion-map.bring-into', bringIntoInput, async (ctx, input) => {
    const { db, labId } = ctx
    const { filesHash: importKey, ...about } = input
    const held = await hold(ctx, about)
    if (!held.ok) return held
    const map = held.value
    if (await isKnown(ctx, map.initiativeId, importKey)) return refuse('files-known')
    if (map.importKey === null && (await hasStatements(ctx, map))) return refuse('has-statements')
    // Reading in takes long, and nobody's answer should wait for it.
    if (map.state === 'open') return refuse('map-open')
    await db
      .update(opinionMap)
      .set({ importKey, contentVersion: map.contentVersion + 1 })
      .where(and(eq(opinionMap.labId, labId), eq(opinionMap.id, map.id)))
    return bring(ctx, map, files, tell)
  })
}

type Refused = 'file-mistakes' | 'not-votes' | 'nothing-in-files'

async function bring(
  ctx: CommandContext,
  map: OpinionMapRow,
  { statements: comments, votes: ballots }: KnownFiles,
  tell: Told,
): Promise<Result<Brought & { id: string }, Refused>> {
  const mistakes = noMistakes()
  const statements = await readStatements(comments, mistakes)
  const reading = ballots && (await openVotes(ballots, mistakes))
  if (ballots && !reading) return refuse('not-votes', { file: ballots.name })
  const voters = fileVoters(ctx, map)
  if (reading) await voters.write(authorsOf(statements))
  const given = { file: comments.name, voters, mistakes }
  const { added, numbers } = await bringStatements(ctx, map, statements, given)
  const into = { file: ballots?.name ?? '', voters, numbers, mistakes, tell }
  const { read } = reading ? await bringVotes(ctx, map, reading, into) : { read: 0 }
  if (mistakes.count() > 0)
    return refuse('file-mistakes', { mistakes: mistakes.told, count: mistakes.count() })
  if (numbers.size === 0) return refuse('nothing-in-files')
  await stir(ctx.db, ctx.labId, map.id, ctx.now)
  const counts = { statements: added, ...(await countKept(ctx, map)) }
  const data = { initiativeId: map.initiativeId, ...counts }
  ctx.record({ name: 'opinion-map.imported', subject: map.id, data })
  return done({ id: map.id, ...counts, read })
}

function authorsOf(statements: readonly { author: string; atMs: number | null }[]) {
  return new Map(statements.flatMap(({ author, atMs }) => (author ? [[author, atMs]] : [])))
}

async function countKept({ db, labId }: CommandContext, { id }: OpinionMapRow) {
  const found = await db.execute<{ voters: number; votes: number }>(sql`
    select count(distinct voter_id)::int as voters, count(*)::int as votes
    from opinion_response where lab_id = ${labId} and opinion_map_id = ${id}`)
  return found.rows[0]!
}

async function hasStatements({ db, labId }: CommandContext, { id }: OpinionMapRow) {
  const found = await db.execute(sql`
    select from opinion_statement where lab_id = ${labId} and opinion_map_id = ${id} limit 1`)
  return found.rowCount === 1
}

async function isKnown({ db, labId }: CommandContext, initiativeId: string, importKey: string) {
  const found = await db.execute(sql`
    select from opinion_map
    where lab_id = ${labId} and initiative_id = ${initiativeId} and import_key = ${importKey}`)
  return found.rowCount === 1
}

async function spokenIn({ db, labId }: CommandContext) {
  const found = await db.execute<{ languages: string[] }>(
    sql`select languages from lab where id = ${labId}`,
  )
  return languages.filter((one) => found.rows[0]!.languages.includes(one))
}
