import { NotFound } from '../../../../platform/errors.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { about, goOn, here, insist, today } from '../here.ts'
import { keepers, mayKeep } from '../map/policy.ts'
import { findMap } from '../map/queries.ts'
import { opinionMapPaths as paths } from '../paths.ts'
import { takeFile } from './take/commands.ts'
import { lookFile, mapFiles, type MapFile } from './take/files.ts'
import { mayTake } from './take/policy.ts'
import { fileOf, streamOf } from './take/stream.ts'

/** Files to take along: counts for everybody once the map is over, single people only for those who keep it. */
export const takeRoutes = routes()

takeRoutes.get(paths.file.pattern, { access: 'anyone' }, async (c) => {
  const file = fileHere(c)
  if (mapFiles[file] === 'single') throw new NotFound()
  return answer(c, file)
})

takeRoutes.post(paths.file.pattern, { access: keepers, fact: 'opinion-map.taken' }, async (c) => {
  const file = fileHere(c)
  if (mapFiles[file] !== 'single') throw new NotFound()
  const taken = await c.var.run(takeFile, { ...about(c), file })
  if (taken.ok) return answer(c, file)
  return goOn(
    c,
    taken,
    () => paths.files(here(c)),
    () => c.redirect(paths.files(here(c)), 303),
  )
})

function fileHere(c: AppContext): MapFile {
  const file = lookFile(c.req.param('file')!)
  if (!file) throw new NotFound()
  return file
}

async function answer(c: AppContext, file: MapFile): Promise<Response> {
  const { labId, actor, language, parts } = c.var
  const { opinionMapId } = here(c)
  const map = await c.var.read((db) => findMap(db, labId, here(c)))
  const may = mayTake(actor, map, file, today(c))
  insist(may)
  if (!may.ok) return c.redirect(paths.files(here(c)), 303)
  const { settings, signingKey } = parts
  const link = settings.url + paths.map(here(c))
  const taking = { read: c.var.read, labId, opinionMapId, map, language, link, signingKey }
  const pieces = fileOf(file, taking, mayKeep(actor, map.initiativeId).ok)
  return c.body(streamOf(pieces), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${file}"`,
    'cache-control': 'private, no-store',
  })
}
