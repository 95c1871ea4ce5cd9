import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { comparedText, findInitiative } from '../../initiatives/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import { curators, mayCurate } from '../reading/policy.ts'
import { changeTheme, makeTheme, mergeTheme } from './commands.ts'
import { moveItem } from './item-commands.ts'
import { themePaths as paths } from './paths.ts'
import { findTheme, themesToPick } from './queries.ts'
import { ChooseThemePage } from './views/choose-theme-page.tsx'
import { ThemeFormPage } from './views/theme-form-page.tsx'

/** Making, wording and merging themes, and moving what they hold. */
export const themeFormRoutes = routes()

themeFormRoutes.get(paths.newTheme.pattern, { access: curators }, (c) => newPage(c))

themeFormRoutes.post(
  voicesPaths.themes.pattern,
  { access: curators, fact: 'theme.made' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId } = here(c)
    const result = await c.var.run(makeTheme, { ...fields, initiativeId })
    const next = ({ id }: { id: string }) => voicesPaths.theme({ ...here(c), themeId: id })
    return goOn(c, result, next, (again) => newPage(c, values, again))
  },
)

themeFormRoutes.get(paths.details.pattern, { access: curators }, (c) => detailsPage(c))

themeFormRoutes.post(
  paths.details.pattern,
  { access: curators, fact: 'theme.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { lab: _, ...about } = address(c)
    const result = await c.var.run(changeTheme, { ...fields, ...about })
    const next = () => voicesPaths.theme(address(c))
    return goOn(c, result, next, (again) => detailsPage(c, values, again))
  },
)

themeFormRoutes.get(paths.merger.pattern, { access: curators }, (c) => choosePage(c, 'merge'))

themeFormRoutes.post(
  paths.merger.pattern,
  { access: curators, fact: 'theme.merged' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { lab: _, ...about } = address(c)
    const result = await c.var.run(mergeTheme, { ...fields, ...about })
    const next = ({ id }: { id: string }) => voicesPaths.theme({ ...here(c), themeId: id })
    return goOn(c, result, next, (again) => choosePage(c, 'merge', values, again))
  },
)

themeFormRoutes.get(paths.itemMove.pattern, { access: curators }, (c) => choosePage(c, 'move'))

themeFormRoutes.post(
  paths.itemMove.pattern,
  { access: curators, fact: 'theme-item.moved' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { lab: _, ...about } = address(c)
    const themeItemId = c.req.param('themeItemId')!
    const result = await c.var.run(moveItem, { ...fields, ...about, themeItemId })
    const next = () => voicesPaths.theme(address(c))
    return goOn(c, result, next, (again) => choosePage(c, 'move', values, again))
  },
)

async function newPage(c: AppContext, values: FormValues = {}, again?: Again): Promise<Response> {
  const { labId, actor, t } = c.var
  insist(mayCurate(actor, here(c).initiativeId))
  const initiative = await c.var.read((db) => findInitiative(db, labId, here(c).initiativeId))
  const title = t('voices.theme.new')
  return page(
    c,
    { title, status: again?.status, unlisted: true, breadcrumbs: way(c, initiative.title) },
    <ThemeFormPage
      title={title}
      action={voicesPaths.themes(here(c))}
      back={voicesPaths.themes(here(c))}
      values={values}
      problems={again?.problems}
    />,
  )
}

async function detailsPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { t } = c.var
  const { initiative, theme } = await readTheme(c)
  const changed = again?.refusal.code === 'changed-meanwhile'
  const languageName = (language: string) => t(`ui.language.${language}`)
  const compare = (name: 'name' | 'about', label: string) =>
    comparedText(name, label, theme[name], typed ?? {}, languageName)
  const title = t('voices.theme.change')
  return page(
    c,
    { title, status: again?.status, unlisted: true, breadcrumbs: way(c, initiative.title) },
    <ThemeFormPage
      title={title}
      action={paths.details(address(c))}
      back={voicesPaths.theme(address(c))}
      version={theme.version}
      values={typed ?? { name: theme.name, about: theme.about }}
      problems={again?.problems}
      changed={
        changed
          ? [
              ...compare('name', t('voices.theme.name')),
              ...compare('about', t('voices.theme.about')),
            ]
          : null
      }
    />,
  )
}

async function choosePage(
  c: AppContext,
  what: 'merge' | 'move',
  values: FormValues = {},
  again?: Again,
): Promise<Response> {
  const { initiative, theme, others } = await readTheme(c)
  const themeItemId = c.req.param('themeItemId')
  const action =
    what === 'merge'
      ? paths.merger(address(c))
      : paths.itemMove({ ...address(c), themeItemId: themeItemId! })
  return page(
    c,
    {
      title: c.var.t(`voices.theme.${what}-title`),
      status: again?.status,
      unlisted: true,
      breadcrumbs: way(c, initiative.title),
    },
    <ChooseThemePage
      what={what}
      theme={theme}
      action={action}
      back={voicesPaths.theme(address(c))}
      others={others.filter(({ id }) => id !== theme.id)}
      values={values}
      problems={again?.problems}
    />,
  )
}

async function readTheme(c: AppContext) {
  const { labId, actor } = c.var
  const { initiativeId, themeId } = address(c)
  insist(mayCurate(actor, initiativeId))
  return c.var.read(async (db) => ({
    theme: await findTheme(db, labId, initiativeId, themeId),
    initiative: await findInitiative(db, labId, initiativeId),
    others: await themesToPick(db, labId, actor, initiativeId),
  }))
}

function way(c: AppContext, title: Parameters<typeof crumbs>[1]) {
  const list = { label: c.var.t('voices.theme.list'), address: voicesPaths.themes(here(c)) }
  return [...crumbs(c, title), list]
}

function address(c: AppContext) {
  return { ...here(c), themeId: c.req.param('themeId')! }
}
