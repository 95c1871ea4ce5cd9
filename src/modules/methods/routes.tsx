import { holdsAnywhere } from '../../platform/actor.ts'
import { NotFound } from '../../platform/errors.ts'
import { routes, type AppContext } from '../../platform/http/routes.ts'
import { pickText } from '../../shared/language.ts'
import { page } from '../../ui/index.ts'
import { listTemplates, lookTemplate, versionsOf } from './library.ts'
import { methodPaths as paths, startAddress } from './paths.ts'
import { MethodPage } from './views/method-page.tsx'
import { MethodsPage } from './views/methods-page.tsx'

export const methodRoutes = routes()

methodRoutes.get(paths.list.pattern, { access: 'anyone', kept: true }, (c) => {
  const { t, lab } = c.var
  const address = (method: string) => paths.method({ lab: lab.slug, method })
  const title = t('methods.list.title')
  return page(c, { title }, <MethodsPage methods={listTemplates()} address={address} />)
})

methodRoutes.get(paths.method.pattern, { access: 'anyone', kept: true }, (c) => methodPage(c))
methodRoutes.get(paths.version.pattern, { access: 'anyone', kept: true }, (c) =>
  methodPage(c, c.req.param('version')),
)

function methodPage(c: AppContext, version?: string): Response {
  const { t, lab, language, actor, parts } = c.var
  const method = lookTemplate(c.req.param('method') ?? '', version)
  if (!method) throw new NotFound()
  const newest = versionsOf(method.id)[0]!
  const address = (v: string) => paths.version({ lab: lab.slug, method: method.id, version: v })
  const breadcrumbs = [{ label: t('methods.list.title'), address: paths.list({ lab: lab.slug }) }]
  const title = pickText(method.name, language).text
  const description = pickText(method.purpose, language).text
  return page(
    c,
    { title, description, breadcrumbs },
    <MethodPage
      method={method}
      newer={
        method === newest ? null : { version: newest.version, address: address(newest.version) }
      }
      start={holdsAnywhere(actor, ['coordinator']) ? startAddress(lab.slug, method.id) : null}
      isChecked={(checker) => parts.checkers.has(checker)}
    />,
  )
}
