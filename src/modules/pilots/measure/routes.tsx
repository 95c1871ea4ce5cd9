import { csvLines, csvStart } from '../../../shared/csv.ts'
import { dayIn } from '../../../shared/day.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { textOfFile } from '../../../platform/text-of-file.ts'
import type { FormValues, Problem } from '../../../ui/index.ts'
import { workers } from '../../initiatives/index.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import { goOn, hereIn, type Again } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import { partPage, readPilot } from '../pilot/serve.tsx'
import { ObservationFilePage, ObservationsPage } from '../views/observations-page.tsx'
import { addObservation, removeObservation, takeObservations } from './commands.ts'
import { limits } from './input.ts'
import {
  allObservations,
  indicatorsOf,
  observationsOf,
  observationsPageSize,
  type ListedObservation,
} from './queries.ts'
import { columns } from './table.ts'
import type { LineProblem } from '../read-table.ts'

/** What was observed in a pilot. */
export const observationRoutes = routes()

observationRoutes.get(paths.observationExample.pattern, { access: workers }, async (c) => {
  const { found, more } = await readPilot(c, 'work', (db, one) =>
    indicatorsOf(db, c.var.labId, one.id),
  )
  const code = more[0]?.code ?? 'i1'
  return file(c, 'example.csv', [
    [code, 'before', 'pilot', 'P001', found.startsOn, '4'],
    [code, 'after', 'pilot', 'P001', found.lastDay, '5'],
    [code, 'before', 'comparison', '', found.startsOn, '4'],
  ])
})

observationRoutes.get(paths.observationExport.pattern, { access: workers }, async (c) => {
  const { more } = await readPilot(c, 'work', (db, one) => allObservations(db, c.var.labId, one.id))
  return file(c, 'observations.csv', more.map(lineOf), ['definition'])
})

function lineOf(one: ListedObservation): string[] {
  const { code, moment, part, personKey, onDay, value, version } = one
  return [code, moment, part, personKey ?? '', onDay, String(value), String(version)]
}

function file(c: AppContext, name: string, lines: string[][], more: string[] = []): Response {
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${name}"`)
  return c.body(csvStart + csvLines([[...columns, ...more], ...lines]))
}

observationRoutes.get(paths.observationFile.pattern, { access: workers }, (c) => filePage(c))
observationRoutes.post(
  paths.observationFile.pattern,
  { access: workers, fact: 'pilot-observation.added', upload: true },
  async (c) => {
    const { values, files } = await c.var.form()
    const csv = files.file
      ? await textOfFile(files.file, limits.fileChars)
      : String(values.csv ?? '')
    const { initiativeId, pilotId } = hereIn(c)
    const result = await c.var.run(takeObservations, { csv, initiativeId, pilotId })
    return goOn(
      c,
      result,
      () => `${paths.observations(hereIn(c))}#list`,
      (again) => filePage(c, { csv }, again),
    )
  },
)

async function filePage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, t } = c.var
  const { found, more: indicators } = await readPilot(c, 'work', (db, one) =>
    indicatorsOf(db, labId, one.id),
  )
  const lines = again?.refusal.code === 'lines-to-mend' ? again.refusal.details.problems : null
  const problems = lines ? (lines as LineProblem[]).map((one) => worded(c, one)) : again?.problems
  return partPage(
    c,
    found,
    t('pilots.file.title'),
    <ObservationFilePage
      at={hereIn(c)}
      found={found}
      indicators={indicators}
      values={values}
      problems={problems ?? []}
    />,
    again && lines ? { ...again, status: 422 } : again,
  )
}

function worded({ var: { t } }: AppContext, { line, key, values }: LineProblem): Problem {
  return {
    field: 'csv',
    text: t('pilots.line', { line, reason: t(`pilots.refused.${key}`, values) }),
  }
}

observationRoutes.get(paths.observations.pattern, { access: workers }, (c) => {
  const { lab, parts } = c.var
  return observationsPage(c, {
    part: 'pilot',
    onDay: dayIn(lab.timeZone, parts.clock.now()),
  })
})
observationRoutes.post(
  paths.observations.pattern,
  { access: workers, fact: 'pilot-observation.added' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, pilotId } = hereIn(c)
    const result = await c.var.run(addObservation, { ...fields, initiativeId, pilotId })
    return goOn(
      c,
      result,
      () => paths.observations(hereIn(c)),
      (again) => observationsPage(c, values, again),
    )
  },
)
observationRoutes.post(
  paths.observationRemoval.pattern,
  { access: workers, fact: 'pilot-observation.removed' },
  async (c) => {
    const { initiativeId, pilotId } = hereIn(c)
    const observationId = c.req.param('pilotObservationId')!
    const result = await c.var.run(removeObservation, { observationId, initiativeId, pilotId })
    return goOn(
      c,
      result,
      () => paths.observations(hereIn(c)),
      (again) => observationsPage(c, {}, again),
    )
  },
)

async function observationsPage(c: AppContext, values: FormValues, again?: Again) {
  const { labId, t } = c.var
  const after = unpackCursor(c.req.query('after'), ['day', 'id'])
  const { found, more } = await readPilot(c, 'work', async (db, one) => ({
    indicators: await indicatorsOf(db, labId, one.id),
    observations: await observationsOf(db, labId, one.id, after),
  }))
  const shown = more.observations.slice(0, observationsPageSize)
  const last = more.observations.length > observationsPageSize ? shown.at(-1)! : null
  const list = paths.observations(hereIn(c))
  return partPage(
    c,
    found,
    t('pilots.observations.title'),
    <ObservationsPage
      at={hereIn(c)}
      found={found}
      indicators={more.indicators}
      observations={shown}
      next={last ? `${list}?after=${packCursor({ day: last.onDay, id: last.id })}` : undefined}
      first={after ? list : undefined}
      values={values}
      problems={again?.problems ?? []}
    />,
    again,
  )
}
