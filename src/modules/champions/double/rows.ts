import { sql, type SQL } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import type { ChampionId, UnitedRows } from '../schema.ts'

/**
 * Lets the rows of one entry of a champion be those of another, and says which they were. Where there can be only one,
 * such as a question that waits or a role card in force, that of the entry which leads stays, and the other waits with
 * its own.
 */
export async function bringTogether(
  ctx: CommandContext,
  from: ChampionId,
  to: ChampionId,
): Promise<UnitedRows> {
  const one = (table: string, state: SQL, same: SQL) =>
    sql`(not (${state}) or not exists (select from ${sql.identifier(table)} o
      where o.lab_id = x.lab_id and o.champion_id = ${to} and ${same}))`
  const asked = one('champion_release', sql`x.state = 'asked'`, sql`o.state = 'asked'`)
  const coming = one(
    'champion_mandate',
    sql`x.state in ('draft', 'offered')`,
    sql`o.state in ('draft', 'offered')`,
  )
  const agreed = one('champion_mandate', sql`x.state = 'agreed'`, sql`o.state = 'agreed'`)
  return {
    hours: await move(ctx, 'champion_hours', from, to),
    expenses: await move(ctx, 'champion_expense', from, to),
    releases: await move(ctx, 'champion_release', from, to, asked),
    mandates: await moveMandates(ctx, from, to, sql`${coming} and ${agreed}`),
  }
}

/** Gives rows back to the entry they came from, with the numbers they had. */
export async function takeBack(
  ctx: CommandContext,
  from: ChampionId,
  to: ChampionId,
  { hours, expenses, releases, mandates }: UnitedRows,
): Promise<void> {
  const those = (ids: readonly string[]) => sql`x.id = any(${sql.param([...ids])}::uuid[])`
  await move(ctx, 'champion_hours', from, to, those(hours))
  await move(ctx, 'champion_expense', from, to, those(expenses))
  await move(ctx, 'champion_release', from, to, those(releases))
  for (const { id, number } of mandates) {
    await ctx.db.execute(sql`update champion_mandate set champion_id = ${to}, number = ${number}
      where lab_id = ${ctx.labId} and id = ${id}::uuid and champion_id = ${from}`)
  }
}

async function move(
  { db, labId }: CommandContext,
  table: 'champion_hours' | 'champion_expense' | 'champion_release',
  from: ChampionId,
  to: ChampionId,
  which: SQL = sql`true`,
): Promise<string[]> {
  const moved = await db.execute<{ id: string }>(sql`
    update ${sql.identifier(table)} x set champion_id = ${to}
    where x.lab_id = ${labId} and x.champion_id = ${from} and ${which} returning x.id`)
  return moved.rows.map(({ id }) => id)
}

/** Role cards are numbered for each champion: those that come are numbered on. */
async function moveMandates(
  { db, labId }: CommandContext,
  from: ChampionId,
  to: ChampionId,
  which: SQL,
): Promise<UnitedRows['mandates']> {
  const moved = await db.execute<{ id: string; number: number }>(sql`
    with last as (select coalesce(max(number), 0) as number from champion_mandate
        where lab_id = ${labId} and champion_id = ${to}),
      coming as (select x.id, x.number, row_number() over (order by x.number) as at from champion_mandate x
        where x.lab_id = ${labId} and x.champion_id = ${from} and ${which})
    update champion_mandate m set champion_id = ${to}, number = last.number + coming.at
    from coming, last where m.lab_id = ${labId} and m.id = coming.id
    returning m.id, coming.number`)
  return moved.rows
}
