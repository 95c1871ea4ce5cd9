import { writeCookie } from '../../../platform/http/cookies.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page } from '../../../ui/index.ts'
import { plainCode } from '../../people/index.ts'
import { voicesPaths } from '../paths.ts'
import { outreachPaths } from './paths.ts'
import { lookReply } from './queries.ts'
import { RepliesPage } from './views/replies-page.tsx'

/** The way from a poster or a letter to the public form: by its square code, or by typing its code. */
export const replyRoutes = routes()
const access = 'anyone'
const keptSeconds = 24 * 3600

replyRoutes.get(outreachPaths.replies.pattern, { access }, (c) => {
  const typed = c.req.query('code')?.trim()
  return typed ? follow(c, typed) : repliesPage(c, '')
})

replyRoutes.get(outreachPaths.reply.pattern, { access }, (c) => follow(c, c.req.param('code')!))

/** Goes to the form of the initiative and remembers for a day on which way it was found. */
async function follow(c: AppContext, typed: string): Promise<Response> {
  const { lab, labId, parts } = c.var
  const found = await c.var.read((db) => lookReply(db, labId, typed))
  if (!found) return repliesPage(c, typed)
  writeCookie(c, parts.settings, 'reply', plainCode(typed), keptSeconds)
  return c.redirect(voicesPaths.saying({ lab: lab.slug, initiativeId: found.initiativeId }), 303)
}

function repliesPage(c: AppContext, typed: string): Promise<Response> | Response {
  const title = c.var.t('voices.outreach.reply.title')
  const problems = typed ? [{ field: 'code', text: c.var.t('voices.outreach.reply.unknown') }] : []
  return page(
    c,
    { title, status: typed ? 404 : undefined, unlisted: true },
    <RepliesPage
      address={outreachPaths.replies({ lab: c.var.lab.slug })}
      typed={typed}
      problems={problems}
    />,
  )
}
