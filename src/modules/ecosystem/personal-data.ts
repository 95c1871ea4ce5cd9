import { sql } from 'drizzle-orm'
import { rows } from '../../platform/db/database.ts'
import type { PersonalData } from '../../platform/manifest.ts'
import { saysName, withoutNames } from '../../platform/says-name.ts'
import { workData } from './personal-work.ts'
import { nameKey } from './stakeholder/names.ts'

type Row = Record<string, unknown>

const entries = {
  name: 'ecosystem-personal-entries',
  text: `select s.name, s.helix, s.role, o.name as organisation, s.stake, s.interest, s.influence, s.contact,
      s.website, s.public, s.added_at as "addedAt", s.removed_at as "removedAt"
    from stakeholder s left join stakeholder o on o.lab_id = s.lab_id and o.id = s.organisation_id
    where s.lab_id = $1 and s.participant_id = any($2::uuid[]) order by s.added_at`,
}
const parts = {
  name: 'ecosystem-personal-parts',
  text: `select i.initiative_id as "initiativeId", i.part, i.since::text, i.ended_on::text as "endedOn"
    from involvement i join stakeholder s on s.lab_id = i.lab_id and s.id = i.stakeholder_id
    where i.lab_id = $1 and s.participant_id = any($2::uuid[]) order by i.since`,
}
const acts = {
  name: 'ecosystem-personal-acts',
  text: `select a.initiative_id as "initiativeId", a.on_day::text as "onDay", a.note, a.withdrawn_at as "withdrawnAt"
    from stakeholder_act a join stakeholder s on s.lab_id = a.lab_id and s.id = a.stakeholder_id
    where a.lab_id = $1 and s.participant_id = any($2::uuid[]) order by a.on_day`,
}
const ties = {
  name: 'ecosystem-personal-ties',
  text: `select s.name as "from", o.name as "to", t.kind, t.strength, t.since::text, t.until::text, t.note
    from tie t join stakeholder s on s.lab_id = t.lab_id and s.id = t.from_id
    join stakeholder o on o.lab_id = t.lab_id and o.id = t.to_id
    where t.lab_id = $1 and (s.participant_id = any($2::uuid[]) or o.participant_id = any($2::uuid[]))
    order by t.made_at`,
}

/** What the map says of people. Who asks to be forgotten is taken off, with what was written down of them. */
export const personalData: PersonalData = {
  async gather(db, labId, ids) {
    const ask = (statement: typeof entries) => rows<Row>(db, statement, [labId, ids])
    return [
      { label: 'ecosystem.personal.entries', rows: await ask(entries) },
      { label: 'ecosystem.personal.parts', rows: await ask(parts) },
      { label: 'ecosystem.personal.acts', rows: await ask(acts) },
      { label: 'ecosystem.personal.ties', rows: await ask(ties) },
      ...(await workData.gather(db, labId, ids)),
    ]
  },

  async erase(ctx, ids, wish) {
    const { db, labId, now } = ctx
    const { names, nameless } = wish
    await workData.erase(ctx, ids, wish)
    const theirs = sql`(participant_id = any(${sql.param([...ids])}::uuid[])
      or (kind = 'person' and ${saysName('name', names)}))`
    const entry = sql`select id from stakeholder where lab_id = ${labId} and ${theirs}`
    await db.execute(sql`update stakeholder_act set note = ${nameless}, withdrawn_at = coalesce(withdrawn_at, ${at(now)})
      where lab_id = ${labId} and stakeholder_id in (${entry})`)
    await db.execute(sql`update involvement set part = ''
      where lab_id = ${labId} and stakeholder_id in (${entry})`)
    await db.execute(sql`update tie set note = '', removed_at = coalesce(removed_at, ${at(now)})
      where lab_id = ${labId} and (from_id in (${entry}) or to_id in (${entry}))`)
    await db.execute(sql`update stakeholder set name = ${nameless}, name_key = ${nameKey(nameless)}, stake = '',
      contact = '', website = '', interest = null, influence = null, public = false, participant_id = null,
      role = null, organisation_id = null, place_id = null, removed_at = coalesce(removed_at, ${at(now)})
      where lab_id = ${labId} and ${theirs}`)
    const written = [
      { table: 'stakeholder', plain: ['stake', 'contact'] },
      { table: 'stakeholder_act', plain: ['note'] },
      { table: 'involvement', plain: ['part'] },
      { table: 'tie', plain: ['note'] },
    ]
    for (const texts of written) {
      for (const change of withoutNames(labId, texts, names, nameless)) await db.execute(change)
    }
    return []
  },
}

function at(now: Date) {
  return sql`${now.toISOString()}::timestamptz`
}
