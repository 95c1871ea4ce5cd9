import { holdsAnywhere } from '../../platform/actor.ts'
import { routes } from '../../platform/http/routes.ts'
import { isUuid } from '../../shared/id.ts'
import { pickText } from '../../shared/language.ts'
import { page } from '../../ui/index.ts'
import { findProfile } from '../labs/index.ts'
import { championDay, waitsBeside } from './champion-day.ts'
import { askingFor, cameOfIt, canDoNow, stuckThings, waitsForMe, workOf } from './gather.ts'
import { paths } from './paths.ts'
import { FrontPage } from './views/front-page.tsx'
import { StuckPage } from './views/stuck-page.tsx'
import { TodayPage } from './views/today-page.tsx'

/** Pages gathered from many modules. */
export const homeRoutes = routes()

homeRoutes.get(paths.front.pattern, { access: 'anyone', kept: true }, async (c) => {
  const found = await c.var.read(async (db) => {
    const asking = askingFor(c, db)
    return {
      profile: await findProfile(db, c.var.labId),
      work: await workOf(asking),
      canDo: await canDoNow(asking),
      cameOfIt: await cameOfIt(asking),
    }
  })
  const { name, tagline } = c.var.lab
  const title = pickText(name, c.var.language).text
  const description = pickText(tagline, c.var.language).text || undefined
  return page(c, { title, description }, <FrontPage {...found} />)
})

homeRoutes.get(paths.today.pattern, { access: 'signed-in' }, async (c) => {
  const { actor } = c.var
  const leads = holdsAnywhere(actor, ['coordinator'])
  const changed = c.req.query('logged') ?? c.req.query('removed')
  const found = await c.var.read(async (db) => {
    const asking = askingFor(c, db)
    const day = await championDay(asking, isUuid(changed) ? changed : null)
    const waiting = await waitsForMe(asking)
    return {
      day,
      waiting: day ? waitsBeside(day, waiting, asking.lab) : waiting,
      stuck: leads ? await stuckThings(asking) : null,
    }
  })
  const title = c.var.t('home.today.title')
  const isGuest = actor.participantId === null
  return page(c, { title, unlisted: true }, <TodayPage {...found} isGuest={isGuest} />)
})

homeRoutes.get(paths.stuck.pattern, { access: ['coordinator'] }, async (c) => {
  const stuck = await c.var.read((db) => stuckThings(askingFor(c, db)))
  const asked = c.req.query('initiative')
  const only = isUuid(asked) ? asked : null
  const title = c.var.t('home.stuck.title')
  return page(c, { title, unlisted: true }, <StuckPage stuck={stuck} only={only} />)
})
