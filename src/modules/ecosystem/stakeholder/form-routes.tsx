import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { helices } from '../../../shared/helix.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { keepers, peopleToPick } from '../../people/index.ts'
import { goOn, here, idFrom, type Again } from '../answer.ts'
import { listCrumbs, roleNames } from '../crumbs.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import type { StakeholderRow } from '../schema.ts'
import { EntryFormPage, type EntryChoices } from '../views/entry-form-page.tsx'
import { addStakeholder, changeStakeholder } from './commands.ts'
import { findStakeholder, namedEntries } from './queries.ts'

/** Putting somebody on the map, and changing what it says of them. */
export const stakeholderFormRoutes = routes()

type Sent = { values: FormValues; again: Again }

stakeholderFormRoutes.get(paths.newStakeholder.pattern, { access: keepers }, (c) => {
  const { helix, role, place } = c.req.query()
  return newPage(c, { helix: helices.find((one) => one === helix), role, placeId: place })
})

stakeholderFormRoutes.post(
  paths.stakeholders.pattern,
  { access: keepers, fact: 'stakeholder.added' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(addStakeholder, fields)
    const next = ({ id }: { id: string }) => paths.stakeholder({ ...here(c), stakeholderId: id })
    return goOn(c, result, next, (again) => newPage(c, values, again))
  },
)

async function newPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const choices = await c.var.read((db) => choicesFor(c, db))
  const title = c.var.t('ecosystem.add.title')
  return page(
    c,
    { title, status: again?.status, unlisted: true, breadcrumbs: listCrumbs(c, 'stakeholders') },
    <EntryFormPage
      {...choices}
      title={title}
      action={paths.stakeholders(here(c))}
      back={paths.stakeholders(here(c))}
      values={values}
      problems={again?.problems ?? []}
      alike={alikeOf(again)}
    />,
  )
}

stakeholderFormRoutes.get(paths.details.pattern, { access: keepers }, (c) => detailsPage(c))

stakeholderFormRoutes.post(
  paths.details.pattern,
  { access: keepers, fact: 'stakeholder.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const address = { ...here(c), stakeholderId: idFrom(c, 'stakeholderId') }
    const { stakeholderId } = address
    const result = await c.var.run(changeStakeholder, { ...fields, stakeholderId })
    const next = () => paths.stakeholder(address)
    return goOn(c, result, next, (again) => detailsPage(c, { values, again }))
  },
)

async function detailsPage(c: AppContext, sent?: Sent): Promise<Response> {
  const address = { ...here(c), stakeholderId: idFrom(c, 'stakeholderId') }
  const { entry, choices } = await c.var.read(async (db) => {
    const found = await findStakeholder(db, c.var.labId, address.stakeholderId)
    return { entry: found, choices: await choicesFor(c, db, found.participantId) }
  })
  if (entry.removedAt) throw new NotFound()
  const title = c.var.t('ecosystem.change-of-entry', { name: entry.name })
  const back = paths.stakeholder(address)
  return page(
    c,
    {
      title,
      status: sent?.again.status,
      unlisted: true,
      breadcrumbs: [...listCrumbs(c, 'stakeholders'), { label: entry.name, address: back }],
    },
    <EntryFormPage
      {...choices}
      title={title}
      action={paths.details(address)}
      back={back}
      values={sent?.values ?? valuesOf(entry)}
      problems={sent?.again.problems ?? []}
      alike={alikeOf(sent?.again)}
      version={entry.version}
    />,
  )
}

function valuesOf(entry: StakeholderRow): FormValues {
  return { ...entry, public: entry.public ? 'yes' : '' }
}

/** What the form offers to choose from. Four queries. */
async function choicesFor(
  c: AppContext,
  db: Db,
  chosen: string | null = null,
): Promise<EntryChoices> {
  const entries = await namedEntries(db, c.var.labId)
  return {
    organisations: entries.filter(({ kind }) => kind === 'organisation'),
    people: await peopleToPick(db, c.var.labId, c.var.actor, [chosen]),
    places: await listPlaces(db, c.var.labId),
    roles: roleNames(c).options,
  }
}

function alikeOf(again: Again | undefined): { id: string; name: string } | undefined {
  if (again?.refusal.code !== 'name-there') return undefined
  const { id, name } = again.refusal.details
  return { id: String(id), name: String(name) }
}
