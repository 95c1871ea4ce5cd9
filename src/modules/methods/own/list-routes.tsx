import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import type { FileMistake } from '../../../platform/data-files/index.ts'
import { pickText, type LocalText } from '../../../shared/language.ts'
import { offeredTemplates } from '../lookup.ts'
import { methodPaths as paths } from '../paths.ts'
import { goOn, insist, ownCrumbs, type Again } from './answer.ts'
import { copyTemplate } from './begin.ts'
import { importTemplate, readMethodFile } from './file.ts'
import { ownLimits } from './input.ts'
import { adapters, mayAdapt } from './policy.ts'
import { listOwnTemplates } from './queries.ts'
import { CopyPage } from './views/copy-page.tsx'
import { OwnPage } from './views/own-page.tsx'

/** The methods of the lab's own: their list, copying one, bringing one in as a file. */
export const ownListRoutes = routes()
const access = adapters

ownListRoutes.get(paths.own.pattern, { access }, (c) => ownPage(c))
ownListRoutes.get(paths.copy.pattern, { access }, (c) => copyPage(c))

ownListRoutes.post(paths.own.pattern, { access, fact: 'method.copied' }, async (c) => {
  const { fields, values } = await c.var.form()
  const lab = c.var.lab.slug
  return goOn(
    c,
    await c.var.run(copyTemplate, fields),
    ({ id }) => paths.draft({ lab, ownTemplateId: id }),
    (again) => copyPage(c, values, again),
  )
})

ownListRoutes.post(
  paths.imports.pattern,
  { access, fact: 'method.imported', upload: true },
  async (c) => {
    const { files } = await c.var.form()
    insist(mayAdapt(c.var.actor))
    const received = await receive(c, files.file)
    if (!received.ok) return ownPage(c, received)
    const lab = c.var.lab.slug
    const { method, fileName } = received
    return goOn(
      c,
      await c.var.run(importTemplate, { method, fileName }),
      ({ id }) => paths.draft({ lab, ownTemplateId: id }),
      ({ status, problems }) => ownPage(c, { status, problem: problems[0]!.text }),
    )
  },
)

type Wrong = { status?: 409 | 422; problem: string; mistakes?: readonly FileMistake[] }

/** Reads the file that was sent; nothing is kept of one with a mistake. */
async function receive(c: AppContext, file: File | undefined) {
  const { t, labId: _ } = c.var
  if (!file) return { ok: false as const, problem: t('methods.import.no-file') }
  if (file.size > ownLimits.fileBytes) {
    return { ok: false as const, problem: t('methods.import.too-large') }
  }
  const fileName = file.name.replace(/\p{C}/gu, '').slice(0, 200) || 'method.json'
  const read = readMethodFile(fileName, await file.text())
  if (read.ok) return { ok: true as const, method: read.method, fileName }
  const problem = t('methods.import.mistakes', { count: read.mistakes.length })
  return { ok: false as const, problem, mistakes: read.mistakes }
}

async function ownPage(c: AppContext, wrong?: Wrong): Promise<Response> {
  const { lab, t } = c.var
  insist(mayAdapt(c.var.actor))
  const listed = await c.var.read((db) => listOwnTemplates(db, lab.id))
  return page(
    c,
    {
      title: t('methods.own.title'),
      status: wrong ? (wrong.status ?? 422) : undefined,
      unlisted: true,
      breadcrumbs: ownCrumbs(c),
    },
    <OwnPage
      lab={lab.slug}
      listed={listed}
      problem={wrong?.problem ?? null}
      mistakes={wrong?.mistakes ?? []}
    />,
  )
}

async function copyPage(c: AppContext, sent?: FormValues, again?: Again): Promise<Response> {
  const { lab, t } = c.var
  insist(mayAdapt(c.var.actor))
  const methods = await c.var.read((db) => offeredTemplates(db, lab.id))
  const method = c.req.query('method')
  const chosen = methods.find(({ id, version }) => method === `${id}@${version}`)
  const values = sent ?? { method, name: chosen && namedFor(chosen.name, lab.name) }
  return page(
    c,
    {
      title: t('methods.copy.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: ownCrumbs(c, { en: '' }),
    },
    <CopyPage lab={lab.slug} methods={methods} values={values} problems={again?.problems} />,
  )
}

/** A copy is called after its method and its lab until somebody finds a better name. */
function namedFor(method: LocalText, lab: LocalText): LocalText {
  return Object.fromEntries(
    Object.entries(method).map(([language, name]) => [
      language,
      `${name} (${pickText(lab, language as keyof LocalText).text})`,
    ]),
  )
}
