import { routes } from '../../platform/http/routes.ts'
import { manyThemesAddress, page } from '../../ui/index.ts'
import { paths } from './paths.ts'
import { listProgrammes } from './queries.ts'
import { SitePage } from './views/site-page.tsx'

/** The front page of the whole site. */
export const siteRoutes = routes()

siteRoutes.get(paths.site.pattern, { access: 'anyone', kept: true }, async (c) => {
  const programmes = await c.var.read(listProgrammes)
  const title = c.var.t('labs.site.title')
  const description = c.var.t('labs.site.lead')
  const styles = manyThemesAddress(await c.var.parts.labs.all())
  return page(c, { title, description, styles }, <SitePage programmes={programmes} />)
})
