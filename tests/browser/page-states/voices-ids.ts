import { asOwner, rows } from '../../../src/platform/db/database.ts'
import { receiptCodeFor } from '../../../src/modules/voices/contribution/receipt.ts'
import type { Site } from '../../support/site.ts'

const found = {
  name: 'page-states-voices-ids',
  text: `select i.id as shore, n.id as nights,
      (select about_id from contribution where initiative_id = i.id and about_kind = 'contribution'
        group by about_id order by count(*) desc, about_id limit 1) as discussed,
      (select c.id from contribution c join participant p on p.id = c.participant_id
        join disposition d on d.contribution_id = c.id and d.replaced_at is null
        join theme_item x on x.contribution_id = c.id
        where c.initiative_id = i.id and p.name = 'Seán McGinley' order by c.received_at, c.id limit 1) as own,
      (select id from contribution where initiative_id = n.id and kind = 'story' and visibility = 'public'
        order by received_at, id limit 1) as story,
      (select id from contribution c where initiative_id = i.id and state = 'received' and about_id is null
        and not exists (select from disposition where contribution_id = c.id)
        order by received_at desc, id limit 1) as waiting,
      (select id from contribution where initiative_id = i.id and state = 'quarantined' limit 1) as held,
      (select t.id from theme t join theme_item x on x.theme_id = t.id where t.initiative_id = i.id
        group by t.id order by count(*) desc, t.id limit 1) as theme,
      (select id from finding f where initiative_id = i.id
        and exists (select from dissent where finding_id = f.id) limit 1) as finding,
      (select id from commitment where initiative_id = i.id and state = 'open' limit 1) as commitment,
      (select id from conversation where initiative_id = n.id limit 1) as conversation,
      (select id from sheet_batch where initiative_id = n.id order by made_at, id limit 1) as batch,
      (select id from sheet where initiative_id = n.id and state = 'printed' order by id limit 1) as sheet,
      (select id from import_run where initiative_id = i.id limit 1) as import,
      (select id from call_back where lab_id = i.lab_id order by id limit 1) as "callBack",
      (select o.id from outreach o join outreach_way w on w.outreach_id = o.id
        where o.initiative_id = i.id and w.channel = 'poster' limit 1) as outreach,
      (select id from session where initiative_id = i.id order by starts_at limit 1) as workshop,
      (select id from session where initiative_id = i.id order by starts_at desc limit 1) as coming,
      (select id from feedback_notice where lab_id = i.lab_id and state = 'waiting' and channel = 'phone'
        order by id limit 1) as notice,
      (select id from letter_batch where lab_id = i.lab_id order by made_at limit 1) as letters,
      (select id from learning_completion where lab_id = n.lab_id limit 1) as completion,
      (select id from resident_group where lab_id = n.lab_id limit 1) as "group",
      (select id from session where title->>'en' = 'Ready for the first trial?') as prepared,
      (select id from participant where name = 'Elsa Bergström') as elsa,
      (select id from participant where name = 'Bríd Ní Dhomhnaill') as brid
    from initiative i, initiative n
    where i.title->>'en' like 'The shore road%' and n.title->>'en' = 'Safe nights at home'`,
}

const receipts = {
  name: 'page-states-receipts',
  text: `select distinct on (1) d.outcome is not null as answered, c.id, c.sheet_id as "sheetId"
    from contribution c
    left join disposition d on d.contribution_id = c.id and d.replaced_at is null
    where c.initiative_id = $1 and c.about_id is null and c.state = 'received'
      and (d.outcome is null or d.rests_on_id is not null)
    order by 1, c.received_at, c.id`,
}
type Receipt = { answered: boolean; id: string; sheetId: string | null }

/** Ids and codes of what people said in the demo, by which pages are addressed. */
export type VoicesIds = Record<
  | 'shore'
  | 'nights'
  | 'discussed'
  | 'own'
  | 'story'
  | 'waiting'
  | 'held'
  | 'theme'
  | 'finding'
  | 'commitment'
  | 'conversation'
  | 'batch'
  | 'sheet'
  | 'import'
  | 'callBack'
  | 'outreach'
  | 'workshop'
  | 'coming'
  | 'notice'
  | 'letters'
  | 'completion'
  | 'group'
  | 'prepared'
  | 'elsa'
  | 'brid',
  string
> & { codes: { answered: string; waiting: string } }

/** Finds the ids and the receipts of what people said in the demo world of a site. */
export async function findVoicesIds(site: Site): Promise<VoicesIds> {
  const { parts } = site.running.app
  return asOwner(parts.database, async (db) => {
    const [ids] = await rows<Omit<VoicesIds, 'codes'>>(db, found, [])
    const [waiting, answered] = await rows<Receipt>(db, receipts, [ids!.shore])
    const codeOf = (receipt: Receipt) => receiptCodeFor(parts.signingKey, receipt)
    return { ...ids!, codes: { answered: codeOf(answered!), waiting: codeOf(waiting!) } }
  })
}
