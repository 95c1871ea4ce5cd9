import { writeCookie } from '../../platform/http/cookies.ts'
import { localPath } from '../../platform/http/local-path.ts'
import { readingOf } from '../../platform/http/reading.ts'
import { routes } from '../../platform/http/routes.ts'
import { paths } from './paths.ts'

/** How one reads: text size and colours, remembered on this device. */
export const readingRoutes = routes()

readingRoutes.post(paths.readingSettings.pattern, { access: 'anyone', fact: null }, async (c) => {
  const { values } = await c.var.form()
  const { size, scheme } = readingOf(`${values.size}.${values.scheme}`)
  writeCookie(c, c.var.parts.settings, 'reading', `${size}.${scheme}`)
  return c.redirect(localPath(values.back), 303)
})
