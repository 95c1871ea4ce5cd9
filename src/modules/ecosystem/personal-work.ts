import { sql } from 'drizzle-orm'
import { rows } from '../../platform/db/database.ts'
import type { PersonalData } from '../../platform/manifest.ts'
import { withoutNames } from '../../platform/says-name.ts'

type Row = Record<string, unknown>

const offers = {
  name: 'ecosystem-personal-offers',
  text: `select a.kind, a.title, a.words, a.available, a.languages, a.limits, a.audience, place.name as place,
      a.added_at as "addedAt", a.removed_at as "removedAt"
    from asset a left join place on place.lab_id = a.lab_id and place.id = a.place_id
    where a.lab_id = $1 and a.participant_id = any($2::uuid[]) order by a.added_at`,
}
const requests = {
  name: 'ecosystem-personal-requests',
  text: `select a.title, r.words, r.asked_at as "askedAt", r.answer, r.answer_words as "answerWords",
      r.answered_at as "answeredAt", r.used_on::text as "usedOn", r.thanks
    from asset_request r join asset a on a.lab_id = r.lab_id and a.id = r.asset_id
    where r.lab_id = $1 and (a.participant_id = any($2::uuid[]) or r.asked_by = any($2::uuid[]))
    order by r.asked_at`,
}
const help = {
  name: 'ecosystem-personal-help',
  text: `select h.what, h.offered_at as at from help_offer h
    where h.lab_id = $1 and (h.offered_by = any($2::uuid[]) or h.answered_by = any($2::uuid[]))
    union all select g.note, g.noted_at from help_given g where g.lab_id = $1 and g.noted_by = any($2::uuid[])
    order by at limit 5000`,
}
const policies = {
  name: 'ecosystem-personal-policies',
  text: `select t.title, t.added_at as at from policy_text t
    where t.lab_id = $1 and t.added_by = any($2::uuid[]) order by at`,
}
const suppliers = {
  name: 'ecosystem-personal-suppliers',
  text: `select s.name as what, s.added_at as at from supplier s where s.lab_id = $1 and s.added_by = any($2::uuid[])
    union all select n.what, n.published_at from coming_need n
    where n.lab_id = $1 and n.published_by = any($2::uuid[]) order by at limit 5000`,
}

/** Texts that may name somebody, by table. */
const written = [
  { table: 'asset', plain: ['title', 'words', 'available', 'limits', 'agreed_words'] },
  { table: 'asset_request', plain: ['words', 'answer_words', 'thanks'] },
  { table: 'help_offer', plain: ['what', 'answer_words'] },
  { table: 'help_given', plain: ['note'] },
  { table: 'policy_text', plain: ['title'] },
  { table: 'policy_answer', plain: ['place'] },
  { table: 'policy_clause', plain: ['clause', 'reason'] },
  { table: 'supplier', plain: ['name', 'offers', 'contact', 'agreed_words'] },
  { table: 'coming_need', plain: ['what', 'about_when', 'about_amount', 'whom_to_ask'] },
  { table: 'local_meaning', plain: ['words'] },
]

/** What is kept of people in offers, help, checks and suppliers. What they offer goes with them. */
export const workData: PersonalData = {
  async gather(db, labId, ids) {
    const ask = (statement: typeof offers) => rows<Row>(db, statement, [labId, ids])
    return [
      { label: 'ecosystem.asset.personal.offers', rows: await ask(offers) },
      { label: 'ecosystem.asset.personal.requests', rows: await ask(requests) },
      { label: 'ecosystem.help.personal.noted', rows: await ask(help) },
      { label: 'ecosystem.policy.personal.noted', rows: await ask(policies) },
      { label: 'ecosystem.supplier.personal.noted', rows: await ask(suppliers) },
    ]
  },

  async erase({ db, labId }, ids, { names, nameless }) {
    const theirs = sql`select id from asset where lab_id = ${labId}
      and participant_id = any(${sql.param([...ids])}::uuid[])`
    await db.execute(
      sql`delete from asset_request where lab_id = ${labId} and asset_id in (${theirs})`,
    )
    await db.execute(sql`delete from asset where lab_id = ${labId} and id in (${theirs})`)
    for (const texts of written) {
      for (const change of withoutNames(labId, texts, names, nameless)) await db.execute(change)
    }
    return []
  },
}
