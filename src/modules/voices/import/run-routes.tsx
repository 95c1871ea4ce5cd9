import type { Command } from '../../../platform/command.ts'
import { csvLines, csvStart } from '../../../shared/csv.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { handlers, mayHandle } from '../contribution/policy.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import {
  askToUndoImport,
  confirmImport,
  continueImport,
  dropImport,
  mapImport,
} from './commands.ts'
import { guessMapping } from './mapping.ts'
import { importPaths } from './paths.ts'
import { lookStart } from './pieces.ts'
import { hasStopped, working } from './policy.ts'
import {
  findRun,
  firstReady,
  lookEarlierChoice,
  wrongLinesAfter,
  wrongLinesPerPage,
} from './queries.ts'
import { shapeOf } from './table-shape.ts'
import { RunPage } from './views/run-page.tsx'
import { UndoPage } from './views/undo-page.tsx'
import { WrongLinesPage } from './views/wrong-lines-page.tsx'

/** One import: choosing its columns, following its work, and taking it back. */
export const importRunRoutes = routes()

const refreshSeconds = 3
const wrongAtOnce = 1000
const sampleShown = 3

importRunRoutes.get(importPaths.run.pattern, { access: handlers }, (c) => runPage(c))

steps(importPaths.mapping.pattern, 'import.mapped', mapImport)
steps(importPaths.confirmation.pattern, 'import.confirmed', confirmImport)
steps(importPaths.continuation.pattern, 'import.continued', continueImport)

importRunRoutes.get(importPaths.undoing.pattern, { access: handlers }, (c) => undoPage(c))
importRunRoutes.post(
  importPaths.undoing.pattern,
  { access: handlers, fact: 'import.undo-asked' },
  async (c) => {
    const result = await c.var.run(askToUndoImport, ids(c))
    return goOn(
      c,
      result,
      () => importPaths.run(address(c)),
      (again) => undoPage(c, again),
    )
  },
)

importRunRoutes.post(
  importPaths.removal.pattern,
  { access: handlers, fact: 'import.dropped' },
  async (c) => {
    const result = await c.var.run(dropImport, ids(c))
    const list = voicesPaths.imports(here(c))
    return goOn(
      c,
      result,
      ({ id }) => `${list}?dropped=${id}`,
      (again) => runPage(c, {}, again),
    )
  },
)

importRunRoutes.get(importPaths.wrongLines.pattern, { access: handlers }, async (c) => {
  insist(mayHandle(c.var.actor, here(c).initiativeId))
  const { lab, t } = c.var
  const { initiativeId, importRunId } = address(c)
  const after = Number(/^\d{1,9}$/.exec(c.req.query('after') ?? '')?.[0] ?? 0)
  const { initiative, run, lines } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, lab.id, initiativeId),
    run: await findRun(db, lab.id, initiativeId, importRunId),
    lines: await wrongLinesAfter(db, lab.id, importRunId, after, wrongLinesPerPage + 1),
  }))
  return page(
    c,
    {
      title: t('voices.import.wrong.title'),
      unlisted: true,
      breadcrumbs: [
        ...crumbs(c, initiative.title),
        { label: run.fileName, address: importPaths.run(address(c)) },
      ],
    },
    <WrongLinesPage address={address(c)} run={run} lines={lines} isFirst={after === 0} />,
  )
})

importRunRoutes.get(importPaths.wrongLinesFile.pattern, { access: handlers }, async (c) => {
  insist(mayHandle(c.var.actor, here(c).initiativeId))
  const { lab, t } = c.var
  const { initiativeId, importRunId } = address(c)
  await c.var.read((db) => findRun(db, lab.id, initiativeId, importRunId))
  let after = 0
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      const names = ['line', 'reason', 'detail'].map((name) => t(`voices.import.wrong.${name}`))
      stream.enqueue(Buffer.from(csvStart + csvLines([names])))
    },
    async pull(stream) {
      const lines = await c.var.read((db) =>
        wrongLinesAfter(db, lab.id, importRunId, after, wrongAtOnce),
      )
      if (lines.length === 0) return stream.close()
      after = lines.at(-1)!.line
      const rows = lines.map(({ line, reason, detail }) => [
        String(line),
        t(`voices.import.reason.${reason}`, { detail }),
        detail,
      ])
      stream.enqueue(Buffer.from(csvLines(rows)))
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="wrong-lines.csv"',
      'cache-control': 'private, no-store',
    },
  })
})

function steps<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  importRunRoutes.post(pattern, { access: handlers, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(what, { ...fields, ...ids(c) })
    return goOn(
      c,
      result,
      () => importPaths.run(address(c)),
      (again) => runPage(c, values, again),
    )
  })
}

async function runPage(c: AppContext, values?: FormValues, again?: Again): Promise<Response> {
  const { lab, actor, parts } = c.var
  const { initiativeId, importRunId } = address(c)
  insist(mayHandle(actor, initiativeId))
  const read = await c.var.read(async (db) => {
    const run = await findRun(db, lab.id, initiativeId, importRunId)
    const start = isOpen(run.state) ? await lookStart(db, lab.id, run.fileId) : ''
    const earlier = run.mapping ? run : await lookEarlierChoice(db, lab.id, run.columns)
    return {
      run,
      earlier,
      sample: shapeOf(start)?.sample ?? [],
      initiative: await findInitiative(db, lab.id, initiativeId),
      preview: run.state === 'checked' ? await firstReady(db, lab.id, run.id) : [],
    }
  })
  const { run, sample, earlier } = read
  const mapping = earlier?.mapping ?? guessMapping(run.columns, sample)
  const now = parts.clock.now()
  const stopped = hasStopped(run, now)
  if (working.includes(run.state) && !stopped && !again) c.header('refresh', String(refreshSeconds))
  return page(
    c,
    {
      title: run.fileName,
      status: again?.status,
      unlisted: true,
      breadcrumbs: [
        ...crumbs(c, read.initiative.title),
        { label: c.var.t('voices.import.title'), address: voicesPaths.imports(here(c)) },
      ],
    },
    <RunPage
      address={address(c)}
      run={run}
      stopped={stopped}
      sample={sample.slice(0, sampleShown)}
      preview={read.preview}
      remembered={run.mapping === null && earlier !== undefined}
      values={
        values && Object.keys(values).length > 0 ? values : valuesOf(mapping, earlier?.source)
      }
      problems={again?.problems}
    />,
  )
}

function isOpen(state: string): boolean {
  return ['uploaded', 'checked', 'failed'].includes(state)
}

function valuesOf(
  { header, ...mapping }: ReturnType<typeof guessMapping>,
  source = '',
): FormValues {
  return { ...mapping, header: header ? 'yes' : '', source }
}

async function undoPage(c: AppContext, again?: Again): Promise<Response> {
  const { lab, t } = c.var
  const { initiativeId, importRunId } = address(c)
  insist(mayHandle(c.var.actor, initiativeId))
  const { run, initiative } = await c.var.read(async (db) => ({
    run: await findRun(db, lab.id, initiativeId, importRunId),
    initiative: await findInitiative(db, lab.id, initiativeId),
  }))
  return page(
    c,
    {
      title: t('voices.import.undo.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [
        ...crumbs(c, initiative.title),
        { label: run.fileName, address: importPaths.run(address(c)) },
      ],
    },
    <UndoPage address={address(c)} run={run} problems={again?.problems} />,
  )
}

function address(c: AppContext) {
  return { ...here(c), importRunId: c.req.param('importRunId')! }
}

function ids(c: AppContext) {
  const { initiativeId, importRunId } = address(c)
  return { initiativeId, importRunId }
}
