import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { csvLines, csvStart } from '../../../shared/csv.ts'
import { isUuid } from '../../../shared/id.ts'
import { roles } from '../../../shared/role.ts'
import { answerWith, page, type Again, type FormValues } from '../../../ui/index.ts'
import { isKeeper, packCursor, unpackCursor } from '../../people/index.ts'
import { here, idFrom, insistInside } from '../answer.ts'
import { mapCrumb } from '../crumbs.ts'
import { viewOf } from '../policy.ts'
import { namedEntries } from '../stakeholder/queries.ts'
import { answerHelp, noteHours, offerHelp, withdrawHelp, withdrawHours } from './commands.ts'
import { helpPaths as paths } from './paths.ts'
import { maySpeakFor } from './policy.ts'
import {
  findHelp,
  findShownHelp,
  helpBalance,
  helpPageSize,
  hoursForFile,
  listHelp,
  organisationsOf,
} from './queries.ts'
import { BalancePage } from './views/balance-page.tsx'
import { HelpListPage } from './views/help-list-page.tsx'
import { HelpPage } from './views/help-page.tsx'
import { NewHelpPage } from './views/new-help-page.tsx'

/** Help between organisations: offered, answered, given, and how it stands between them. */
export const helpRoutes = routes()

const { goOn } = answerWith('ecosystem.help.refused', ['not-of-it'])

const crumbs = (c: AppContext) => [
  mapCrumb(c),
  { label: c.var.t('ecosystem.help.title'), address: paths.help(here(c)) },
]

helpRoutes.get(paths.help.pattern, { access: roles }, async (c) => {
  const { labId, actor, t } = c.var
  const of = c.req.query('of')
  const organisationId = isUuid(of) ? of : null
  const cursor = unpackCursor(c.req.query('after'), ['at', 'id'])
  const after = cursor && { key: cursor.at, id: cursor.id }
  const { found, own } = await c.var.read(async (db) => ({
    found: await listHelp(db, labId, organisationId, after),
    own: await organisationsOf(db, labId, actor.participantId),
  }))
  const listed = found.slice(0, helpPageSize)
  const last = found.length > helpPageSize ? listed.at(-1)! : null
  return page(
    c,
    { title: t('ecosystem.help.title'), breadcrumbs: [mapCrumb(c)], unlisted: true },
    <HelpListPage
      listed={listed}
      of={organisationId}
      view={viewOf(actor)}
      offers={isKeeper(actor) || own.length > 0}
      next={last && packCursor({ at: last.at, id: last.id })}
      paged={after !== null}
    />,
  )
})

helpRoutes.get(paths.balance.pattern, { access: roles }, async (c) => {
  const balances = await c.var.read((db) => helpBalance(db, c.var.labId))
  return page(
    c,
    { title: c.var.t('ecosystem.help.balance.title'), breadcrumbs: crumbs(c), unlisted: true },
    <BalancePage balances={balances} />,
  )
})

helpRoutes.get(paths.helpFile.pattern, { access: roles }, async (c) => {
  const found = await c.var.read((db) => hoursForFile(db, c.var.labId))
  const head = ['day', 'giver', 'receiver', 'what', 'hours', 'note']
  const lines = found.map((one) => [
    one.day,
    one.giver,
    one.receiver,
    one.what,
    String(Math.round((one.minutes / 60) * 100) / 100),
    one.note,
  ])
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="hours-of-help.csv"')
  return c.body(csvStart + csvLines([head, ...lines]))
})

helpRoutes.get(paths.newHelp.pattern, { access: roles }, (c) =>
  newPage(c, { giverId: c.req.query('giver') ?? '', kind: 'hours' }),
)

helpRoutes.post(paths.help.pattern, { access: roles, fact: 'help.offered' }, async (c) => {
  const { fields, values } = await c.var.form()
  const result = await c.var.run(offerHelp, fields)
  const next = ({ id }: { id: string }) => paths.helpOffer({ ...here(c), helpOfferId: id })
  return goOn(c, result, next, (again) => newPage(c, values, again))
})

async function newPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, t } = c.var
  const { entries, own } = await c.var.read(async (db) => ({
    entries: await namedEntries(db, labId),
    own: await organisationsOf(db, labId, actor.participantId),
  }))
  const bodies = entries
    .filter(({ kind }) => kind !== 'person')
    .map(({ id, name }) => ({ value: id, label: name }))
  return page(
    c,
    {
      title: t('ecosystem.help.new'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbs(c),
    },
    <NewHelpPage
      givers={bodies.filter(({ value }) => maySpeakFor(actor, own, value).ok)}
      receivers={bodies}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

helpRoutes.get(paths.helpOffer.pattern, { access: 'participant' }, (c) => helpPage(c))

type SentForm = 'answer' | 'hours' | 'other'
changes(paths.helpAnswer.pattern, 'help.answered', 'answer', answerHelp)
changes(paths.helpWithdrawal.pattern, 'help.withdrawn', 'other', withdrawHelp)
changes(paths.hours.pattern, 'help.given', 'hours', noteHours)
changes(paths.hoursWithdrawal.pattern, 'help.given-withdrawn', 'other', withdrawHours)

function changes<I>(pattern: string, fact: string, form: SentForm, what: Command<I, unknown>) {
  helpRoutes.post(pattern, { access: roles, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const helpOfferId = idFrom(c, 'helpOfferId')
    const helpGivenId = c.req.param('helpGivenId')
    const ids = { helpOfferId, ...(helpGivenId && { helpGivenId }) }
    const result = await c.var.run(what, { ...fields, ...ids })
    const next = () => paths.helpOffer({ ...here(c), helpOfferId })
    return goOn(c, result, next, (again) => helpPage(c, { form, values, again }))
  })
}

async function helpPage(
  c: AppContext,
  sent?: { form: SentForm; values: FormValues; again: Again },
): Promise<Response> {
  const { labId, actor } = c.var
  insistInside(c)
  const read = await c.var.read(async (db) => {
    const row = await findHelp(db, labId, idFrom(c, 'helpOfferId'))
    return {
      row,
      own: await organisationsOf(db, labId, actor.participantId),
      ...(await findShownHelp(db, labId, row.id)),
    }
  })
  const { row, own } = read
  return page(
    c,
    {
      title: row.what,
      status: sent?.again.status,
      unlisted: true,
      breadcrumbs: crumbs(c),
    },
    <HelpPage
      {...read}
      answers={maySpeakFor(actor, own, row.receiverId).ok}
      gives={maySpeakFor(actor, own, row.giverId).ok}
      form={sent?.form}
      values={sent?.values ?? {}}
      problems={sent?.again.problems ?? []}
    />,
  )
}
