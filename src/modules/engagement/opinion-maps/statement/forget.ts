import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../../platform/command.ts'
import { untieAll, untieGone } from '../../../thread/index.ts'
import { stir } from '../vote/cast.ts'

type Said = { id: string; mapId: string; isAnswered: boolean; from: string[] }

/**
 * Takes the words out of statements. One that nobody has answered goes whole; of one that people have answered the
 * number stays, empty and rejected, because their answers hang on it. Tells how many stay.
 */
export async function forgetStatements(
  ctx: CommandContext,
  ids: readonly string[],
): Promise<number> {
  const { db, labId, now } = ctx
  const found = await holdStatements(ctx, ids)
  const [answered, lone] = [true, false].map((is) => found.filter((one) => one.isAnswered === is))
  const [kept, gone] = [idsOf(answered!), idsOf(lone!)]
  await untieGone(ctx, 'opinion-statement', gone)
  await untieAll(ctx, answered!.flatMap(tiesOf), 'led-to')
  await db.execute(sql`
    delete from opinion_statement where lab_id = ${labId} and id = any(${sql.param(gone)}::uuid[])`)
  await db.execute(sql`
    update opinion_statement set words = '{}', words_key = 'erased ' || id, language = 'und', state = 'rejected',
      because = '', version = version + 1
    where lab_id = ${labId} and id = any(${sql.param(kept)}::uuid[])`)
  const maps = [...new Set(found.map(({ mapId }) => mapId))]
  await db.execute(sql`
    update opinion_map set content_version = content_version + 1
    where lab_id = ${labId} and id = any(${sql.param(maps)}::uuid[])`)
  for (const mapId of maps) await stir(db, labId, mapId, now)
  return kept.length
}

/** The statements that were made of what people said in some contributions. */
export async function statementsFrom(
  { db, labId }: CommandContext,
  contributionIds: readonly string[],
): Promise<string[]> {
  const found = await db.execute<{ id: string }>(sql`
    select distinct s.id from link l
    join opinion_statement s on s.lab_id = l.lab_id and s.id = l.to_id and s.origin = 'contribution'
    where l.lab_id = ${labId} and l.relation = 'led-to' and l.from_kind = 'contribution'
      and l.to_kind = 'opinion-statement' and l.from_id = any(${sql.param(contributionIds)}::uuid[])`)
  return idsOf(found.rows)
}

async function holdStatements({ db, labId }: CommandContext, ids: readonly string[]) {
  const found = await db.execute<Said>(sql`
    select s.id, s.opinion_map_id as "mapId",
      exists (select from opinion_response r where r.lab_id = s.lab_id
        and r.opinion_map_id = s.opinion_map_id and r.statement = s.number) as "isAnswered",
      array(select l.from_id::text from link l where l.lab_id = s.lab_id and l.relation = 'led-to'
        and l.from_kind = 'contribution' and l.to_kind = 'opinion-statement' and l.to_id = s.id) as "from"
    from opinion_statement s
    where s.lab_id = ${labId} and s.id = any(${sql.param(ids)}::uuid[]) order by s.id for update of s`)
  return found.rows
}

function tiesOf({ id, from }: Said) {
  const to = { kind: 'opinion-statement', id }
  return from.map((contributionId) => ({ from: { kind: 'contribution', id: contributionId }, to }))
}

function idsOf(all: readonly { id: string }[]): string[] {
  return all.map(({ id }) => id)
}
