import { sql } from 'drizzle-orm'
import { rows } from '../../platform/db/database.ts'
import type { PersonalData } from '../../platform/manifest.ts'
import { saysName } from '../../platform/says-name.ts'

type Row = Record<string, unknown>
const of = (name: string, text: string) => ({ name: `initiatives-personal-${name}`, text })

const signOffs = of(
  'sign-offs',
  `select gate_id as "gateId", role, verdict, mode, words, witness, at, withdrawn_at as "withdrawnAt"
  from sign_off where lab_id = $1 and participant_id = any($2::uuid[]) order by at`,
)
const seats = of(
  'seats',
  `select initiative_id as "initiativeId", perspective, funder, joined_on::text as "joinedOn",
    trained_on::text as "trainedOn", training, left_on::text as "leftOn"
  from core_team_seat where lab_id = $1 and participant_id = any($2::uuid[]) order by joined_on`,
)
const decisions = of(
  'decisions',
  `select id, question, decided_on::text as "decidedOn" from decision
  where lab_id = $1 and recorded_by = any($2::uuid[]) order by recorded_at`,
)

/** What initiatives hold about people: signatures, seats and decisions. A signature stays, without a name or words. */
export const personalData: PersonalData = {
  async gather(db, labId, ids) {
    const ask = (statement: ReturnType<typeof of>) => rows<Row>(db, statement, [labId, ids])
    return [
      { label: 'initiatives.personal.sign-offs', rows: await ask(signOffs) },
      { label: 'initiatives.personal.seats', rows: await ask(seats) },
      { label: 'initiatives.personal.decisions', rows: await ask(decisions) },
    ]
  },

  async erase({ db, labId, now }, ids, { names, nameless }) {
    const people = sql`any(${sql.param([...ids])}::uuid[])`
    const at = sql`${now.toISOString()}::timestamptz`
    const kept = await db.execute(sql`
      update sign_off set words = '', witness = '', name_public = false
      where lab_id = ${labId} and participant_id = ${people}`)
    await db.execute(sql`
      update sign_off_request set withdrawn_at = coalesce(withdrawn_at, ${at})
      where lab_id = ${labId} and participant_id = ${people}`)
    await db.execute(sql`
      update core_team_seat set training = '', left_on = coalesce(left_on, greatest(${at}::date, joined_on))
      where lab_id = ${labId} and participant_id = ${people}`)
    await db.execute(
      sql`update activity set owner_id = null where lab_id = ${labId} and owner_id = ${people}`,
    )
    for (const table of ['sign_off', 'gate_passage']) {
      await db.execute(sql`update ${sql.identifier(table)} set witness = ${nameless}
        where lab_id = ${labId} and ${saysName('witness', names)}`)
    }
    const count = kept.rowCount ?? 0
    return count > 0 ? [{ because: 'initiatives.personal.remains', count }] : []
  },
}
