import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../../ui/index.ts'
import { about, goOn, here, type Again } from '../here.ts'
import { keptMap } from '../keeping-page.ts'
import { keepers } from '../map/policy.ts'
import { opinionMapPaths as paths } from '../paths.ts'
import { makeSheet } from './commands.ts'
import { findSheet, keyedCopies, listSheets, printable, statementsOn } from './queries.ts'
import { PrintPage } from './views/print-page.tsx'
import { SheetPage } from './views/sheet-page.tsx'
import { SheetsPage } from './views/sheets-page.tsx'

/** Making sheets of statements, printing them, and seeing which copies came back. */
export const sheetRoutes = routes()
const access = keepers

sheetRoutes.get(paths.sheets.pattern, { access }, (c) => sheetsPage(c))

sheetRoutes.post(paths.sheets.pattern, { access, fact: 'opinion-sheet.made' }, async (c) => {
  const { fields, values } = await c.var.form()
  return goOn(
    c,
    await c.var.run(makeSheet, { ...fields, ...about(c) }),
    ({ id }) => paths.sheet({ ...here(c), opinionSheetId: id }),
    (again) => sheetsPage(c, values, again),
  )
})

async function sheetsPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, language, t } = c.var
  const read = await keptMap(c, async (db, map) => ({
    sheets: await listSheets(db, labId, map.id),
    statements: await printable(db, labId, map.id),
  }))
  return page(
    c,
    {
      title: t('engagement.sheet.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: read.crumbs,
    },
    <SheetsPage
      address={here(c)}
      {...read}
      values={typed ?? { choice: 'weight', language, copies: '20' }}
      problems={again?.problems ?? []}
    />,
  )
}

sheetRoutes.get(paths.sheet.pattern, { access }, async (c) => {
  const { labId, t } = c.var
  const read = await keptMap(c, async (db, map) => {
    const sheet = await findSheet(db, labId, map.id, sheetId(c))
    return {
      sheet,
      statements: await statementsOn(db, labId, sheet),
      copies: await keyedCopies(db, labId, sheet.id),
    }
  })
  return page(
    c,
    { title: t('engagement.sheet.one'), unlisted: true, breadcrumbs: sheetCrumbs(c, read.crumbs) },
    <SheetPage address={sheetAddress(c)} {...read} />,
  )
})

/** How many copies one page prints: more would be slow to lay out. */
const copiesPerPrint = 25

sheetRoutes.get(paths.sheetPrint.pattern, { access }, async (c) => {
  const { labId, parts, t } = c.var
  const { sheet, map, statements } = await keptMap(c, async (db, of) => {
    const found = await findSheet(db, labId, of.id, sheetId(c))
    return { sheet: found, statements: await statementsOn(db, labId, found) }
  })
  const from = startOf(c.req.query('from'), sheet.copies)
  return page(
    c,
    { title: t('engagement.sheet.print-title'), unlisted: true },
    <PrintPage
      address={sheetAddress(c)}
      map={map}
      sheet={sheet}
      statements={statements}
      from={from}
      to={Math.min(sheet.copies, from + copiesPerPrint - 1)}
      large={c.req.query('size') === 'large'}
      say={parts.dictionary.t(sheet.language)}
      link={parts.settings.url + paths.map(here(c))}
    />,
  )
})

function startOf(asked: string | undefined, copies: number): number {
  const from = Number(asked ?? 1)
  return Number.isSafeInteger(from) && from >= 1 && from <= copies ? from : 1
}

/** The sheet that an address names. */
export function sheetId(c: AppContext): string {
  return c.req.param('opinionSheetId')!
}

/** All ids of an address of one sheet. */
export function sheetAddress(c: AppContext) {
  return { ...here(c), opinionSheetId: sheetId(c) }
}

type Crumbs = { label: string; address: string }[]

/** The way to pages under the list of sheets. */
export function sheetCrumbs(c: AppContext, crumbs: Crumbs): Crumbs {
  return [...crumbs, { label: c.var.t('engagement.sheet.title'), address: paths.sheets(here(c)) }]
}
