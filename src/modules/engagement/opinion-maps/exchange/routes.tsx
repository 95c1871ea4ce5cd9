import type { Result } from '../../../../shared/result.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../../ui/index.ts'
import { findInitiative } from '../../../initiatives/index.ts'
import { about, goOn, here, insist, mapCrumbs, today, type Again } from '../here.ts'
import { keepers, mayKeep, mayReadMap } from '../map/policy.ts'
import { findMap } from '../map/queries.ts'
import { opinionMapPaths as paths } from '../paths.ts'
import { bringFiles, type BringReport, type BringWish } from './bring/bring-files.ts'
import type { FileMistake } from './read/mistakes.ts'
import { mayTake } from './take/policy.ts'
import { FilesPage } from './views/files-page.tsx'
import { FromFilesPage } from './views/from-files-page.tsx'

/** Making a map from files, and what may be read in and taken along on each map. */
export const exchangeRoutes = routes()
const access = keepers
const fact = 'opinion-map.imported'

exchangeRoutes.get(paths.mapFromFiles.pattern, { access }, (c) => fromFilesPage(c))

exchangeRoutes.post(paths.mapFromFiles.pattern, { access, fact, upload: true }, async (c) => {
  const { fields, values } = await c.var.form()
  const { initiativeId } = here(c)
  insist(mayKeep(c.var.actor, initiativeId))
  const result = await brought(c, { ...fields, initiativeId })
  return goOn(
    c,
    result,
    ({ id, isKnown }) => reportAddress(c, id, isKnown),
    (again) => fromFilesPage(c, values, again),
  )
})

/** What was sent, read in; without a file of statements nothing is tried. */
async function brought(c: AppContext, wish: BringWish): Promise<Result<BringReport>> {
  const { parts, actor, labId } = c.var
  const { files, opId } = await c.var.form()
  const { statements, votes } = files
  if (!statements) return { ok: false, code: 'statements-missing', details: {} }
  const source = (file: File) => ({ name: file.name, open: () => file.stream() })
  const given = { statements: source(statements), votes: votes ? source(votes) : null }
  return bringFiles(parts, { actor, labId }, wish, given, { opId })
}

function reportAddress(c: AppContext, opinionMapId: string, isKnown: boolean): string {
  const address = paths.files({ ...here(c), opinionMapId })
  return `${address}?${isKnown ? 'known' : 'brought'}`
}

async function fromFilesPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, t } = c.var
  const { initiativeId } = here(c)
  insist(mayKeep(actor, initiativeId))
  const initiative = await c.var.read((db) => findInitiative(db, labId, initiativeId))
  return page(
    c,
    {
      title: t('engagement.exchange.from-files'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: mapCrumbs(c, initiative.title),
    },
    <FromFilesPage
      address={here(c)}
      values={typed ?? {}}
      problems={again?.problems ?? []}
      mistakes={mistakesOf(again)}
    />,
  )
}

function mistakesOf(again: Again | undefined): readonly FileMistake[] {
  const told = again?.refusal.code === 'file-mistakes' ? again.refusal.details.mistakes : []
  return told as FileMistake[]
}

exchangeRoutes.get(paths.files.pattern, { access: 'anyone' }, (c) => filesPage(c))

exchangeRoutes.post(paths.files.pattern, { access, fact, upload: true }, async (c) => {
  const ids = about(c)
  insist(mayKeep(c.var.actor, ids.initiativeId))
  return goOn(
    c,
    await brought(c, ids),
    ({ id, isKnown }) => reportAddress(c, id, isKnown),
    (again) => filesPage(c, again),
  )
})

async function filesPage(c: AppContext, again?: Again): Promise<Response> {
  const { labId, actor, t } = c.var
  const { map, initiative } = await c.var.read(async (db) => {
    const found = await findMap(db, labId, here(c))
    insist(mayReadMap(actor, found))
    return { map: found, initiative: await findInitiative(db, labId, found.initiativeId) }
  })
  const may = mayTake(actor, map, 'summary.csv', today(c))
  const query = (name: string) => c.req.query(name) !== undefined
  return page(
    c,
    {
      title: t('engagement.keeping.files'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: mapCrumbs(c, initiative.title, map.topic),
    },
    <FilesPage
      address={here(c)}
      map={map}
      takesCounts={may.ok}
      keeps={mayKeep(actor, map.initiativeId).ok}
      came={query('brought') ? 'brought' : query('known') ? 'known' : null}
      problems={again?.problems ?? []}
      mistakes={mistakesOf(again)}
    />,
  )
}
