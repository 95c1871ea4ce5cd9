import { eq, sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { codeDirectory } from '../../people/index.ts'
import { detectLanguage } from './language.ts'
import { receiptCode, receiptHash } from './receipt.ts'
import { reachOf } from './reach.ts'
import { contribution, type ContributionId, type ContributionRow } from './schema.ts'

/** What a way in hands over; everything else is known or worked out here. */
export type NewContribution = Pick<
  ContributionRow,
  'initiativeId' | 'kind' | 'channel' | 'body' | 'visibility'
> &
  Partial<
    Omit<ContributionRow, 'labId' | 'id' | 'receiptHash' | 'receivedAt' | 'version' | 'languageBy'>
  >

/** What is kept of a contribution, told to whoever received it. */
export type KeptContribution = { id: ContributionId; code: string }

/**
 * Keeps what somebody said: the one way in for every channel. Finds the language unless it is given, the phase that
 * collects now unless it is given, makes the receipt code, and records `contribution.received`. The caller has asked
 * its policy. `code` is for the page only: never return it from a command, because results are stored.
 */
export async function keepContribution(
  ctx: CommandContext,
  given: NewContribution,
): Promise<KeptContribution> {
  const { db, labId, now } = ctx
  const id = newId<'contribution'>(now)
  const sheetId = given.sheetId ?? null
  const code = receiptCode(ctx.derive, { id, sheetId })
  const hash = receiptHash(code)
  const language = given.language ?? (await detectLanguage(said(given), await languagesOf(ctx)))
  const state = given.state ?? 'received'
  const sensitive = given.sensitive ?? false
  await db.insert(contribution).values({
    ...given,
    labId,
    id,
    state,
    sensitive,
    language,
    languageBy: given.language ? 'person' : 'detected',
    phaseId: given.phaseId ?? (await collectingPhase(ctx, given)),
    receiptHash: hash,
    capturedAt: given.capturedAt ?? now,
    receivedAt: now,
    ...reachOf({ ...given, state, sensitive, consents: [] }),
  })
  if (!sheetId) await db.insert(codeDirectory).values({ codeHash: hash, labId, kind: 'receipt' })
  ctx.record({
    name: 'contribution.received',
    subject: id,
    data: { initiativeId: given.initiativeId, kind: given.kind, channel: given.channel },
  })
  return { id, code }
}

function said({ title, body }: Pick<NewContribution, 'title' | 'body'>): string {
  return title ? `${title}\n${body}` : body
}

async function languagesOf({ db, labId }: CommandContext): Promise<string[]> {
  const found = await db.execute<{ languages: string[] }>(
    sql`select languages from lab where id = ${labId}`,
  )
  return found.rows[0]!.languages
}

/**
 * The phase that collects what is said now: the activity's own, else the latest one that is open. What runs beside
 * only collects where it is about gathering, as community reporting is, or where nothing else is open.
 */
export async function collectingPhase(
  { db, labId }: Pick<CommandContext, 'db' | 'labId'>,
  { initiativeId, activityId }: { initiativeId: string; activityId?: string | null },
): Promise<string | null> {
  const found = await db.execute<{ id: string }>(sql`
    select ph.id from phase ph
    join process p on p.lab_id = ph.lab_id and p.id = ph.process_id
    left join activity a on a.lab_id = ph.lab_id and a.phase_id = ph.id and a.id = ${activityId ?? null}::uuid
    where ph.lab_id = ${labId} and ph.initiative_id = ${initiativeId}
      and (a.id is not null or ph.state = 'open')
    order by a.id is null, p.kind in ('overlay', 'track', 'event'), ph.opened_at desc nulls last, ph.position desc limit 1`)
  return found.rows[0]?.id ?? null
}

/** A contribution held until the change is over, so that two changes come one after the other. */
export async function holdContribution(
  { db, labId }: Pick<CommandContext, 'db' | 'labId'>,
  id: string,
): Promise<ContributionRow | undefined> {
  const found = await db
    .select()
    .from(contribution)
    .where(sql`${eq(contribution.labId, labId)} and ${eq(contribution.id, id as ContributionId)}`)
    .for('update')
  return found[0]
}
