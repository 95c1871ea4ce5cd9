import { NotFound } from '../../../platform/errors.ts'
import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import type { Db } from '../../../platform/db/database.ts'
import { isUuid } from '../../../shared/id.ts'
import { page } from '../../../ui/index.ts'
import { keepers } from '../../people/index.ts'
import { goOn, noticesCrumb, type Again } from '../answer.ts'
import { countNotices } from '../notice/queries.ts'
import { noticePaths } from '../paths.ts'
import { dissolveBatch, makeBatch, postBatch, undoPosting } from './commands.ts'
import { batchesPageSize, lettersOf, listBatches, lookBatch } from './queries.ts'
import { sheetOf } from './sheet.ts'
import { BatchPage } from './views/batch-page.tsx'
import { LettersPage } from './views/letters-page.tsx'
import { SheetsPage } from './views/sheets-page.tsx'

/** Letters: what waits, batches to print and post. */
export const letterRoutes = routes()

letterRoutes.get(noticePaths.letters.pattern, { access: keepers }, (c) => lettersPage(c))

letterRoutes.post(
  noticePaths.letterBatches.pattern,
  { access: keepers, fact: 'letter-batch.made' },
  async (c) => {
    const { fields } = await c.var.form()
    const result = await c.var.run(makeBatch, fields)
    const lab = c.var.lab.slug
    return goOn(
      c,
      result,
      ({ id }) =>
        id ? noticePaths.letterBatch({ lab, letterBatchId: id }) : noticePaths.failed({ lab }),
      (again) => lettersPage(c, again),
    )
  },
)

async function lettersPage(c: AppContext, again?: Again): Promise<Response> {
  const asked = c.req.query('after')
  const after = isUuid(asked) ? asked : null
  const { counts, found } = await c.var.read(async (db) => ({
    counts: await countNotices(db, c.var.labId, c.var.actor),
    found: await listBatches(db, c.var.labId, c.var.actor, after),
  }))
  const batches = found.slice(0, batchesPageSize)
  const title = c.var.t('notifications.letters.title')
  return page(
    c,
    {
      title,
      wide: true,
      unlisted: true,
      status: again?.status,
      breadcrumbs: [noticesCrumb(c)],
    },
    <LettersPage
      counts={counts}
      batches={batches}
      next={found.length > batchesPageSize ? batches.at(-1)!.id : null}
      paged={after !== null}
      problems={again?.problems ?? []}
    />,
  )
}

letterRoutes.get(noticePaths.letterBatch.pattern, { access: keepers }, (c) => batchPage(c))

letterRoutes.get(noticePaths.letterSheets.pattern, { access: keepers }, async (c) => {
  const { labId, lab, parts } = c.var
  const { found, letters, sender } = await c.var.read(async (db) => ({
    ...(await findBatch(c, db)),
    sender: await parts.lookSender(db, labId),
  }))
  const now = found.batch.postedAt ?? parts.clock.now()
  const home = { lab, sender, now, dictionary: parts.dictionary }
  const address = noticePaths.letterBatch({ lab: lab.slug, ...named(c) })
  const crumb = { label: c.var.t('notifications.batch.title', { count: letters.length }), address }
  return page(
    c,
    {
      title: c.var.t('notifications.sheets.title'),
      unlisted: true,
      breadcrumbs: [noticesCrumb(c), crumb],
    },
    <SheetsPage sheets={letters.map((letter) => sheetOf(letter, home))} />,
  )
})

changes(noticePaths.letterPosting.pattern, 'letter-batch.posted', postBatch)
changes(noticePaths.letterPostingUndoing.pattern, 'letter-batch.posting-undone', undoPosting)

letterRoutes.post(
  noticePaths.letterBatchDissolution.pattern,
  { access: keepers, fact: 'letter-batch.dissolved' },
  async (c) => {
    const { fields } = await c.var.form()
    const result = await c.var.run(dissolveBatch, { ...fields, ...named(c) })
    return goOn(
      c,
      result,
      () => noticePaths.letters({ lab: c.var.lab.slug }),
      (again) => batchPage(c, again),
    )
  },
)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  letterRoutes.post(pattern, { access: keepers, fact }, async (c) => {
    const { fields } = await c.var.form()
    const result = await c.var.run(what, { ...fields, ...named(c) })
    return goOn(
      c,
      result,
      () => `${noticePaths.letterBatch({ lab: c.var.lab.slug, ...named(c) })}?saved`,
      (again) => batchPage(c, again),
    )
  })
}

async function findBatch(c: AppContext, db: Db) {
  const { labId, actor } = c.var
  const { letterBatchId } = named(c)
  const found = await lookBatch(db, labId, actor, letterBatchId)
  if (!found) throw new NotFound()
  return { found, letters: await lettersOf(db, labId, letterBatchId) }
}

async function batchPage(c: AppContext, again?: Again): Promise<Response> {
  const { found, letters } = await c.var.read((db) => findBatch(c, db))
  const letterCrumb = {
    label: c.var.t('notifications.letters.title'),
    address: noticePaths.letters({ lab: c.var.lab.slug }),
  }
  return page(
    c,
    {
      title: c.var.t('notifications.batch.title', { count: letters.length }),
      wide: true,
      unlisted: true,
      status: again?.status,
      breadcrumbs: [noticesCrumb(c), letterCrumb],
    },
    <BatchPage
      found={found}
      letters={letters}
      saved={c.req.query('saved') !== undefined}
      problems={again?.problems ?? []}
    />,
  )
}

function named(c: AppContext) {
  return { letterBatchId: c.req.param('letterBatchId')! }
}
