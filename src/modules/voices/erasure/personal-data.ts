import { sql } from 'drizzle-orm'
import { forgetBlobs } from '../../../platform/blobs/index.ts'
import { rows } from '../../../platform/db/database.ts'
import type { PersonalData } from '../../../platform/manifest.ts'
import { settleReach } from '../contribution/reach.ts'
import { forgetAround, personOf, type Forgetting } from './forget-around.ts'
import { takeWords } from './take-words.ts'

type Row = Record<string, unknown>
const of = (name: string, text: string) => ({ name: `voices-personal-${name}`, text })

const said = of(
  'said',
  `select c.id, c.kind, c.channel, c.title, c.body, c.language, c.visibility, c.state, c.captured_at as "capturedAt",
    c.received_at as "receivedAt", l.name as place, c.participant_id = any($2::uuid[]) as "inMyName",
    d.outcome, d.reason, d.decided_at as "answeredAt"
  from contribution c
  left join place l on l.lab_id = c.lab_id and l.id = c.place_id
  left join disposition d on d.lab_id = c.lab_id and d.contribution_id = c.id and d.replaced_at is null
  where c.lab_id = $1 and (c.participant_id = any($2::uuid[]) or c.brought_by = any($2::uuid[]))
  order by c.received_at, c.id`,
)
const wordings = of(
  'wordings',
  `select w.contribution_id as "contributionId", w.version, w.title, w.body, w.replaced_at as "replacedAt"
  from contribution_wording w join contribution c on c.lab_id = w.lab_id and c.id = w.contribution_id
  where c.lab_id = $1 and c.participant_id = any($2::uuid[]) order by w.replaced_at`,
)
const consents = of(
  'consents',
  `select k.contribution_id as "contributionId", t.purpose, t.body, k.mode, k.given_at as "givenAt",
    k.withdrawn_at as "withdrawnAt"
  from contribution_consent k
  join contribution c on c.lab_id = k.lab_id and c.id = k.contribution_id
  join consent_text t on t.lab_id = k.lab_id and t.id = k.consent_text_id
  where c.lab_id = $1 and c.participant_id = any($2::uuid[]) order by k.given_at`,
)
const dissents = of(
  'dissents',
  `select finding_id as "findingId", words, said_at as "saidAt", withdrawn_at as "withdrawnAt" from dissent
  where lab_id = $1 and participant_id = any($2::uuid[]) order by said_at`,
)
const readings = of(
  'readings',
  `select contribution_id as "contributionId", note, read_at as "readAt" from reading
  where lab_id = $1 and participant_id = any($2::uuid[]) order by read_at`,
)
const calls = of(
  'call-backs',
  `select name, phone, about, asked_at as "askedAt", reached_at as "reachedAt" from call_back
  where lab_id = $1 and participant_id = any($2::uuid[]) order by asked_at`,
)

/** What voices hold about people: everything they said, in which words, on which consent, and what became of it. */
export const personalData: PersonalData = {
  async gather(db, labId, ids) {
    const ask = (statement: ReturnType<typeof of>) => rows<Row>(db, statement, [labId, ids])
    return [
      { label: 'voices.personal.said', rows: await ask(said) },
      { label: 'voices.personal.wordings', rows: await ask(wordings) },
      { label: 'voices.personal.consents', rows: await ask(consents) },
      { label: 'voices.personal.dissents', rows: await ask(dissents) },
      { label: 'voices.personal.readings', rows: await ask(readings) },
      { label: 'voices.personal.calls', rows: await ask(calls) },
    ]
  },

  async erase(ctx, ids, wish) {
    const { db, labId } = ctx
    const found = await db.execute<{ id: string }>(sql`
      select id from contribution where lab_id = ${labId} and participant_id = ${personOf(ids)}
      order by id for update`)
    const mine = found.rows.map(({ id }) => id)
    const given: Forgetting = { ids, mine, wish }
    const photos = await forgetAround(ctx, given)
    if (wish.words === 'take') await takeWords(ctx, given)
    await settleReach(db, labId, mine)
    await forgetBlobs(ctx, photos)
    const worries = await db.execute<{ count: number }>(sql`
      select count(*)::int as count from concern where lab_id = ${labId}
        and (raised_by = ${personOf(ids)} or contribution_id = ${personOf(mine)})`)
    const { count } = worries.rows[0]!
    const because = `voices.personal.remains-${wish.words}`
    return [
      ...(mine.length > 0 ? [{ because, count: mine.length }] : []),
      ...(count > 0 ? [{ because: 'voices.personal.remains-concerns', count }] : []),
    ]
  },
}
