import { asOwner, rows } from '../../../src/platform/db/database.ts'
import type { Site } from '../../support/site.ts'
import { mistaken, visited, worked, type PageState } from './state.ts'

const found = {
  name: 'page-states-service-ids',
  text: `select s.initiative_id as initiative, s.id as service, a.id as over,
      (select o.id from service_assessment o where o.lab_id = s.lab_id and o.service_id = s.id
        order by o.opens_on desc limit 1) as asking,
      (select tp.id from service_touchpoint tp where tp.lab_id = s.lab_id and tp.service_id = s.id
        order by tp.id limit 1) as touchpoint
    from service s join service_assessment a on a.lab_id = s.lab_id and a.service_id = s.id
    where s.title->>'en' = 'Evening round by telephone'
    order by a.opens_on limit 1`,
}
type Ids = Record<'initiative' | 'service' | 'over' | 'asking' | 'touchpoint', string>

/** The states of the pages of services, with the demo's evening round as the example. */
export async function serviceStates(site: Site): Promise<PageState[]> {
  const [ids] = await asOwner(site.running.app.parts.database, (db) => rows<Ids>(db, found, []))
  const { initiative, service, over, asking, touchpoint } = ids!
  const all = '/vasternorrland/services'
  const open = `${all}/${service}`
  const list = `/vasternorrland/initiatives/${initiative}/services`
  const work = `${list}/${service}`
  return [
    visited('services of a lab', all),
    visited('services found by no words', `${all}?words=zebra`),
    visited('service', open),
    visited('sheet of a service', `${open}/sheet`),
    visited('answering about a service', `${open}/assessment`),
    mistaken('answering about a service', `${open}/assessment`, null),
    visited('thanks for an answer', `${open}/assessment/thanks`),
    visited('a code for staff that opens nothing', `${open}/assessment/staff/WRONG`, {
      status: 404,
    }),
    visited('services of an initiative', list),
    mistaken('new service', `${list}/new`),
    worked('work on a service', work),
    worked('changing a service', `${work}/details`),
    mistaken('state of a service', `${work}/state`),
    worked('deleting a service that holds something', `${work}/removal`),
    worked('what a service lacks', `${work}/tests/responsive`),
    worked('a test that is passed', `${work}/tests/transparent`),
    worked('how a service is bought', `${work}/commissioning`),
    mistaken('promises about a service', `${work}/commitments`),
    mistaken('regular meetings', `${work}/touchpoints`),
    mistaken('a regular meeting', `${work}/touchpoints/${touchpoint}`, undefined, '[name=people]'),
    worked('rounds of answers', `${work}/assessments`),
    worked('a round of answers that is over', `${work}/assessments/${over}`),
    worked('a round of answers', `${work}/assessments/${asking}`),
    mistaken('a sheet to key in', `${work}/assessments/${asking}`, undefined, '[name=sheet]'),
    worked('sheet to answer on', `${work}/assessments/${asking}/sheet`),
    mistaken('what was changed', `${work}/changes`),
  ]
}
