import { routes } from '../../../../../platform/http/routes.ts'
import { Forbidden, NotFound } from '../../../../../platform/errors.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { lookPoints } from '../queries.ts'
import { findSeeing } from '../seeing.ts'

/** All points of the map, for browsers that paint them. */
export const pointsRoutes = routes()
const yearS = 31_536_000

pointsRoutes.get(paths.points.pattern, { access: 'anyone' }, async (c) => {
  const { may, newest, map } = await findSeeing(c)
  if (!may.ok) throw new Forbidden()
  if (!newest?.result.isMeaningful) throw new NotFound()
  const found = await c.var.read((db) => lookPoints(db, c.var.labId, map.id))
  if (!found) throw new NotFound()
  // The address names a result that never changes; it is kept in the reader's own browser only.
  const isNamed = c.req.query('number') === String(found.number)
  const keep = isNamed ? `private, max-age=${yearS}, immutable` : 'private, no-cache'
  return c.body(found.points, 200, {
    'content-type': 'application/octet-stream',
    'cache-control': keep,
  })
})
