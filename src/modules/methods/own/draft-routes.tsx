import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page } from '../../../ui/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { vocabulary } from '../library.ts'
import { lookTemplate } from '../lookup.ts'
import { methodPaths as paths } from '../paths.ts'
import { HelpPage } from '../views/help-page.tsx'
import { MethodPage } from '../views/method-page.tsx'
import { goOn, here, insist, ownCrumbs, type Again } from './answer.ts'
import { movePart, skipPart } from './arrange.ts'
import { methodOf } from './draft.ts'
import { draftMistakes } from './draft-mistakes.ts'
import { fileAnswer } from './file-answer.ts'
import { adapters, mayAdapt } from './policy.ts'
import { dropTemplate, publishTemplate } from './publish.ts'
import { findOwnTemplate } from './queries.ts'
import { DraftPage } from './views/draft-page.tsx'
import { PreviewNotice } from './views/preview-notice.tsx'
import { PublishPage } from './views/publish-page.tsx'

/** A draft: its overview, order, preview, file and publication. */
export const draftRoutes = routes()
const access = adapters

draftRoutes.get(paths.draft.pattern, { access }, (c) => draftPage(c))
draftRoutes.get(paths.preview.pattern, { access }, (c) => previewPage(c))
draftRoutes.get(paths.publication.pattern, { access }, (c) => publishPage(c))

draftRoutes.get(paths.draftFile.pattern, { access }, async (c) => {
  const { content } = await opened(c)
  return fileAnswer(methodOf(content))
})

draftRoutes.post(paths.moves.pattern, { access, fact: 'method.changed' }, async (c) => {
  const { values } = await c.var.form()
  const way = typeof values.up === 'string' ? 'up' : 'down'
  const part = partOf(values[way])
  return goOn(
    c,
    await c.var.run(movePart, { ownTemplateId: here(c).ownTemplateId, way, ...part }),
    () => `${paths.draft(here(c))}#${part.kind}-${part.key}`,
    (again) => draftPage(c, again),
  )
})

draftRoutes.post(paths.skips.pattern, { access, fact: 'method.changed' }, async (c) => {
  const { values } = await c.var.form()
  const skipped = typeof values.skip === 'string' ? 'yes' : 'no'
  const part = partOf(skipped === 'yes' ? values.skip : values.take)
  return goOn(
    c,
    await c.var.run(skipPart, { ownTemplateId: here(c).ownTemplateId, skipped, ...part }),
    () => `${paths.draft(here(c))}#${part.kind}-${part.key}`,
    (again) => draftPage(c, again),
  )
})

draftRoutes.post(paths.publication.pattern, { access, fact: 'method.published' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { lab, ownTemplateId } = here(c)
  return goOn(
    c,
    await c.var.run(publishTemplate, { ...fields, ownTemplateId }),
    ({ templateId }) => paths.method({ lab, method: templateId }),
    (again) => publishPage(c, values, again),
  )
})

draftRoutes.post(paths.disposal.pattern, { access, fact: 'method.dropped' }, async (c) => {
  const { lab, ownTemplateId } = here(c)
  return goOn(
    c,
    await c.var.run(dropTemplate, { ownTemplateId }),
    () => paths.own({ lab }),
    (again) => draftPage(c, again),
  )
})

/** What a button of the overview is about: kind, phase and key in one value. */
function partOf(value: unknown) {
  const [kind = '', phase = '', key = ''] = String(value ?? '').split(' ')
  return { kind, phase, key }
}

async function opened(c: AppContext) {
  insist(mayAdapt(c.var.actor))
  return c.var.read((db) => findOwnTemplate(db, c.var.lab.id, here(c).ownTemplateId))
}

async function draftPage(c: AppContext, again?: Again): Promise<Response> {
  const found = await opened(c)
  return page(
    c,
    {
      title: pickText(found.content.name, c.var.language).text,
      status: again?.status,
      unlisted: true,
      breadcrumbs: ownCrumbs(c, { en: '' }).slice(0, 2),
    },
    <DraftPage
      at={here(c)}
      found={found}
      mistakes={draftMistakes(found.content, vocabulary())}
      problems={again?.problems}
    />,
  )
}

async function previewPage(c: AppContext): Promise<Response> {
  const { language, parts } = c.var
  const { content } = await opened(c)
  const method = methodOf(content)
  const key = c.req.query('phase')
  const phase = method.phases.find((one) => one.key === key)
  if (key && !phase) throw new NotFound()
  const breadcrumbs = ownCrumbs(c, content.name)
  const title = c.var.t('methods.preview.title', { name: pickText(method.name, language).text })
  return page(
    c,
    { title, unlisted: true, breadcrumbs },
    <>
      <PreviewNotice back={paths.draft(here(c))} />
      {phase ? (
        <HelpPage method={method} phase={phase} />
      ) : (
        <MethodPage
          method={method}
          newer={null}
          start={null}
          copy={null}
          file={paths.draftFile(here(c))}
          help={(one) => `${paths.preview(here(c))}?phase=${encodeURIComponent(one)}`}
          isChecked={(checker) => parts.checkers.has(checker)}
        />
      )}
    </>,
  )
}

async function publishPage(
  c: AppContext,
  values: Record<string, unknown> = {},
  again?: Again,
): Promise<Response> {
  const { lab } = c.var
  insist(mayAdapt(c.var.actor))
  const { found, before } = await c.var.read(async (db) => {
    const own = await findOwnTemplate(db, lab.id, here(c).ownTemplateId)
    const [id, version] = own.versions.length > 0 ? [own.templateId] : own.copiedFrom.split('@')
    return { found: own, before: id ? await lookTemplate(db, lab.id, id, version) : null }
  })
  return page(
    c,
    {
      title: c.var.t('methods.publish.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: ownCrumbs(c, found.content.name),
    },
    <PublishPage
      at={here(c)}
      found={found}
      before={before}
      mistakes={draftMistakes(found.content, vocabulary())}
      values={values}
      problems={again?.problems}
    />,
  )
}
