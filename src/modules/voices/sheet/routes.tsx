import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText, type Language } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { offeredTexts } from '../assisted/consents.ts'
import { lookCall } from '../call/queries.ts'
import type { CallRow } from '../call/schema.ts'
import { handlers, mayHandle } from '../contribution/policy.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import { makeSheets, takeSheet } from './commands.ts'
import { sheetPaths as paths } from './paths.ts'
import { codeOn, findBatch, listBatches, sheetsByCode, sheetsOf } from './queries.ts'
import { sheetKinds } from './schema.ts'
import { BatchPage } from './views/batch-page.tsx'
import { FoundPage } from './views/found-page.tsx'
import { PrintPage } from './views/print-page.tsx'
import { SheetsPage } from './views/sheets-page.tsx'

/** Making sheets, printing them, and finding the one to type in. */
export const sheetRoutes = routes()

sheetRoutes.get(voicesPaths.sheets.pattern, { access: handlers }, (c) => sheetsPage(c))

sheetRoutes.post(
  voicesPaths.sheets.pattern,
  { access: handlers, fact: 'sheet-batch.made' },
  async (c) => {
    const { fields, values } = await c.var.form()
    return goOn(
      c,
      await c.var.run(makeSheets, { ...fields, initiativeId: here(c).initiativeId }),
      ({ id }) => paths.batch({ ...here(c), sheetBatchId: id }),
      (again) => sheetsPage(c, values, again),
    )
  },
)

async function sheetsPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, language, t } = c.var
  const { initiativeId } = here(c)
  const { initiative, batches, call } = await ofInitiative(c, async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    batches: await listBatches(db, labId, initiativeId),
    call: await lookCall(db, labId, initiativeId),
  }))
  const values = typed ?? { ...askedBy(call, language), count: '20' }
  return page(
    c,
    {
      title: t('voices.sheet.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbs(c, initiative.title),
    },
    <SheetsPage
      address={here(c)}
      batches={batches}
      kept={c.req.query('kept') !== undefined}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

/** A sheet asks what the initiative asks on the site, until somebody writes another question. */
function askedBy(call: CallRow | null, wanted: Language): FormValues {
  if (!call) return { language: wanted, kind: 'idea' }
  const { text: question, language } = pickText(call.question, wanted)
  const kind = sheetKinds.find((one) => call.kinds.includes(one)) ?? 'note'
  return { question, language, kind }
}

sheetRoutes.get(paths.finding.pattern, { access: handlers }, async (c) => {
  const { labId, parts, t } = c.var
  const { initiativeId } = here(c)
  const typed = (c.req.query('q') ?? '').slice(0, 60)
  const { initiative, found } = await ofInitiative(c, async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    found: await sheetsByCode(db, labId, initiativeId, parts.signingKey, typed),
  }))
  if (found.length === 1) return c.redirect(paths.keying({ ...here(c), sheetId: found[0]!.id }))
  return page(
    c,
    {
      title: t('voices.sheet.find'),
      unlisted: true,
      breadcrumbs: sheetCrumbs(c, initiative.title),
    },
    <FoundPage
      address={here(c)}
      typed={typed}
      found={found.map((one) => ({ ...one, code: codeOn(parts.signingKey, one) }))}
    />,
  )
})

sheetRoutes.post(paths.finding.pattern, { access: handlers, fact: 'sheet.taken' }, async (c) => {
  const { fields } = await c.var.form()
  return goOn(
    c,
    await c.var.run(takeSheet, { ...fields, initiativeId: here(c).initiativeId }),
    ({ id }) => paths.keying({ ...here(c), sheetId: id }),
    (again) => sheetsPage(c, undefined, again),
  )
})

sheetRoutes.get(paths.batch.pattern, { access: handlers }, async (c) => {
  const { parts, t } = c.var
  const { initiative, batch, sheets } = await batchOf(c)
  return page(
    c,
    {
      title: t('voices.sheet.batch'),
      unlisted: true,
      breadcrumbs: sheetCrumbs(c, initiative.title),
    },
    <BatchPage
      address={{ ...here(c), sheetBatchId: batch.id }}
      batch={batch}
      sheets={sheets.map((one) => ({ ...one, code: codeOn(parts.signingKey, one) }))}
    />,
  )
})

sheetRoutes.get(paths.print.pattern, { access: handlers }, async (c) => {
  const { parts, lab } = c.var
  const { batch, sheets, texts } = await batchOf(c)
  const { language } = batch
  const say = parts.dictionary.t(language)
  const printed = sheets.filter(({ state }) => state === 'printed')
  return page(
    c,
    { title: c.var.t('voices.sheet.print-title'), unlisted: true },
    <PrintPage
      back={paths.batch({ ...here(c), sheetBatchId: batch.id })}
      large={c.req.query('size') === 'large'}
      batch={batch}
      texts={
        batch.kind === 'story' ? texts : texts.filter(({ purpose }) => purpose === 'taking-part')
      }
      say={say}
      typeAt={`${parts.settings.url}${voicesPaths.receipts({ lab: lab.slug })}`}
      sheets={printed.map((one) => {
        const code = codeOn(parts.signingKey, one)
        const link = parts.settings.url + voicesPaths.receipt({ lab: lab.slug, code })
        return { number: one.number, code, link }
      })}
    />,
  )
})

async function batchOf(c: AppContext) {
  const { labId } = c.var
  const { initiativeId } = here(c)
  return ofInitiative(c, async (db) => {
    const initiative = await findInitiative(db, labId, initiativeId)
    const batch = await findBatch(db, labId, initiativeId, c.req.param('sheetBatchId')!)
    return {
      initiative,
      batch,
      sheets: await sheetsOf(db, labId, batch.id),
      texts: await offeredTexts(db, labId, batch.language),
    }
  })
}

/** Reads for those who handle what is said in the initiative of the address; others are turned away. */
async function ofInitiative<T>(
  c: AppContext,
  work: Parameters<typeof c.var.read<T>>[0],
): Promise<T> {
  insist(mayHandle(c.var.actor, here(c).initiativeId))
  return c.var.read(work)
}

/** The way to pages under the list of sheets. */
export function sheetCrumbs(c: AppContext, title: Parameters<typeof crumbs>[1]) {
  const list = { label: c.var.t('voices.sheet.title'), address: voicesPaths.sheets(here(c)) }
  return [...crumbs(c, title), list]
}
