import { routes } from '../../../../../platform/http/routes.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { findLive } from './live-state.ts'

/** How far a map has come, in a few bytes. */
export const liveRoutes = routes()

liveRoutes.get(paths.live.pattern, { access: 'anyone' }, async (c) => {
  const live = await findLive(c)
  const { number, voters, votes, statements, state } = live
  const etag = `W/"${number}-${voters}-${votes}-${statements}-${state}"`
  c.header('etag', etag)
  if (c.req.header('if-none-match') === etag) return c.body(null, 304)
  return c.json(live)
})
