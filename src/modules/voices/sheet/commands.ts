import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { codeDirectory } from '../../people/index.ts'
import { keepAssisted } from '../assisted/keep.ts'
import { mayHandle } from '../contribution/policy.ts'
import { receiptCode, receiptHash } from '../contribution/receipt.ts'
import {
  aboutSheet,
  keySheetInput,
  makeSheetsInput,
  takeSheetInput,
  voidSheetInput,
} from './input.ts'
import { mayKey, takenMs } from './policy.ts'
import { sheet, sheetBatch, type SheetId, type SheetRow } from './schema.ts'

/** Makes sheets of one question to print: each with a code that is a receipt as soon as the sheet is typed in. */
export const makeSheets = command('sheets.make', makeSheetsInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { count, ...words } = input
  const { id: initiativeId } = await findInitiative(db, labId, input.initiativeId)
  const allowed = mayHandle(actor, initiativeId)
  if (!allowed.ok) return allowed
  const id = newId<'sheet-batch'>(now)
  const made = { sheetCount: count, madeBy: actor.participantId, madeAt: now }
  await db.insert(sheetBatch).values({ ...words, ...made, labId, id, initiativeId })
  const ids = Array.from({ length: count }, () => newId<'sheet'>(now)).sort()
  const sheets = ids.map((sheetId, place) => {
    const codeHash = receiptHash(receiptCode(ctx.derive, { id: sheetId, sheetId }))
    return { labId, id: sheetId, sheetBatchId: id, initiativeId, number: place + 1, codeHash }
  })
  await db.insert(sheet).values(sheets)
  const codes = sheets.map(({ codeHash }) => ({ codeHash, labId, kind: 'receipt' }))
  await db.insert(codeDirectory).values(codes)
  const data = { initiativeId, count, kind: words.kind, language: words.language }
  ctx.record({ name: 'sheet-batch.made', subject: id, data })
  return done({ id })
})

/** Takes a sheet to type in, so that two people do not begin the same one. */
export const takeSheet = command('sheet.take', takeSheetInput, async (ctx, input) => {
  const allowed = mayHandle(ctx.actor, input.initiativeId)
  if (!allowed.ok) return allowed
  const found = input.sheetId ? await held(ctx, { ...input, sheetId: input.sheetId }) : null
  if (found && found.state !== 'printed') return refuse('not-waiting-for-keying')
  const id = found?.id ?? (await nextFree(ctx, input))
  if (!id) return refuse('no-sheet-left')
  await take(ctx, id)
  ctx.record({ name: 'sheet.taken', subject: id })
  return done({ id })
})

/** Types a sheet in, and takes the next one of its batch. A sheet that was typed in already says by whom and when. */
export const keySheet = command('sheet.key', keySheetInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const { sheetId, writtenOn, signed, ...said } = input
  const found = await held(ctx, input)
  const allowed = mayHandle(actor, found.initiativeId)
  if (!allowed.ok) return allowed
  const keyed = mayKey(found)
  if (!keyed.ok) return keyed
  if (writtenOn && writtenOn > (await lookToday(db, labId, now))) return refuse('day-ahead')
  const [batch] = await db
    .select({ kind: sheetBatch.kind })
    .from(sheetBatch)
    .where(and(eq(sheetBatch.labId, labId), eq(sheetBatch.id, found.sheetBatchId)))
  const unsigned = said.onBehalf ? 'not-yet' : 'self'
  const kept = await keepAssisted(ctx, {
    ...said,
    kind: batch!.kind,
    channel: 'paper',
    mode: 'paper',
    sheetId,
    confirmedHow: signed ? 'signed' : unsigned,
    capturedAt: writtenOn ? new Date(`${writtenOn}T12:00:00Z`) : now,
  })
  if (!kept.ok) return kept
  const contributionId = kept.value.id
  await settle(ctx, found, { state: 'keyed', contributionId })
  ctx.record({ name: 'sheet.keyed', subject: found.id, data: { contributionId } })
  const { initiativeId, sheetBatchId: batchId } = found
  const nextId = await nextFree(ctx, { initiativeId, batchId })
  if (nextId) await take(ctx, nextId)
  return done({ id: contributionId, nextId })
})

