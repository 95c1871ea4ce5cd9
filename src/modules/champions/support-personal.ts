import { sql } from 'drizzle-orm'
import { rows } from '../../platform/db/database.ts'
import type { PersonalData } from '../../platform/manifest.ts'
import { withoutNames } from '../../platform/says-name.ts'

type Row = Record<string, unknown>
const of = (name: string, text: string) => ({ name: `champion-support-personal-${name}`, text })
const mine = 'any($2::uuid[])'

const pairs = of(
  'pairs',
  `select c.kind, f.name as "first", s.name as "second", c.asked_at as "askedAt", c.first_agreed_at as "firstAgreedAt",
    c.second_agreed_at as "secondAgreedAt", c.ended_at as "endedAt"
  from champion_pair c join participant f on f.lab_id = c.lab_id and f.id = c.first_id
  join participant s on s.lab_id = c.lab_id and s.id = c.second_id
  where c.lab_id = $1 and (c.first_id = ${mine} or c.second_id = ${mine}) order by c.asked_at`,
)
const questions = of(
  'questions',
  `select title, body, tags, nameless, asked_at as "askedAt" from champion_question
  where lab_id = $1 and asked_by = ${mine} order by asked_at`,
)
const answers = of(
  'answers',
  `select q.title as question, a.body, a.answered_at as "answeredAt" from champion_answer a
  join champion_question q on q.lab_id = a.lab_id and q.id = a.question_id
  where a.lab_id = $1 and a.answered_by = ${mine} order by a.answered_at`,
)
const thanks = of(
  'thanks',
  `select words, given_at as "givenAt", to_id = ${mine} as "toMe" from champion_thanks
  where lab_id = $1 and (to_id = ${mine} or from_id = ${mine}) order by given_at`,
)
const handOvers = of(
  'hand-overs',
  `select h.made_at as "madeAt", h.note, h.from_id = ${mine} as "fromMe",
    exists (select from champion_hand_over_contact c where c.lab_id = h.lab_id and c.hand_over_id = h.id
      and c.participant_id = ${mine}) as "asContact"
  from champion_hand_over h where h.lab_id = $1 and (h.from_id = ${mine} or h.to_id = ${mine}
    or exists (select from champion_hand_over_contact c where c.lab_id = h.lab_id and c.hand_over_id = h.id
      and c.participant_id = ${mine})) order by h.made_at`,
)
const declarations = of(
  'declarations',
  `select initiative_id as "initiativeId", has_ties as "hasTies", provider_words as "provider", employer_words as "employer",
    money_words as "money", family_words as "family", public, declared_on::text as "declaredOn"
  from facilitator_declaration where lab_id = $1 and participant_id = ${mine} order by declared_at`,
)

/** What support holds about people: who they helped, what they asked, thanks, hand-overs, declared ties. */
export const personalData: PersonalData = {
  async gather(db, labId, ids) {
    const ask = (statement: ReturnType<typeof of>) => rows<Row>(db, statement, [labId, ids])
    return [
      { label: 'champions.personal.pairs', rows: await ask(pairs) },
      { label: 'champions.personal.questions', rows: await ask(questions) },
      { label: 'champions.personal.answers', rows: await ask(answers) },
      { label: 'champions.personal.thanks', rows: await ask(thanks) },
      { label: 'champions.personal.hand-overs', rows: await ask(handOvers) },
      { label: 'champions.personal.declarations', rows: await ask(declarations) },
    ]
  },

  async erase({ db, labId, now }, ids, { names, nameless }) {
    const people = sql`any(${sql.param([...ids])}::uuid[])`
    const at = sql`${now.toISOString()}::timestamptz`
    await db.execute(sql`update champion_pair set ended_at = coalesce(ended_at, ${at})
      where lab_id = ${labId} and (first_id = ${people} or second_id = ${people})`)
    await db.execute(sql`update champion_question set asked_by = null, nameless = true
      where lab_id = ${labId} and asked_by = ${people}`)
    await db.execute(sql`update champion_answer set answered_by = null
      where lab_id = ${labId} and answered_by = ${people}`)
    await db.execute(sql`delete from champion_thanks where lab_id = ${labId} and to_id = ${people}`)
    await db.execute(sql`update champion_thanks set from_id = null, giver_agrees = false
      where lab_id = ${labId} and from_id = ${people}`)
    await db.execute(sql`delete from champion_hand_over_contact
      where lab_id = ${labId} and participant_id = ${people}`)
    await db.execute(sql`update champion_hand_over_item set participant_id = null, title = '{}'
      where lab_id = ${labId} and participant_id = ${people}`)
    await db.execute(sql`update champion_hand_over set note = ''
      where lab_id = ${labId} and from_id = ${people}`)
    await db.execute(sql`delete from facilitator_declaration
      where lab_id = ${labId} and participant_id = ${people}`)
    const written = [
      { table: 'champion_question', plain: ['title', 'body'] },
      { table: 'champion_answer', plain: ['body'] },
      { table: 'champion_thanks', plain: ['words', 'taken_down_because'] },
      { table: 'champion_hand_over', plain: ['note'] },
      { table: 'champion_hand_over_item', local: ['title'] },
      {
        table: 'facilitator_declaration',
        plain: ['provider_words', 'employer_words', 'money_words', 'family_words'],
      },
    ]
    for (const texts of written) {
      for (const change of withoutNames(labId, texts, names, nameless)) await db.execute(change)
    }
    return []
  },
}
