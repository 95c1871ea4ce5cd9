import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../../platform/command.ts'
import { hashOf, newId } from '../../../../platform/ids.ts'
import { done, refuse, type Result } from '../../../../shared/result.ts'
import { mayKeep, mayNoteAnswers } from '../map/policy.ts'
import { findMap } from '../map/queries.ts'
import type { OpinionMapRow } from '../map/schema.ts'
import { speakerOf, type Speaker } from '../speaker/speaker.ts'
import { insertStatements } from '../statement/insert.ts'
import { stir } from '../vote/cast.ts'
import { opinionVoter, type VoterId } from '../vote/schema.ts'
import { keyCopyInput, type KeyCopyInput } from './input.ts'
import { findSheet } from './queries.ts'
import type { OpinionSheetRow } from './schema.ts'

/**
 * Types in one copy of a sheet, or mends what was typed: voter, answers and an own statement at once. A copy that is
 * typed in already says so and by whom. The record names the copy, never its answers.
 */
export const keyCopy = command('opinion-sheet.key', keyCopyInput, async (ctx, input) => {
  const { db, labId, actor, now } = ctx
  const map = await findMap(db, labId, input, input.words ? 'no key update' : undefined)
  const allowed = mayKeep(actor, map.initiativeId)
  if (!allowed.ok) return allowed
  const open = mayNoteAnswers(map)
  if (!open.ok) return open
  const sheet = await findSheet(db, labId, map.id, input.opinionSheetId)
  if (input.copy > sheet.copies) return refuse('no-such-copy', { copies: sheet.copies })
  const nameless = hashOf(`opinion voter ${map.id} sheet ${sheet.id} ${input.copy}`)
  const speaker = await speakerOf(ctx, map.id, input.speaker, nameless)
  if (!speaker.ok) return speaker
  const voter = await (input.corrects ? mendVoter : addVoter)(ctx, sheet, input, speaker.value)
  if (!voter.ok) return voter
  await keepAnswers(ctx, map, voter.value, answersIn(sheet, input))
  const own = await keepOwnWords(ctx, map, sheet, input, voter.value, speaker.value)
  if (!own.ok) return own
  await stir(db, labId, map.id, now)
  const data = { opinionMapId: map.id, copy: input.copy, corrected: input.corrects }
  ctx.record({ name: 'opinion-sheet.keyed', subject: sheet.id, data })
  return done({ copy: input.copy, own: own.value })
})

type Kept = Result<VoterId, 'copy-keyed' | 'copy-not-keyed' | 'person-answered'>

async function addVoter(
  ctx: CommandContext,
  sheet: OpinionSheetRow,
  { copy, confirmedHow }: KeyCopyInput,
  speaker: Speaker,
): Promise<Kept> {
  const { db, labId, actor, now } = ctx
  const id = newId<'opinion-voter'>(now)
  const { opinionMapId } = sheet
  const how = { channel: 'paper' as const, enteredBy: actor.participantId, confirmedHow }
  const where = { labId, id, opinionMapId, sheetId: sheet.id, copy, beganAt: now }
  const added = await db
    .insert(opinionVoter)
    .values({ ...speaker, ...how, ...where })
    .onConflictDoNothing()
  return added.rowCount === 1 ? done(id) : whyTaken(ctx, sheet, copy)
}

/** Which of the two is there already: this copy, or this person. */
async function whyTaken(
  { db, labId }: CommandContext,
  { id }: OpinionSheetRow,
  copy: number,
): Promise<Kept> {
  const taken = await db.execute(sql`
    select from opinion_voter where lab_id = ${labId} and sheet_id = ${id} and copy = ${copy}`)
  return taken.rowCount ? refuse('copy-keyed', { copy }) : refuse('person-answered')
}

async function mendVoter(
  { db, labId }: CommandContext,
  sheet: OpinionSheetRow,
  { copy, confirmedHow }: KeyCopyInput,
  speaker: Speaker,
): Promise<Kept> {
  const [found] = await db
    .select({ id: opinionVoter.id })
    .from(opinionVoter)
    .where(
      and(
        eq(opinionVoter.labId, labId),
        eq(opinionVoter.sheetId, sheet.id),
        eq(opinionVoter.copy, copy),
      ),
    )
    .for('update')
  if (!found) return refuse('copy-not-keyed')
  const others = await db.execute(sql`
    select from opinion_voter where lab_id = ${labId} and opinion_map_id = ${sheet.opinionMapId}
      and key = ${speaker.key} and id <> ${found.id}`)
  if (others.rowCount) return refuse('person-answered')
  await db
    .update(opinionVoter)
    .set({ ...speaker, confirmedHow })
    .where(and(eq(opinionVoter.labId, labId), eq(opinionVoter.id, found.id)))
  return done(found.id)
}

type Answer = { statement: number; vote: number; matters: boolean }

function answersIn(sheet: OpinionSheetRow, { answers, matters }: KeyCopyInput): Answer[] {
  return sheet.statements.flatMap((statement) => {
    const vote = answers[String(statement)] ?? null
    return vote === null ? [] : { statement, vote, matters: matters.includes(statement) }
  })
}

/** What is as it was keeps its time; what is not on the copy any more goes. What the person answered themselves stays. */
async function keepAnswers(
  { db, labId, now }: CommandContext,
  { id }: OpinionMapRow,
  voterId: VoterId,
  given: readonly Answer[],
) {
  const column = <T>(values: T[]) => sql.param(values)
  await db.execute(sql`
    delete from opinion_response where lab_id = ${labId} and opinion_map_id = ${id} and voter_id = ${voterId}
      and is_noted and not statement = any(${column(given.map(({ statement }) => statement))}::int[])`)
  await db.execute(sql`
    insert into opinion_response as r (lab_id, opinion_map_id, voter_id, statement, vote, matters, at, is_noted)
    select ${labId}, ${id}, ${voterId}, given.*, ${now.toISOString()}::timestamptz, true
    from unnest(${column(given.map(({ statement }) => statement))}::int[],
      ${column(given.map(({ vote }) => vote))}::smallint[],
      ${column(given.map(({ matters }) => matters))}::boolean[]) as given(statement, vote, matters)
    on conflict (lab_id, opinion_map_id, voter_id, statement)
      do update set vote = excluded.vote, matters = excluded.matters, at = excluded.at
      where r.is_noted and (r.vote, r.matters) <> (excluded.vote, excluded.matters)`)
}

/** An own statement waits for somebody to read it; one that is there already is not said twice. */
async function keepOwnWords(
  ctx: CommandContext,
  map: OpinionMapRow,
  { language }: OpinionSheetRow,
  { words: text }: KeyCopyInput,
  voterId: VoterId,
  { participantId }: Speaker,
) {
  if (!text) return done('none' as const)
  const added = await insertStatements(ctx, map, [
    {
      text,
      language,
      words: { [language]: text },
      origin: 'voter',
      state: 'waiting',
      isAboutPeople: false,
      voterId,
      addedBy: participantId,
    },
  ])
  if (added.ok) return done('added' as const)
  return added.code === 'said-already' ? done('known' as const) : added
}