/** A spoiled sheet will not be typed in, for a reason. */
export const voidSheet = command('sheet.void', voidSheetInput, async (ctx, input) => {
  const found = await toSettle(ctx, input)
  if (!found.ok) return found
  await settle(ctx, found.value, { state: 'void', because: input.because })
  ctx.record({ name: 'sheet.voided', subject: found.value.id })
  return done({ id: found.value.id })
})

/** A sheet never came back. */
export const loseSheet = command('sheet.lose', aboutSheet, async (ctx, input) => {
  const found = await toSettle(ctx, input)
  if (!found.ok) return found
  await settle(ctx, found.value, { state: 'lost' })
  ctx.record({ name: 'sheet.lost', subject: found.value.id })
  return done({ id: found.value.id })
})

/** A void or lost sheet is there after all. */
export const returnSheet = command('sheet.return', aboutSheet, async (ctx, input) => {
  const found = await held(ctx, input)
  const allowed = mayHandle(ctx.actor, found.initiativeId)
  if (!allowed.ok) return allowed
  if (found.state !== 'void' && found.state !== 'lost') return refuse('already-so')
  await save(ctx, found.id, { state: 'printed', because: '', settledBy: null, settledAt: null })
  ctx.record({ name: 'sheet.returned', subject: found.id })
  return done({ id: found.id })
})

type Which = { initiativeId: string; sheetId: string }

async function toSettle(ctx: CommandContext, input: Which) {
  const found = await held(ctx, input)
  const allowed = mayHandle(ctx.actor, found.initiativeId)
  if (!allowed.ok) return allowed
  const open = mayKey(found)
  return open.ok ? done(found) : open
}

async function held({ db, labId }: CommandContext, which: Which): Promise<SheetRow> {
  const [found] = await db
    .select()
    .from(sheet)
    .where(and(eq(sheet.labId, labId), eq(sheet.id, which.sheetId as SheetId)))
    .for('update')
  if (found?.initiativeId !== which.initiativeId) throw new NotFound()
  return found
}

/** The first sheet that waits and that nobody else has begun; sheets that are being changed now are passed over. */
async function nextFree(
  { db, labId, now, actor }: CommandContext,
  { initiativeId, batchId }: { initiativeId: string; batchId: string | null },
): Promise<SheetId | null> {
  const before = new Date(now.getTime() - takenMs).toISOString()
  const found = await db.execute<{ id: SheetId }>(sql`
    select s.id from sheet s
    where s.lab_id = ${labId} and s.initiative_id = ${initiativeId} and s.state = 'printed'
      and (${batchId}::uuid is null or s.sheet_batch_id = ${batchId}::uuid)
      and (s.taken_by is null or s.taken_by = ${actor.participantId}::uuid
        or s.taken_at < ${before}::timestamptz)
    order by s.sheet_batch_id, s.number limit 1 for update skip locked`)
  return found.rows[0]?.id ?? null
}

function take(ctx: CommandContext, id: SheetId) {
  return save(ctx, id, { takenBy: ctx.actor.participantId, takenAt: ctx.now })
}

function settle(ctx: CommandContext, { id }: SheetRow, changes: Partial<SheetRow>) {
  const settled = { settledBy: ctx.actor.participantId, settledAt: ctx.now }
  return save(ctx, id, { ...changes, ...settled, takenBy: null, takenAt: null })
}

async function save({ db, labId }: CommandContext, id: SheetId, changes: Partial<SheetRow>) {
  await db
    .update(sheet)
    .set(changes)
    .where(and(eq(sheet.labId, labId), eq(sheet.id, id)))
}
