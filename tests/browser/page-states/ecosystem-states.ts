import { asOwner, rows } from '../../../src/platform/db/database.ts'
import type { Site } from '../../support/site.ts'
import { mistaken, visited, worked, type PageState } from './state.ts'

const found = {
  name: 'page-states-ecosystem-ids',
  text: `select i.id as initiative,
      (select id from stakeholder where name = 'Demo home care') as organisation,
      (select id from stakeholder where name = 'Karin Lindqvist') as person,
      (select r.id from readiness_round r where r.lab_id = i.lab_id and r.kind = 're-score') as round,
      (select a.id from change_action a where a.lab_id = i.lab_id and a.state = 'started' order by a.due_on limit 1) as action,
      (select v.id from readiness_review v where v.lab_id = i.lab_id) as review,
      (select t.id from tie t where t.lab_id = i.lab_id and t.until is null order by t.id limit 1) as tie
    from initiative i where i.title->>'en' = 'Safe nights at home'`,
}
type Ids = Record<
  'initiative' | 'organisation' | 'person' | 'round' | 'action' | 'review' | 'tie',
  string
>

/** The states of the map's pages, with the demo's home care as the example. */
export async function ecosystemStates(site: Site): Promise<PageState[]> {
  const [ids] = await asOwner(site.running.app.parts.database, (db) => rows<Ids>(db, found, []))
  const { initiative, organisation, person, round, action, review, tie } = ids!
  const map = '/vasternorrland/ecosystem'
  const one = `${map}/stakeholders/${organisation}`
  const empty = '/new-lab/ecosystem'
  return [
    visited('map for everybody', map),
    visited('who is on the map, for everybody', `${map}/stakeholders`),
    visited('organisation, for everybody', one),
    visited('picture for everybody', `${map}/network`),
    visited(
      'who is in an initiative, for everybody',
      `/vasternorrland/initiatives/${initiative}/ecosystem`,
    ),
    worked('map', map),
    worked('map with an empty sector', '/donegal/ecosystem', 'Aoife Gallagher'),
    worked('who is on the map', `${map}/stakeholders?order=influence`),
    worked('who is on the map, for an observer', `${map}/stakeholders`, 'Maja Forsberg'),
    worked('search of the map without a hit', `${map}/stakeholders?words=zebra`),
    worked('ties', `${map}/ties?ended=yes`),
    worked('picture', `${map}/network`),
    worked('matrix', `${map}/matrix`),
    worked('one field of the matrix', `${map}/matrix?interest=5&influence=2`),
    worked('who is missing', '/donegal/ecosystem/missing', 'Aoife Gallagher'),
    worked('who is in an initiative', `/vasternorrland/initiatives/${initiative}/ecosystem`),
    worked('organisation', one),
    worked('person on the map', `${map}/stakeholders/${person}`, 'Per Nyberg'),
    worked('change an entry', `${one}/details`),
    worked('on the map twice', `${one}/double`),
    mistaken('new entry', `${map}/stakeholders/new`),
    worked('tie', `${map}/ties/${tie}`),
    mistaken('new tie', `${map}/ties/new?from=${organisation}`),
    mistaken('taking in a file', `${map}/imports/new`),
    worked('readiness of all', `${map}/readiness`),
    visited('what readiness asks', `${map}/readiness/statements`),
    worked('readiness of one', `${one}/readiness`, 'Karin Lindqvist'),
    worked('result of a round', `${one}/readiness/rounds/${round}`, 'Karin Lindqvist'),
    worked('new round', `${one}/readiness/rounds/new`, 'Karin Lindqvist'),
    worked('sheet of a round', `${one}/readiness/rounds/${round}/sheet?tier=residents`),
    worked('change plan', `${one}/changes`, 'Karin Lindqvist'),
    worked('change action', `${one}/changes/${action}`, 'Karin Lindqvist'),
    mistaken('new change action', `${one}/changes/new`),
    worked('joint review', `${one}/reviews/${review}`, 'Karin Lindqvist'),
    mistaken('new review', `${one}/reviews/new`),
    worked('readiness without organisations', `${empty}/readiness`, 'Nina Ny'),
    worked('empty map', empty, 'Nina Ny'),
    worked('empty list of the map', `${empty}/stakeholders`, 'Nina Ny'),
    worked('no ties yet', `${empty}/ties`, 'Nina Ny'),
    worked('nothing to draw yet', `${empty}/network`, 'Nina Ny'),
    worked('empty matrix', `${empty}/matrix`, 'Nina Ny'),
    worked('who is missing from an empty map', `${empty}/missing`, 'Nina Ny'),
  ]
}
