import type { Command } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type Problem } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { participantNames, unpackCursor } from '../../people/index.ts'
import { threadPaths } from '../../thread/index.ts'
import { goOn, here } from '../answer.ts'
import { isPlace } from '../reading/place-in-list.ts'
import { mayHandle } from '../contribution/policy.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import { curators, mayCurate } from '../reading/policy.ts'
import { archiveTheme, partTheme, publishTheme, reopenTheme } from './commands.ts'
import { takeFromTheme } from './item-commands.ts'
import { itemPageSize, itemsOfTheme } from './item-queries.ts'
import { themePaths as paths } from './paths.ts'
import { mayReadTheme, mayWorkOnTheme } from './policy.ts'
import { findTheme, listThemes, mergedInto, themeFigures } from './queries.ts'
import { ThemeListPage } from './views/theme-list-page.tsx'
import { ThemePage } from './views/theme-page.tsx'

/** Themes: the list, each theme's own page, and the small changes made there. */
export const themeRoutes = routes()

themeRoutes.get(voicesPaths.themes.pattern, { access: 'anyone' }, async (c) => {
  const { labId, actor, t } = c.var
  const { initiativeId } = here(c)
  const curates = mayCurate(actor, initiativeId).ok
  const { initiative, listed } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    listed: await listThemes(db, labId, initiativeId, !curates),
  }))
  return page(
    c,
    { title: t('voices.theme.list'), breadcrumbs: crumbs(c, initiative.title) },
    <ThemeListPage address={here(c)} listed={listed} curates={curates} />,
  )
})

themeRoutes.get(voicesPaths.theme.pattern, { access: 'anyone' }, (c) => themePage(c))

changes(paths.archive.pattern, 'theme.archived', archiveTheme)
changes(paths.reopening.pattern, 'theme.reopened', reopenTheme)
changes(paths.parting.pattern, 'theme.parted', partTheme)
changes(paths.publication.pattern, 'theme.published', publishTheme)
changes(paths.itemRemoval.pattern, 'theme-item.taken', takeFromTheme)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  themeRoutes.post(pattern, { access: curators, fact }, async (c) => {
    const { fields } = await c.var.form()
    const { lab: _, ...about } = address(c)
    const themeItemId = c.req.param('themeItemId')
    const named = themeItemId ? { themeItemId } : {}
    const result = await c.var.run(what, { ...fields, ...about, ...named })
    const next = () => voicesPaths.theme(address(c))
    return goOn(c, result, next, ({ problems, status }) => themePage(c, problems, status))
  })
}

async function themePage(
  c: AppContext,
  problems: readonly Problem[] = [],
  status?: 409 | 422,
): Promise<Response> {
  const { lab, labId, actor, t, language } = c.var
  const { initiativeId, themeId } = address(c)
  const asked = unpackCursor(c.req.query('after'), ['at', 'id'])
  const after = isPlace(asked) ? asked : null
  const read = await c.var.read(async (db) => {
    const theme = await findTheme(db, labId, initiativeId, themeId)
    if (!mayReadTheme(actor, theme).ok) throw new NotFound()
    const items = await itemsOfTheme(db, labId, actor, { initiativeId, themeId }, after)
    return {
      theme,
      items,
      initiative: await findInitiative(db, labId, initiativeId),
      figures: await themeFigures(db, labId, theme.id),
      merged: await mergedInto(db, labId, theme.id),
      names: await participantNames(
        db,
        labId,
        items.flatMap(({ putBy }) => putBy ?? []),
      ),
    }
  })
  const { theme } = read
  const curates = mayCurate(actor, initiativeId).ok
  const items = read.items.slice(0, itemPageSize)
  return page(
    c,
    {
      title: pickText(theme.name, language).text,
      status,
      breadcrumbs: [
        ...crumbs(c, read.initiative.title),
        { label: t('voices.theme.list'), address: voicesPaths.themes(here(c)) },
      ],
    },
    <ThemePage
      address={address(c)}
      theme={theme}
      figures={read.figures}
      items={items}
      more={read.items.length > itemPageSize ? items.at(-1)! : null}
      isFirst={after === null}
      names={read.names}
      merged={curates ? read.merged : []}
      curates={curates}
      mayWork={mayWorkOnTheme(actor, theme).ok}
      handles={mayHandle(actor, initiativeId).ok}
      thread={threadPaths.thread({ lab: lab.slug, kind: 'theme', thingId: theme.id })}
      problems={problems}
    />,
  )
}

function address(c: AppContext) {
  return { ...here(c), themeId: c.req.param('themeId')! }
}
