import { sql } from 'drizzle-orm'
import { rows } from '../../../platform/db/database.ts'
import type { PersonalData } from '../../../platform/manifest.ts'
import { saysName, withoutNames } from '../../../platform/says-name.ts'
import { noteStanding } from './standing.ts'

type Row = Record<string, unknown>

const sent = {
  name: 'ideas-personal-sent',
  text: `select title, idea, name, phone, email, organisation, helix, terms, state, question, note, answer,
      received_at as "receivedAt" from outside_idea
    where lab_id = $1 and participant_id = any($2::uuid[]) order by received_at`,
}
const brought = {
  name: 'ideas-personal-brought',
  text: `select title, idea, made_at as "madeAt", owner_id = any($2::uuid[]) as "answersForIt" from solution_idea
    where lab_id = $1 and (proposed_by = any($2::uuid[]) or owner_id = any($2::uuid[])) order by made_at`,
}
const teams = {
  name: 'ideas-personal-teams',
  text: `select s.title, m.helix, m.words, m.state, m.answer, m.offered_at as "offeredAt"
    from solution_idea_member m
    join solution_idea s on s.lab_id = m.lab_id and s.id = m.solution_idea_id
    where m.lab_id = $1 and m.participant_id = any($2::uuid[]) order by m.offered_at`,
}
const scores = {
  name: 'ideas-personal-scores',
  text: `select s.title, k.label, x.score from idea_score x
    join solution_idea s on s.lab_id = x.lab_id and s.id = x.solution_idea_id
    join idea_criterion k on k.lab_id = x.lab_id and k.id = x.idea_criterion_id
    where x.lab_id = $1 and x.participant_id = any($2::uuid[]) order by s.id, k.id`,
}

/** Columns that only say who wrote something down. */
const writers = [
  ['solution_call', 'made_by'],
  ['solution_idea', 'owner_id'],
  ['solution_idea', 'proposed_by'],
  ['solution_idea', 'made_by'],
  ['outside_idea', 'handled_by'],
  ['solution_idea_member', 'noted_by'],
  ['solution_idea_member', 'answered_by'],
  ['idea_comparison', 'made_by'],
  ['idea_comparison', 'fixed_by'],
  ['idea_criterion', 'noted_by'],
  ['idea_paper', 'noted_by'],
  ['similar_solution', 'noted_by'],
  ['similar_solution', 'decided_by'],
] as const

/** What people write about ideas. */
const texts = [
  { table: 'solution_call', local: ['title', 'sought', 'terms'] },
  { table: 'solution_idea', local: ['title', 'idea'], plain: ['next_step', 'aside_because'] },
  { table: 'outside_idea', plain: ['title', 'idea', 'question', 'note', 'answer'] },
  { table: 'solution_idea_member', plain: ['words', 'answer'] },
  { table: 'idea_comparison', plain: ['agreed'] },
  { table: 'idea_criterion', local: ['label', 'why'] },
  { table: 'idea_paper', plain: ['words'] },
  { table: 'similar_solution', plain: ['title', 'place', 'source', 'because'] },
]

/** What is held of those who send ideas, stand behind them and give them points. Points go with the person. */
export const ideaPersonalData: PersonalData = {
  async gather(db, labId, ids) {
    const ask = (statement: typeof sent) => rows<Row>(db, statement, [labId, ids])
    return [
      { label: 'pilots.idea.personal.sent', rows: await ask(sent) },
      { label: 'pilots.idea.personal.brought', rows: await ask(brought) },
      { label: 'pilots.idea.personal.teams', rows: await ask(teams) },
      { label: 'pilots.idea.personal.scores', rows: await ask(scores) },
    ]
  },

  async erase(ctx, ids, { names, nameless, emails }) {
    const { db, labId } = ctx
    const people = sql`any(${sql.param([...ids])}::uuid[])`
    await db.execute(sql`delete from outside_idea where lab_id = ${labId} and (participant_id = ${people}
      or ${saysName('name', names)} or (email <> '' and email = any(${sql.param([...emails])}::text[])))`)
    await db.execute(
      sql`delete from idea_score where lab_id = ${labId} and participant_id = ${people}`,
    )
    const left = await db.execute<{ id: string }>(sql`
      select id from solution_idea where lab_id = ${labId} and owner_id = ${people}
      union select solution_idea_id from solution_idea_member
        where lab_id = ${labId} and participant_id = ${people}`)
    await db.execute(sql`update solution_idea_member set participant_id = null, words = '', answer = '',
        state = case when state in ('in', 'offered') then 'left' else state end
      where lab_id = ${labId} and participant_id = ${people}`)
    for (const [table, column] of writers) {
      await db.execute(sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = null
        where lab_id = ${labId} and ${sql.identifier(column)} = ${people}`)
    }
    for (const one of texts) {
      for (const change of withoutNames(labId, one, names, nameless)) await db.execute(change)
    }
    await noteStanding(
      ctx,
      left.rows.map(({ id }) => id),
    )
    return []
  },
}
