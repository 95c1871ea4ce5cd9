import { routes } from '../../../../../platform/http/routes.ts'
import { pickText } from '../../../../../shared/language.ts'
import { page, part } from '../../../../../ui/index.ts'
import { here, today } from '../../here.ts'
import { isOpenOn } from '../../map/policy.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { findLive } from '../live/live-state.ts'
import { findSeeing } from '../seeing.ts'
import { screenParts } from './parts.ts'
import { ScreenBody, ScreenPage } from './screen-page.tsx'

/** The map on the wall of a hall: the way to vote for everybody, the result for who may see it. */
export const screenRoutes = routes()

screenRoutes.get(paths.screen.pattern, { access: 'anyone' }, async (c) => {
  const { map, newest, deck } = await findSeeing(c)
  const parts = screenParts(newest?.result ?? null)
  const asked = Number(c.req.query('part') ?? 1)
  const at = Number.isSafeInteger(asked) ? Math.min(parts.length, Math.max(1, asked)) - 1 : 0
  const props = {
    address: here(c),
    map,
    isOpen: isOpenOn(map, today(c)).ok,
    counts: await findLive(c),
    newest,
    deck,
    parts,
    at,
    link: c.var.parts.settings.url + paths.voting(here(c)),
  }
  if (c.req.header('x-talkoo-part') === 'screen') return part(c, <ScreenBody {...props} />)
  const topic = pickText(map.topic, c.var.language).text
  return page(
    c,
    {
      title: c.var.t('engagement.screen.title', { topic }),
      bare: true,
      unlisted: true,
      islands: ['opinion-live', 'opinion-screen'],
    },
    <ScreenPage {...props} />,
  )
})
