import { inLab } from '../../../platform/db/database.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { page, type FormValues, type Problem } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { goOn, here, insist } from '../answer.ts'
import { handlers } from '../contribution/policy.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import { beginImport } from './commands.ts'
import type { FileMistake } from './encoding.ts'
import { importPaths } from './paths.ts'
import { dropPieces } from './pieces.ts'
import { mayImport } from './policy.ts'
import { listRuns } from './queries.ts'
import { receiveTable, type ReceivedTable } from './receive.ts'
import { ImportsPage } from './views/imports-page.tsx'

/** The imports of an initiative, and bringing in a file. */
export const importRoutes = routes()

importRoutes.get(voicesPaths.imports.pattern, { access: handlers }, (c) => importsPage(c, {}))

importRoutes.post(
  voicesPaths.imports.pattern,
  { access: handlers, fact: 'import.begun', upload: true },
  async (c) => {
    const { files, values } = await c.var.form()
    const { initiativeId } = here(c)
    const initiative = await c.var.read((db) => findInitiative(db, c.var.lab.id, initiativeId))
    insist(mayImport(c.var.actor, initiative))
    const received = files.file ? await receive(c, files.file, values.encoding) : 'file-missing'
    if (typeof received === 'string') {
      const text = c.var.t(`voices.import.file.${received}`)
      return importsPage(c, values, { status: 422, problems: [{ field: 'file', text }] })
    }
    const result = await c.var.run(beginImport, { ...received, initiativeId })
    if (!result.ok) {
      const { database } = c.var.parts
      await inLab(database, c.var.lab.id, (db) => dropPieces(db, c.var.lab.id, received.fileId))
    }
    return goOn(
      c,
      result,
      ({ id }) => importPaths.run({ ...here(c), importRunId: id }),
      (again) => importsPage(c, values, again),
    )
  },
)

async function receive(
  c: AppContext,
  file: File,
  said: unknown,
): Promise<ReceivedTable | FileMistake> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const source = {
    name: file.name.replace(/\p{C}/gu, ''),
    async *open() {
      yield bytes
    },
  }
  const received = await receiveTable(
    c.var.parts,
    c.var.lab.id,
    source,
    typeof said === 'string' ? said : null,
  )
  return received.ok ? received.value : received.code
}

type Shown = { status?: 409 | 422; problems?: readonly Problem[] }

async function importsPage(c: AppContext, values: FormValues, shown: Shown = {}) {
  const { lab, t, actor } = c.var
  const { initiativeId } = here(c)
  const { initiative, runs } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, lab.id, initiativeId),
    runs: await listRuns(db, lab.id, initiativeId),
  }))
  const may = mayImport(actor, initiative)
  insist(may)
  const gone = c.req.query('dropped')
  return page(
    c,
    {
      title: t('voices.import.title'),
      status: shown.status,
      unlisted: true,
      breadcrumbs: crumbs(c, initiative.title),
    },
    <ImportsPage
      address={here(c)}
      runs={runs}
      mayAdd={may.ok}
      dropped={isUuid(gone)}
      values={values}
      problems={shown.problems}
    />,
  )
}
