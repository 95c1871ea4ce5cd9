import { asOwner, rows } from '../../../src/platform/db/database.ts'
import type { Site } from '../../support/site.ts'
import { mistaken, visited, worked, type PageState } from './state.ts'

const found = {
  name: 'page-states-pilot-ids',
  text: `select p.initiative_id as initiative, p.id as pilot, i.id as indicator,
      (select pp.id from pilot_person pp where pp.lab_id = p.lab_id and pp.pilot_id = p.id
        order by pp.id limit 1) as person,
      (select k.id from business_line k where k.lab_id = p.lab_id and k.pilot_id = p.id
        order by k.id limit 1) as line,
      (select f.id from funding_lead f where f.lab_id = p.lab_id and f.pilot_id = p.id
        order by f.id limit 1) as lead
    from pilot p join pilot_indicator i on i.lab_id = p.lab_id and i.pilot_id = p.id
    where p.title->>'en' = 'A call before the drive'`,
}
type Ids = Record<'initiative' | 'pilot' | 'indicator' | 'person' | 'line' | 'lead', string>

/** The states of the pages of pilots, with the demo's night calls as the example. */
export async function pilotStates(site: Site): Promise<PageState[]> {
  const [ids] = await asOwner(site.running.app.parts.database, (db) => rows<Ids>(db, found, []))
  const { initiative, pilot, indicator, person, line, lead } = ids!
  const list = `/vasternorrland/initiatives/${initiative}/pilots`
  const one = `${list}/${pilot}`
  return [
    visited('portfolio of pilots for everybody', '/vasternorrland/pilots'),
    visited('pilots of an initiative for everybody', list),
    visited('pilot for everybody', one),
    worked('pilot', one),
    mistaken('new pilot', `${list}/new`),
    worked('people of a pilot', `${one}/people`),
    worked('person of a pilot', `${one}/people/${person}`),
    worked('leaving a pilot', `${one}/people/${person}/leaving`),
    worked('words of consent to a pilot', `${one}/consent-text`),
    worked('exit criteria of a pilot', `${one}/exit-criteria`),
    worked('what a pilot measures', `${one}/indicators`),
    mistaken('something to measure', `${one}/indicators/new`),
    worked('one thing a pilot measures', `${one}/indicators/${indicator}`),
    worked('observations of a pilot', `${one}/observations`),
    mistaken('file of observations', `${one}/observations/file`),
    worked('relationship answers of a pilot', `${one}/relations`),
    mistaken('timeline of a pilot', `${one}/timeline`),
    worked('risks of a pilot', `${one}/risks`),
    worked('costs of a pilot', `${one}/costs`),
    worked('business plan of a pilot', `${one}/plan`),
    worked('people and assumptions of a plan', `${one}/plan/details`),
    mistaken('line of a plan', `${one}/plan/lines/new`),
    worked('one line of a plan', `${one}/plan/lines/${line}`),
    mistaken('table of lines of a plan', `${one}/plan/lines/table`),
    worked('funding of a pilot', `${one}/funding`),
    mistaken('somebody who may pay', `${one}/funding/new`),
    worked('one who may pay', `${one}/funding/${lead}`),
    worked('funding of the pilots of an initiative', `${list}/funding`),
    worked('funding of all pilots', '/vasternorrland/pilots/funding'),
    mistaken('exit decision of a pilot', `${one}/exit`),
    worked('putting a pilot away', `${one}/archive`),
    worked('deleting a pilot that holds something', `${one}/removal`),
    worked('no pilot of such a kind', '/vasternorrland/pilots?state=closed'),
  ]
}
