import { forever } from '../../platform/http/asset-routes.ts'
import { filePolicy } from '../../platform/http/headers.ts'
import { routes } from '../../platform/http/routes.ts'
import { NotFound } from '../../platform/errors.ts'
import { labTheme, labThemeVersion, manyThemes, manyThemesAddress } from '../../ui/index.ts'
import { paths } from './paths.ts'

/** The stylesheets that put a lab's colour on its pages, and each lab's colour on its card. */
export const themeRoutes = routes()

const styles = {
  'content-type': 'text/css; charset=utf-8',
  'content-security-policy': filePolicy,
}

themeRoutes.get(paths.theme.pattern, { access: 'anyone' }, (c) => {
  const asked = /^([0-9a-f]+)\.css$/.exec(c.req.param('file')!)?.[1]
  if (!asked) throw new NotFound()
  const { brandColour } = c.var.lab
  const isCurrent = asked === labThemeVersion(brandColour)
  const kept = isCurrent ? forever : 'no-cache'
  return c.body(labTheme(brandColour), 200, { ...styles, 'cache-control': kept })
})

/** The colours of all labs, for the front page of the site. */
themeRoutes.get(paths.colours.pattern, { access: 'anyone' }, async (c) => {
  const labs = await c.var.parts.labs.all()
  const kept = c.req.path === manyThemesAddress(labs) ? forever : 'no-cache'
  return c.body(manyThemes(labs), 200, { ...styles, 'cache-control': kept })
})
