import { addAssetRoutes } from './asset-routes.ts'
import { addMetricsRoute } from '../metrics/routes.ts'
import { addHealthRoutes } from './health.ts'
import { routes } from './routes.ts'

/** The addresses of the house itself: its health, its figures, its built files, and what robots may read. */
export const platformRoutes = routes()

addHealthRoutes(platformRoutes)
addMetricsRoute(platformRoutes)
addAssetRoutes(platformRoutes)
platformRoutes.get('/robots.txt', { access: 'anyone' }, (c) =>
  c.text('User-agent: *\nDisallow: /development-inbox\nDisallow: /sign-in\n'),
)
