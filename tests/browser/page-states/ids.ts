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
      (select id from passkey limit 1) as passkey,
      (select id from linked_identity limit 1) as identity,
      (select id from resident_group where lab_id = i.lab_id limit 1) as "group",
      (select id from own_template where lab_id = i.lab_id limit 1) as "ownMethod",
      (select id from process where initiative_id = i.id limit 1) as process
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
  | 'passkey'
  | 'identity'
  | 'group'
  | 'ownMethod'
  | 'process',
  string
>

/** Ways in that the demo world does not have: nobody gave Per a passkey or an account at work. */
const perGets = [
  `insert into passkey (id, account_id, credential_id, public_key, sign_count, backup_eligible, backed_up, name, created_at)
    select gen_random_uuid(), account_id, 'a', 'b', 0, true, true, 'Per’s telephone', now()
    from participant where name = 'Per Nyberg'`,
  `insert into linked_identity (id, account_id, issuer, subject, linked_at)
    select gen_random_uuid(), account_id, 'http://localhost:9/staff', 'per', now()
    from participant where name = 'Per Nyberg'`,
]

/** Finds the ids of the demo world of a site, with what its pages need besides. */
export async function findIds(site: Site): Promise<Ids> {
  for (const text of perGets)
    await asOwner(site.running.app.parts.database, (db) => db.$client.query(text))
  const [ids] = await asOwner(site.running.app.parts.database, (db) => rows<Ids>(db, found, []))
  return ids!
}
