import { holds } from '../../../platform/actor.ts'
import { routes } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page } from '../../../ui/index.ts'
import { initiativePaths, maySeeWork, workers } from '../../initiatives/index.ts'
import { threadPaths } from '../../thread/index.ts'
import { readPublic, today } from './answer.ts'
import { changesOf, lookLastRound, openRoundsOf } from './assessment/queries.ts'
import { evidenceOf } from './evidence.ts'
import { testsOf } from './four-tests.ts'
import { servicePaths as paths } from './paths.ts'
import { promisesOf } from './promise.ts'
import { lookRecord } from './record.ts'
import { touchpointsOf } from './touchpoint.ts'
import { ServicePage } from './views/service-page.tsx'
import { SheetPage } from './views/sheet-page.tsx'

/** A service as residents read it, and its sheet for the notice board. */
export const serviceRoutes = routes()

serviceRoutes.get(paths.service.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { lab, labId, actor, language, t, parts } = c.var
  const day = today(c)
  const { found, more } = await readPublic(c, async (db, { id }) => ({
    evidence: await evidenceOf(db, labId, { serviceIds: [id] }, parts.clock.now()),
    record: await lookRecord(db, labId, id),
    promises: await promisesOf(db, labId, id, day),
    touchpoints: await touchpointsOf(db, labId, id, day),
    round: await lookLastRound(db, labId, id, day),
    open: await openRoundsOf(db, labId, id, day),
    changes: await changesOf(db, labId, id),
  }))
  const at = { lab: lab.slug, serviceId: found.id }
  return page(
    c,
    {
      title: pickText(found.title, language).text,
      description: pickText(found.what, language).text.slice(0, 200) || undefined,
      unlisted: !found.public,
      breadcrumbs: [
        { label: t('pilots.service.list.title'), address: paths.services({ lab: lab.slug }) },
      ],
    },
    <ServicePage
      at={at}
      found={found}
      {...more}
      tests={testsOf(more.evidence[0]!)}
      inside={maySeeWork(actor, found.initiativeId).ok}
      works={holds(actor, workers, found.initiativeId)}
      initiative={initiativePaths.initiative({ ...at, initiativeId: found.initiativeId })}
      thread={threadPaths.thread({ lab: lab.slug, kind: 'service', thingId: found.id })}
    />,
  )
})

serviceRoutes.get(paths.sheet.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { lab, language, parts } = c.var
  const { found } = await readPublic(c, async () => null)
  const address = paths.service({ lab: lab.slug, serviceId: found.id })
  return page(
    c,
    {
      title: pickText(found.title, language).text,
      unlisted: true,
      breadcrumbs: [{ label: pickText(found.title, language).text, address }],
    },
    <SheetPage found={found} link={parts.settings.url + address} />,
  )
})
