import { asOwner, rows } from '../../../src/platform/db/database.ts'
import type { Site } from '../../support/site.ts'
import { mistaken, visited, worked, type PageState } from './state.ts'

const found = {
  name: 'page-states-trying-ids',
  text: `select p.initiative_id as initiative, p.id as prototype, e.id as experiment,
      (select t.id from prototype_trial t where t.lab_id = p.lab_id and t.prototype_id = p.id
        order by t.id limit 1) as trial
    from prototype p
    join experiment e on e.lab_id = p.lab_id and e.initiative_id = p.initiative_id
    where e.title->>'en' = 'Ring before every visit'`,
}
type Ids = Record<'initiative' | 'prototype' | 'experiment' | 'trial', string>

/** The states of the pages of prototypes and experiments, with the demo's night card and its experiments as examples. */
export async function tryingStates(site: Site): Promise<PageState[]> {
  const [ids] = await asOwner(site.running.app.parts.database, (db) => rows<Ids>(db, found, []))
  const { initiative, prototype, experiment, trial } = ids!
  const all = `/vasternorrland/initiatives/${initiative}`
  const one = `${all}/prototypes/${prototype}`
  const tried = `${all}/experiments/${experiment}`
  return [
    visited('prototypes of an initiative for everybody', `${all}/prototypes`),
    worked('no prototype put away', `${all}/prototypes?archived=yes`),
    visited('prototype for everybody', one),
    worked('prototype', one),
    mistaken('new prototype', `${all}/prototypes/new`),
    worked('name of a prototype', `${one}/details`),
    mistaken('next version of a prototype', `${one}/versions/new`),
    mistaken('who tried a prototype', `${one}/trials/new`),
    worked('taking words out of a prototype', `${one}/trials/${trial}/withdrawal`),
    worked('putting a prototype away', `${one}/archive`),
    worked('deleting a prototype that was tried', `${one}/removal`),
    visited('experiments of an initiative for everybody', `${all}/experiments`),
    worked('no experiment that is unclear', `${all}/experiments?outcome=unclear`),
    visited('experiment that was not supported', tried),
    worked('experiment', tried),
    mistaken('new experiment', `${all}/experiments/new`),
    worked('experiment after another', `${all}/experiments/new?from=experiment:${experiment}`),
    worked('name of an experiment that has started', `${tried}/details`),
    worked('what is seen in an experiment', `${tried}/results`),
    mistaken('what an experiment came to', `${tried}/conclusion`),
    worked('putting an experiment away', `${tried}/archive`),
    worked('deleting an experiment that has started', `${tried}/removal`),
    visited('pilots of all labs', '/programmes/improve/pilots'),
    visited('no pilot of all labs', '/programmes/improve/pilots?outcome=stop&sector=business'),
  ]
}
