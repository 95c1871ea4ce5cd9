import { sql, type SQL } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { rows } from '../../../platform/db/database.ts'
import type { ErasureWish, PersonalData } from '../../../platform/manifest.ts'
import { withoutNames } from '../../../platform/says-name.ts'
import { forgetStatements, statementsFrom } from './statement/forget.ts'
import { stir } from './vote/cast.ts'

type Row = Record<string, unknown>

const answers = {
  name: 'opinion-personal-answers',
  text: `select m.topic, s.number as statement, s.words, r.vote, r.matters, r.at, v.channel,
      v.confirmed_how as "confirmedHow"
    from opinion_voter v
    join opinion_response r on r.lab_id = v.lab_id and r.opinion_map_id = v.opinion_map_id and r.voter_id = v.id
    join opinion_map m on m.lab_id = v.lab_id and m.id = v.opinion_map_id
    join opinion_statement s on s.lab_id = r.lab_id and s.opinion_map_id = r.opinion_map_id
      and s.number = r.statement
    where v.lab_id = $1 and v.participant_id = any($2::uuid[]) order by r.at, s.number`,
}
const statements = {
  name: 'opinion-personal-statements',
  text: `select m.topic, s.number, s.words, s.state, s.because, s.added_at as "addedAt"
    from opinion_statement s
    join opinion_map m on m.lab_id = s.lab_id and m.id = s.opinion_map_id
    left join opinion_voter v on v.lab_id = s.lab_id and v.id = s.voter_id
    where s.lab_id = $1 and s.origin = 'voter'
      and (s.added_by = any($2::uuid[]) or v.participant_id = any($2::uuid[])) order by s.added_at, s.number`,
}

/** What opinion maps hold about people: their answers, and statements they added. */
export const personalData: PersonalData = {
  async gather(db, labId, ids) {
    return [
      { label: 'engagement.personal.answers', rows: await rows<Row>(db, answers, [labId, ids]) },
      {
        label: 'engagement.personal.statements',
        rows: await rows<Row>(db, statements, [labId, ids]),
      },
    ]
  },

  async erase(ctx, ids, wish) {
    const { db, labId, now } = ctx
    const people = sql`any(${sql.param([...ids])}::uuid[])`
    const maps = await db.execute<{ id: string }>(sql`
      select distinct opinion_map_id as id from opinion_voter
      where lab_id = ${labId} and participant_id = ${people}`)
    await db.execute(sql`
      delete from opinion_response r using opinion_voter v
      where r.lab_id = ${labId} and v.lab_id = r.lab_id and v.id = r.voter_id
        and v.participant_id = ${people}`)
    const remain = await forgetSaid(ctx, people, wish)
    await db.execute(sql`
      delete from opinion_voter where lab_id = ${labId} and participant_id = ${people}`)
    const around = { table: 'opinion_statement', local: ['words'], plain: ['because'] }
    for (const change of withoutNames(labId, around, wish.names, wish.nameless))
      await db.execute(change)
    for (const { id } of maps.rows) await stir(db, labId, id, now)
    return remain > 0 ? [{ because: 'engagement.personal.remains-statements', count: remain }] : []
  },
}

/** Takes the name off what somebody added, and takes their words out of every statement if they shall go. */
async function forgetSaid(
  ctx: CommandContext,
  people: SQL,
  { words }: ErasureWish,
): Promise<number> {
  const { db, labId } = ctx
  const found = await db.execute<{ id: string }>(sql`
    select s.id from opinion_statement s
    left join opinion_voter v on v.lab_id = s.lab_id and v.id = s.voter_id
    where s.lab_id = ${labId} and s.origin = 'voter'
      and (s.added_by = ${people} or v.participant_id = ${people})`)
  const ids = found.rows.map(({ id }) => id)
  await db.execute(sql`
    update opinion_statement set voter_id = null, added_by = null
    where lab_id = ${labId} and id = any(${sql.param(ids)}::uuid[])`)
  if (words === 'keep') return ids.length
  return forgetStatements(ctx, [...ids, ...(await statementsFrom(ctx, await justErased(ctx)))])
}

/** What was said by whom this erasure forgets: voices, which come first, have just emptied it. */
async function justErased({ db, labId, now }: CommandContext): Promise<string[]> {
  const found = await db.execute<{ id: string }>(sql`
    select id from contribution where lab_id = ${labId} and erased_at = ${now.toISOString()}::timestamptz`)
  return found.rows.map(({ id }) => id)
}
