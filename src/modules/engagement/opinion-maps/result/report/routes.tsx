import { routes } from '../../../../../platform/http/routes.ts'
import { pickText } from '../../../../../shared/language.ts'
import { page } from '../../../../../ui/index.ts'
import { here, mapCrumbs } from '../../here.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { answersFirst } from '../routes.tsx'
import { findSeeing } from '../seeing.ts'
import { ReportPage } from './report-page.tsx'

/** The result as a report to print. */
export const reportRoutes = routes()

reportRoutes.get(paths.report.pattern, { access: 'anyone' }, async (c) => {
  const seeing = await findSeeing(c)
  if (!seeing.may.ok) return answersFirst(c, seeing)
  const { map, newest, deck, initiative } = seeing
  if (!newest) return c.redirect(paths.result(here(c)), 303)
  const topic = pickText(map.topic, c.var.language).text
  return page(
    c,
    {
      title: c.var.t('engagement.report.title', { topic }),
      unlisted: true,
      breadcrumbs: mapCrumbs(c, initiative.title, map.topic),
    },
    <ReportPage map={map} newest={newest} deck={deck} />,
  )
})
