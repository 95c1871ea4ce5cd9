import { asOwner, rows } from '../../../src/platform/db/database.ts'
import type { Site } from '../../support/site.ts'

const found = {
  name: 'page-states-ids',
  text: `select i.id as initiative,
      (select id from phase where initiative_id = i.id and state = 'open' limit 1) as phase,
      (select id from activity where initiative_id = i.id and state = 'blocked' limit 1) as activity,
      (select id from evidence where initiative_id = i.id order by added_at limit 1) as evidence,
      (select id from decision where initiative_id = i.id limit 1) as decision,
      (select g.id from gate g join phase p on p.id = g.phase_id
        where g.initiative_id = i.id and p.state = 'open' limit 1) as gate,
      (select x.gate_id from gate_passage x join gate g on g.id = x.gate_id
        where g.initiative_id = i.id limit 1) as passed,
      (select id from participant where name = 'Elsa Bergström') as elsa,
      (select id from participant where name = 'Göran Edlund') as goran,
      (select id from resident_group where lab_id = i.lab_id limit 1) as "group"
    from initiative i where i.title->>'en' = 'Safe nights at home'`,
}

/** Ids of the demo's home care, by which pages are addressed. */
export type Ids = Record<
  | 'initiative'
  | 'phase'
  | 'activity'
  | 'evidence'
  | 'decision'
  | 'gate'
  | 'passed'
  | 'elsa'
  | 'goran'
  | 'group',
  string
>

/** Finds the ids of the demo world of a site. */
export async function findIds(site: Site): Promise<Ids> {
  const [ids] = await asOwner(site.running.app.parts.database, (db) => rows<Ids>(db, found, []))
  return ids!
}
