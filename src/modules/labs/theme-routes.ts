import { forever } from '../../platform/http/asset-routes.ts'
import { routes } from '../../platform/http/routes.ts'
import { NotFound } from '../../platform/errors.ts'
import { labTheme, labThemeVersion } from '../../ui/index.ts'
import { paths } from './paths.ts'

/** The stylesheet that puts a lab's colour on its pages. */
export const themeRoutes = routes()

themeRoutes.get(paths.theme.pattern, { access: 'anyone' }, (c) => {
  const asked = /^([0-9a-f]+)\.css$/.exec(c.req.param('file')!)?.[1]
  if (!asked) throw new NotFound()
  const { brandColour } = c.var.lab
  const isCurrent = asked === labThemeVersion(brandColour)
  return c.body(labTheme(brandColour), 200, {
    'content-type': 'text/css; charset=utf-8',
    'cache-control': isCurrent ? forever : 'no-cache',
  })
})
