import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { done, refuse } from '../../../shared/result.ts'
import { linkAll, untieAll } from '../../thread/index.ts'
import { curatable, quotable } from '../reading/usable.ts'
import type { ExtractId } from '../reading/schema.ts'
import { addExtractsInput, takeExtractInput } from './input.ts'
import { mayWriteFinding } from './policy.ts'
import { findFinding } from './queries.ts'
import { findingExtract, type FindingId } from './schema.ts'

type Cut = { id: ExtractId; contributionId: string; open: boolean }

/** Lays extracts under a finding; those that lie there already stay. */
export const addExtracts = command('finding-extract.add', addExtractsInput, async (ctx, input) => {
  const { db, labId } = ctx
  const { initiativeId, findingId } = input
  const held = await findFinding(db, labId, initiativeId, findingId, true)
  const allowed = mayWriteFinding(ctx.actor, held)
  if (!allowed.ok) return allowed
  const extracts = await extractsHere(ctx, initiativeId, input.extracts)
  if (!extracts) return refuse('unknown-extract')
  if ((await layExtracts(ctx, held.id, extracts)) === 0) return refuse('already-so')
  return done({ id: held.id })
})

/** Takes an extract away from a finding. */
export const takeExtract = command('finding-extract.take', takeExtractInput, async (ctx, input) => {
  const { db, labId } = ctx
  const held = await findFinding(db, labId, input.initiativeId, input.findingId, true)
  const allowed = mayWriteFinding(ctx.actor, held)
  if (!allowed.ok) return allowed
  const gone = await db
    .delete(findingExtract)
    .where(
      and(
        eq(findingExtract.labId, labId),
        eq(findingExtract.findingId, held.id),
        eq(findingExtract.extractId, input.extractId as ExtractId),
      ),
    )
  if (gone.rowCount !== 1) throw new NotFound()
  await untieAll(ctx, await noLongerUnder(ctx, held.id, input.extractId), 'rests-on')
  const data = { extractId: input.extractId }
  ctx.record({ name: 'finding-extract.removed', subject: held.id, data })
  return done({ id: held.id })
})

/** The extracts somebody named, if all are of this initiative and may be read by them. */
export async function extractsHere(
  { db, labId, actor }: CommandContext,
  initiativeId: string,
  ids: readonly string[],
): Promise<Cut[] | null> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const found = await db.execute<Cut>(sql`
    select e.id, e.contribution_id as "contributionId", ${quotable} as open from extract e
    join contribution c on c.lab_id = e.lab_id and c.id = e.contribution_id
    where e.lab_id = ${labId} and e.initiative_id = ${initiativeId} and e.removed_at is null
      and e.id = any(${sql.param(wanted)}::uuid[]) and ${curatable(actor, initiativeId)}`)
  return found.rows.length === wanted.length ? found.rows : null
}

/** Lays them there, ties their contributions to the finding, and says how many are new. What was withdrawn comes back only with a new consent. */
export async function layExtracts(
  ctx: CommandContext,
  findingId: FindingId,
  extracts: readonly Cut[],
): Promise<number> {
  if (extracts.length === 0) return 0
  const { db, labId, actor, now } = ctx
  const rows = extracts.map(({ id: extractId }) => ({
    labId,
    findingId,
    extractId,
    addedBy: actor.participantId,
    addedAt: now,
  }))
  const again = extracts.flatMap(({ id, open }) => (open ? id : []))
  const target = [findingExtract.labId, findingExtract.findingId, findingExtract.extractId]
  const laid = await db
    .insert(findingExtract)
    .values(rows)
    .onConflictDoUpdate({
      target,
      set: { withdrawnAt: null, addedAt: now },
      setWhere: sql`${findingExtract.withdrawnAt} is not null
        and excluded.extract_id = any(${sql.param(again)}::uuid[])`,
    })
    .returning({ extractId: findingExtract.extractId })
  const ids = [...new Set(extracts.map(({ contributionId }) => contributionId))]
  const to = { kind: 'finding', id: findingId }
  await linkAll(ctx, { kind: 'contribution', ids }, to, 'rests-on')
  for (const { extractId } of laid) {
    ctx.record({ name: 'finding-extract.added', subject: findingId, data: { extractId } })
  }
  return laid.length
}

/** The tie to untie when no other extract of the same contribution lies under the finding. */
async function noLongerUnder({ db, labId }: CommandContext, findingId: string, extractId: string) {
  const found = await db.execute<{ id: string }>(sql`
    select e.contribution_id as id from extract e
    where e.lab_id = ${labId} and e.id = ${extractId} and not exists (
      select from finding_extract fe join extract other on other.lab_id = fe.lab_id and other.id = fe.extract_id
      where fe.lab_id = e.lab_id and fe.finding_id = ${findingId}
        and other.contribution_id = e.contribution_id)`)
  return found.rows.map(({ id }) => ({
    from: { kind: 'contribution', id },
    to: { kind: 'finding', id: findingId },
  }))
}
