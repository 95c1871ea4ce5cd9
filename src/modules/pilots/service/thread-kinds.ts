import { rows, type Db } from '../../../platform/db/database.ts'
import type { ThreadKind, ThreadThing } from '../../../platform/manifest.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { maySeeWork } from '../../initiatives/index.ts'
import { assessmentTitle } from './assessment-title.ts'
import { servicePaths } from './paths.ts'
import { mayReadService } from './policy.ts'
import type { ServiceRow } from './schema.ts'

type Named = Pick<ServiceRow, 'initiativeId' | 'title' | 'public' | 'ownerId'> & {
  id: string
  serviceId: string
  at: Date
  lab: string
  own: LocalText | null
}
const of = (own: string, at: string, from: string) => `select ${from}.id, s.id as "serviceId",
    s.initiative_id as "initiativeId", s.title, s.public, s.owner_id as "ownerId", ${own} as own, ${at} as at, l.slug as lab`
const served = 'join lab l on l.id = s.lab_id'
const services = {
  name: 'thread-services',
  text: `${of('null', 's.made_at', 's')} from service s ${served}
    where s.lab_id = $1 and s.id = any($2::uuid[])`,
}
const assessments = {
  name: 'thread-service-assessments',
  text: `${of('null', 'a.opened_at', 'a')} from service_assessment a
    join service s on s.lab_id = a.lab_id and s.id = a.service_id ${served}
    where a.lab_id = $1 and a.id = any($2::uuid[])`,
}
const changes = {
  name: 'thread-service-changes',
  text: `${of('c.title', 'c.told_at', 'c')} from service_change c
    join service s on s.lab_id = c.lab_id and s.id = c.service_id ${served}
    where c.lab_id = $1 and c.id = any($2::uuid[])`,
}

/** Things of services as far as the reader may read the service; each leads to its part of the page. */
function describing(
  statement: typeof services,
  part: (one: Named) => string,
  titleOf: (one: Named) => LocalText,
): ThreadKind['describe'] {
  return async (db, labId, actor, ids) => {
    const found = await rows<Named>(db, statement, [labId, ids])
    return new Map<string, ThreadThing>(
      found
        .filter((one) => mayReadService(actor, one).ok)
        .map((one) => {
          const { id, serviceId, lab, at, initiativeId } = one
          const address = servicePaths.service({ lab, serviceId }) + part(one)
          return [id, { title: titleOf(one), at, initiativeId, address }]
        }),
    )
  }
}

const toPick = {
  name: 'services-to-pick',
  text: `select id, title from service where lab_id = $1 and initiative_id = $2 and (public or $3)
    order by id desc limit 200`,
}

/** A service, a round of answers about it, and what was changed because of it, as things of the thread. */
export const serviceKinds: ThreadKind[] = [
  {
    kind: 'service',
    label: 'pilots.service.kind',
    describe: describing(
      services,
      () => '',
      ({ title }) => title,
    ),
    pick: (db: Db, labId: LabId, actor, initiativeId) =>
      rows<{ id: string; title: LocalText }>(db, toPick, [
        labId,
        initiativeId,
        maySeeWork(actor, initiativeId).ok,
      ]),
  },
  {
    kind: 'service-assessment',
    label: 'pilots.service.kind-assessment',
    describe: describing(
      assessments,
      () => '#assessment',
      ({ title }) => assessmentTitle(title),
    ),
  },
  {
    kind: 'service-change',
    label: 'pilots.service.kind-change',
    describe: describing(
      changes,
      ({ id }) => `#change-${id}`,
      ({ own }) => own!,
    ),
  },
]
