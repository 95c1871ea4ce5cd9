import { holdsAnywhere } from '../../platform/actor.ts'
import { NotFound } from '../../platform/errors.ts'
import { routes, type AppContext } from '../../platform/http/routes.ts'
import { pickText } from '../../shared/language.ts'
import { page } from '../../ui/index.ts'
import { cardPaths } from './card/paths.ts'
import { isOwnId } from './kept-methods.ts'
import { listShipped, shippedVersions } from './library.ts'
import { listOwn, versionsOf } from './lookup.ts'
import { mayAdapt } from './own/policy.ts'
import type { Template } from './template.ts'
import { fileAnswer } from './own/file-answer.ts'
import { copyAddress, methodPaths as paths, startAddress } from './paths.ts'
import { HelpPage } from './views/help-page.tsx'
import { MethodPage } from './views/method-page.tsx'
import { MethodsPage } from './views/methods-page.tsx'

export const methodRoutes = routes()

methodRoutes.get(paths.list.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { t, lab, actor } = c.var
  const own = await c.var.read((db) => listOwn(db, lab.id))
  const address = (method: string) => paths.method({ lab: lab.slug, method })
  const title = t('methods.list.title')
  const cards = {
    list: cardPaths.list({ lab: lab.slug }),
    finder: cardPaths.finder({ lab: lab.slug }),
  }
  return page(
    c,
    { title },
    <MethodsPage
      own={own}
      methods={listShipped()}
      address={address}
      cards={cards}
      edit={mayAdapt(actor).ok ? paths.own({ lab: lab.slug }) : null}
    />,
  )
})

methodRoutes.get(paths.method.pattern, { access: 'anyone', kept: true }, (c) => methodPage(c))
methodRoutes.get(paths.version.pattern, { access: 'anyone', kept: true }, (c) =>
  methodPage(c, c.req.param('version')),
)

/** The versions of a method; those of the site ask nothing of the database. */
async function versionsHere(c: AppContext): Promise<Template[]> {
  const id = c.req.param('method') ?? ''
  if (!isOwnId(id)) return shippedVersions(id)
  return c.var.read((db) => versionsOf(db, c.var.lab.id, id))
}

async function methodHere(c: AppContext, version: string | undefined) {
  const versions = await versionsHere(c)
  const newest = versions[0]
  const method = versions.find((one) => version === undefined || one.version === version)
  if (!newest || !method) throw new NotFound()
  return { method, newest }
}

async function methodPage(c: AppContext, version?: string): Promise<Response> {
  const { t, lab, language, actor, parts } = c.var
  const { method, newest } = await methodHere(c, version)
  const at = { lab: lab.slug, method: method.id, version: method.version }
  const address = (v: string) => paths.version({ ...at, version: v })
  const breadcrumbs = [{ label: t('methods.list.title'), address: paths.list({ lab: lab.slug }) }]
  const title = pickText(method.name, language).text
  const description = pickText(method.purpose, language).text
  const mayStart = method.kind === 'process' && holdsAnywhere(actor, ['coordinator'])
  return page(
    c,
    { title, description, breadcrumbs },
    <MethodPage
      method={method}
      newer={
        method === newest ? null : { version: newest.version, address: address(newest.version) }
      }
      start={mayStart ? startAddress(lab.slug, method.id) : null}
      copy={mayAdapt(actor).ok ? copyAddress(lab.slug, method) : null}
      file={paths.file(at)}
      help={(phase) => paths.help({ ...at, phase })}
      isChecked={(checker) => parts.checkers.has(checker)}
    />,
  )
}

methodRoutes.get(paths.help.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { t, lab, language } = c.var
  const { method } = await methodHere(c, c.req.param('version'))
  const phase = method.phases.find(({ key }) => key === c.req.param('phase'))
  if (!phase) throw new NotFound()
  const at = { lab: lab.slug, method: method.id, version: method.version }
  const breadcrumbs = [
    { label: t('methods.list.title'), address: paths.list({ lab: lab.slug }) },
    { label: pickText(method.name, language).text, address: paths.version(at) },
  ]
  const title = t('methods.help.title', { phase: pickText(phase.name, language).text })
  return page(c, { title, breadcrumbs }, <HelpPage method={method} phase={phase} />)
})

methodRoutes.get(paths.file.pattern, { access: 'anyone' }, async (c) => {
  const { method } = await methodHere(c, c.req.param('version'))
  return fileAnswer(method)
})
