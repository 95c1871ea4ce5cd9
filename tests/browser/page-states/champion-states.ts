import { asOwner, rows } from '../../../src/platform/db/database.ts'
import type { Site } from '../../support/site.ts'
import { mistaken, visited, worked, type PageState } from './state.ts'

const found = {
  name: 'page-states-champion-ids',
  text: `select i.id as initiative, c.id as champion, m.id as mandate, r.id as release, x.id as expense
    from initiative i
    join champion c on c.lab_id = i.lab_id and c.employed
    join champion_mandate m on m.lab_id = c.lab_id and m.champion_id = c.id
    join champion_release r on r.lab_id = c.lab_id and r.champion_id = c.id
    join champion_expense x on x.lab_id = c.lab_id and x.champion_id = c.id and x.state = 'asked'
    where i.title->>'en' = 'Safe nights at home' limit 1`,
}
type Ids = Record<'initiative' | 'champion' | 'mandate' | 'release' | 'expense', string>

/** The states of the champions' pages, with the demo's home care as the example. */
export async function championStates(site: Site): Promise<PageState[]> {
  const [ids] = await asOwner(site.running.app.parts.database, (db) => rows<Ids>(db, found, []))
  const { initiative, champion, mandate, release, expense } = ids!
  const all = '/vasternorrland/champions'
  const one = `${all}/${champion}`
  return [
    visited('open call for champions', `${all}/call`),
    visited('champions for everybody', all),
    worked('registry of champions', all),
    worked('map of champions', `${all}/map`),
    worked('report on champions', `${all}/report`),
    worked('settings for champions', `${all}/setup`),
    worked('offers to be a champion', `${all}/offers`),
    mistaken('new champion', `${all}/new`),
    worked('one champion', one),
    worked('hours of a champion', `${one}/hours`),
    worked('role card', `${all}/mandates/${mandate}`),
    worked('writing a role card', `${one}/mandates/new`),
    worked('working time', `${all}/releases/${release}`),
    worked('expenses of champions', `${all}/expenses`),
    worked('one expense of a champion', `${all}/expenses/${expense}`),
    worked('champions of an initiative', `/vasternorrland/initiatives/${initiative}/champions`),
  ]
}
