import { routes, type AppContext } from '../../platform/http/routes.ts'
import { page } from '../../ui/index.ts'
import { recordTable } from './export.ts'
import { filterQuery, readFilter } from './filter.ts'
import { auditPaths as paths } from './paths.ts'
import { listRecord, recordChoices, sealState, type RecordFilter } from './queries.ts'
import { verifyChain, type ChainBreak } from './verify.ts'
import { CheckPage } from './views/check-page.tsx'
import { RecordPage } from './views/record-page.tsx'
import { recordWords, type Words } from './words.ts'

const entriesPerPage = 50
const entriesPerChunk = 1_000
/** The record is of the whole lab: a role in one initiative does not open it. */
const access = { inLab: ['coordinator'] } as const

export const auditRoutes = routes()

auditRoutes.get(paths.record.pattern, { access }, async (c) => {
  const { t, lab, labId, parts } = c.var
  const filter = readFilter(c.req.query())
  const found = await c.var.read(async (db) => {
    const listed = await listRecord(db, labId, filter, entriesPerPage)
    const choices = await recordChoices(db, labId)
    const people = [...choices.people, ...listed.entries.flatMap((e) => e.participantId ?? [])]
    const names = await parts.namePeople(db, labId, people)
    return { listed, choices, names, seal: await sealState(db, labId) }
  })
  const here = paths.record({ lab: lab.slug })
  const { next } = found.listed
  return page(
    c,
    { title: t('audit.record.title'), wide: true },
    <RecordPage
      entries={found.listed.entries}
      choices={found.choices}
      names={found.names}
      words={wordsOf(c, found.names)}
      seal={found.seal}
      filter={filter}
      addresses={{
        here,
        first: filter.before ? here + filterQuery(filter) : undefined,
        next: next ? here + filterQuery(filter, next) : undefined,
        table: paths.table({ lab: lab.slug }) + filterQuery(filter),
        check: paths.check({ lab: lab.slug }),
      }}
    />,
  )
})

auditRoutes.get(paths.table.pattern, { access }, (c) => {
  const { lab, t } = c.var
  const filter = readFilter(c.req.query())
  const table = recordTable(t, (before) => readChunk(c, { ...filter, before }))
  return c.body(table, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="record-${lab.slug}.csv"`,
    'cache-control': 'private, no-store',
  })
})

auditRoutes.get(paths.check.pattern, { access }, async (c) => {
  const { t, lab, labId } = c.var
  const { checked, seal } = await c.var.read(async (db) => ({
    checked: await verifyChain(db, labId),
    seal: await sealState(db, labId),
  }))
  const record = paths.record({ lab: lab.slug })
  const title = t('audit.check.title')
  const breadcrumbs = [{ label: t('audit.record.title'), address: record }]
  const broken = checked.ok ? null : (checked.details as ChainBreak)
  return page(
    c,
    { title, breadcrumbs },
    <CheckPage broken={broken} seal={seal} words={wordsOf(c, new Map())} record={record} />,
  )
})

async function readChunk(c: AppContext, filter: RecordFilter) {
  const { labId, parts } = c.var
  return c.var.read(async (db) => {
    const listed = await listRecord(db, labId, filter, entriesPerChunk)
    const people = listed.entries.flatMap((entry) => entry.participantId ?? [])
    return { page: listed, words: wordsOf(c, await parts.namePeople(db, labId, people)) }
  })
}

function wordsOf(c: AppContext, names: ReadonlyMap<string, string>): Words {
  return recordWords(c.var.t, c.var.parts.dictionary.has, names)
}
