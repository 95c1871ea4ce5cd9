import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { here, insist } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { exportPaths } from './paths.ts'
import { exporters, mayExport } from './policy.ts'
import { exportChunk } from './queries.ts'
import { exportStream, type Format } from './streams.ts'
import { ExportPage } from './views/export-page.tsx'

/** Taking an initiative's contributions with one, as a table or as JSON lines. */
export const exportRoutes = routes()
const access = exporters

exportRoutes.get(exportPaths.page.pattern, { access }, async (c) => {
  const found = await c.var.read((db) => findInitiative(db, c.var.labId, here(c).initiativeId))
  insist(mayExport(c.var.actor, found.id))
  return page(
    c,
    {
      title: c.var.t('voices.export.title'),
      unlisted: true,
      breadcrumbs: crumbs(c, found.title),
    },
    <ExportPage address={here(c)} />,
  )
})

exportRoutes.get(exportPaths.table.pattern, { access }, (c) => file(c, 'csv'))
exportRoutes.get(exportPaths.lines.pattern, { access }, (c) => file(c, 'jsonl'))

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
} as const

async function file(c: AppContext, format: Format): Promise<Response> {
  const { labId, lab, actor, language } = c.var
  const { initiativeId } = here(c)
  const found = await c.var.read((db) => findInitiative(db, labId, initiativeId))
  insist(mayExport(actor, found.id))
  const read = (after: string | null) =>
    c.var.read((db) => exportChunk(db, labId, initiativeId, after))
  return c.body(exportStream(format, language, read), 200, {
    'content-type': mediaTypes[format],
    'content-disposition': `attachment; filename="voices-${lab.slug}.${format}"`,
    'cache-control': 'private, no-store',
  })
}
