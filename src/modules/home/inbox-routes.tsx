import { NotFound } from '../../platform/errors.ts'
import { routes } from '../../platform/http/routes.ts'
import { inbox } from '../../platform/mail/index.ts'
import { page } from '../../ui/index.ts'
import { paths } from './paths.ts'
import { InboxPage } from './views/inbox-page.tsx'

/** Mail of a demo world, which goes nowhere else. */
export const inboxRoutes = routes()

inboxRoutes.get(paths.developmentInbox.pattern, { access: 'anyone' }, async (c) => {
  const { mail, settings } = c.var.parts
  if (mail.kind !== 'inbox' || settings.world !== 'demo') throw new NotFound()
  const wanted = (c.req.query('to') ?? '').trim().toLowerCase().slice(0, 254)
  const all = await c.var.read((db) => inbox(db))
  const letters = all.filter((letter) => letter.toAddress.toLowerCase().includes(wanted))
  c.header('cache-control', 'no-store')
  const title = c.var.t('home.inbox.title')
  return page(c, { title, unlisted: true }, <InboxPage letters={letters} wanted={wanted} />)
})
