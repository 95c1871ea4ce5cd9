import { routes } from '../../../../../platform/http/routes.ts'
import { page } from '../../../../../ui/index.ts'
import { here, mapCrumbs } from '../../here.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { answersFirst } from '../routes.tsx'
import { findSeeing } from '../seeing.ts'
import { findCourse } from './moments.ts'
import { OverTimePage } from './over-time-page.tsx'

/** How a map has changed. */
export const overTimeRoutes = routes()

overTimeRoutes.get(paths.overTime.pattern, { access: 'anyone' }, async (c) => {
  const seeing = await findSeeing(c)
  if (!seeing.may.ok) return answersFirst(c, seeing)
  const { map, initiative } = seeing
  const { labId, lab, t } = c.var
  const course = await c.var.read((db) => findCourse(db, labId, map.id, lab.timeZone))
  return page(
    c,
    {
      title: t('engagement.over-time.title'),
      unlisted: true,
      breadcrumbs: mapCrumbs(c, initiative.title, map.topic),
    },
    <OverTimePage address={here(c)} map={map} course={course} />,
  )
})
