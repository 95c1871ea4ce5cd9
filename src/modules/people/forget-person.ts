import { sql, type SQL } from 'drizzle-orm'
import type { CommandContext } from '../../platform/command.ts'
import type { ErasureWish } from '../../platform/manifest.ts'
import { saysName } from '../../platform/says-name.ts'

/** What became of the account: none there was, gone, or kept because it is used in another lab. */
export type AccountFate = 'none' | 'gone' | 'elsewhere'

/** Makes every entry of a person nobody's: no name, no way to reach them, no role, no group, no consent, no sign-in. */
export async function forgetPerson(
  ctx: CommandContext,
  ids: readonly string[],
  wish: ErasureWish,
): Promise<AccountFate> {
  const { db, labId, now } = ctx
  const at = sql`${now.toISOString()}::timestamptz`
  const people = sql`any(${sql.param([...ids])}::uuid[])`
  const accounts = await db.execute<{ id: string }>(sql`
    select account_id as id from participant
    where lab_id = ${labId} and id = ${people} and account_id is not null`)
  await db.execute(sql`
    update participant set name = ${wish.nameless}, email = null, phone = null, postal_address = null,
      preferred_channel = 'visit', support_needs = '', age_band = null, gender = null, place_id = null,
      belongs_to = '{}', organisation = '', account_id = null, version = version + 1, erased_at = ${at}
    where lab_id = ${labId} and id = ${people}`)
  await db.execute(sql`
    update role_held set ended_at = ${at} where lab_id = ${labId} and ended_at is null
      and (participant_id = ${people} or substitute_for = ${people})`)
  await db.execute(sql`
    update group_member set left_at = greatest(${at}, joined_at)
    where lab_id = ${labId} and left_at is null and participant_id = ${people}`)
  await db.execute(sql`
    delete from community_kept where lab_id = ${labId} and participant_id = ${people}`)
  await db.execute(sql`delete from consent where lab_id = ${labId} and participant_id = ${people}`)
  await db.execute(sql`
    delete from participant_merge where lab_id = ${labId} and (kept_id = ${people} or merged_id = ${people})`)
  await db.execute(sql`
    update consent set witness = ${wish.nameless} where lab_id = ${labId} and ${saysName('witness', wish.names)}`)
  await forgetInvitations(ctx, people, wish, at)
  await forgetLetters(ctx, wish)
  return forgetAccounts(
    ctx,
    accounts.rows.map(({ id }) => id),
    at,
  )
}

async function forgetInvitations(
  { db, labId }: CommandContext,
  people: SQL,
  { emails }: ErasureWish,
  at: SQL,
): Promise<void> {
  const known = sql.param([...emails])
  const open = await db.execute<{ code_hash: string }>(sql`
    update invitation set name = '', email = null, confirmed_how = '',
      revoked_at = case when accepted_at is null then coalesce(revoked_at, ${at}) else revoked_at end
    where lab_id = ${labId} and (participant_id = ${people} or accepted_by = ${people}
      or lower(email) = any(${known}::text[]))
    returning code_hash`)
  const codes = open.rows.map(({ code_hash: hash }) => hash)
  await db.execute(sql`
    delete from code_directory where lab_id = ${labId} and code_hash = any(${sql.param(codes)}::text[])`)
}

/** The development inbox keeps letters: those to the person, and those that name them. */
async function forgetLetters(
  { db }: CommandContext,
  { emails, names }: ErasureWish,
): Promise<void> {
  await db.execute(sql`
    delete from development_mail where lower(to_address) = any(${sql.param([...emails])}::text[])
      or ${saysName("subject || ' ' || body", names)}`)
}

/** An account that another lab knows stays, but signs in nowhere until it does so anew. */
async function forgetAccounts(
  { db }: CommandContext,
  ids: readonly string[],
  at: SQL,
): Promise<AccountFate> {
  if (ids.length === 0) return 'none'
  const mine = sql`any(${sql.param([...ids])}::uuid[])`
  await db.execute(
    sql`update sign_in set revoked_at = coalesce(revoked_at, ${at}) where account_id = ${mine}`,
  )
  await db.execute(sql`savepoint before_account`)
  try {
    await db.execute(sql`delete from account where id = ${mine}`)
    return 'gone'
  } catch (error) {
    if (!isReferenced(error)) throw error
    // Rows of other labs cannot be seen from here, but the database says that they are there.
    await db.execute(sql`rollback to savepoint before_account`)
    return 'elsewhere'
  }
}

function isReferenced(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: string } }
  return (cause?.code ?? (error as { code?: string }).code) === '23503'
}
