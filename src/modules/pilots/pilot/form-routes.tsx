import type { Db } from '../../../platform/db/database.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { dayIn, dayPlus } from '../../../shared/day.ts'
import { isUuid } from '../../../shared/id.ts'
import { minorOf, typedAmount } from '../../../shared/money.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import {
  comparedText,
  findInitiative,
  mayCorrect,
  mayWorkIn,
  workers,
  type Compared,
} from '../../initiatives/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { peopleToPick } from '../../people/index.ts'
import { goOn, here, hereIn, insist, listCrumbs, pilotCrumbs, type Again } from '../answer.ts'
import { findShownIdea } from '../idea/queries.ts'
import { pilotPaths as paths } from '../paths.ts'
import { DetailsPage, NewPilotPage } from '../views/form-pages.tsx'
import type { Choices } from '../views/pilot-fields.tsx'
import { changePilot, planPilot } from './commands.ts'
import { findShownPilot, organisationsToPick, type ShownPilot } from './queries.ts'

const usualDays = 90

/** Planning a pilot and changing it. */
export const formRoutes = routes()

formRoutes.get(paths.newPilot.pattern, { access: workers }, async (c) => {
  const { lab, parts } = c.var
  const today = dayIn(lab.timeZone, parts.clock.now())
  return newPage(c, {
    startsOn: today,
    lastDay: dayPlus(today, usualDays),
    currency: 'EUR',
    public: 'yes',
    ...(await begunFrom(c)),
  })
})

/** What is known already of a pilot that begins from an idea. */
async function begunFrom(c: AppContext): Promise<FormValues> {
  const solutionIdeaId = c.req.query('idea')
  if (!isUuid(solutionIdeaId)) return {}
  const { labId, parts } = c.var
  const { initiativeId } = here(c)
  const at = { initiativeId, solutionIdeaId }
  const idea = await c.var.read((db) => findShownIdea(db, labId, at, parts.clock.now()))
  const { title, idea: tried, ownerId, hostId } = idea
  return { title, tried, ownerId, hostId, ideaId: idea.id }
}

formRoutes.post(paths.newPilot.pattern, { access: workers, fact: 'pilot.planned' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { initiativeId } = here(c)
  const result = await c.var.run(planPilot, { ...fields, initiativeId })
  return goOn(
    c,
    result,
    ({ id }) => paths.pilot({ ...here(c), pilotId: id }),
    (again) => newPage(c, values, again),
  )
})

async function newPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { labId, t, actor } = c.var
  const { initiativeId } = here(c)
  const { initiative, choices } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    choices: await choicesIn(c, db),
  }))
  insist(mayWorkIn(actor, initiative))
  return page(
    c,
    {
      title: t('pilots.new.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: listCrumbs(c, initiative.title),
    },
    <NewPilotPage
      at={here(c)}
      state={initiative.state}
      values={values}
      problems={again?.problems}
      choices={choices}
    />,
  )
}

formRoutes.get(paths.details.pattern, { access: workers }, (c) => detailsPage(c))

formRoutes.post(paths.details.pattern, { access: workers, fact: 'pilot.changed' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { initiativeId, pilotId } = hereIn(c)
  const result = await c.var.run(changePilot, { ...fields, initiativeId, pilotId })
  return goOn(
    c,
    result,
    () => paths.pilot(hereIn(c)),
    (again) => detailsPage(c, values, again),
  )
})

async function detailsPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, t, actor } = c.var
  const { initiativeId, pilotId } = hereIn(c)
  const { initiative, found, choices } = await c.var.read(async (db) => {
    const shown = await findShownPilot(db, labId, initiativeId, pilotId)
    return {
      initiative: await findInitiative(db, labId, initiativeId),
      found: shown,
      choices: await choicesIn(c, db, shown),
    }
  })
  insist(mayCorrect(actor, initiative))
  const changed = again?.refusal.code === 'changed-meanwhile'
  return page(
    c,
    {
      title: t('pilots.details.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: pilotCrumbs(c, found),
    },
    <DetailsPage
      at={hereIn(c)}
      version={found.version}
      values={typed ?? valuesFrom(found)}
      problems={again?.problems}
      choices={choices}
      changed={changed ? compare(c, found, typed ?? {}, choices) : null}
    />,
  )
}

function valuesFrom(found: ShownPilot): FormValues {
  const { budgetMinor, currency } = found
  const budget = budgetMinor === null ? '' : typedAmount(budgetMinor, currency)
  return { ...found, budget, public: found.public ? 'yes' : '' }
}

function compare(
  c: AppContext,
  found: ShownPilot,
  typed: FormValues,
  { people, organisations, places }: Choices,
): Compared[] {
  const { t } = c.var
  const now = valuesFrom(found)
  const inLanguage = (one: string) => t(`ui.language.${one}`)
  const plain = (name: string, list: readonly { id: string; name: string }[] = []) => {
    const say = (value: unknown) =>
      list.find(({ id }) => id === value)?.name ?? (typeof value === 'string' ? value.trim() : '')
    return { label: t(`pilots.field.${name}`), now: say(now[name]), typed: say(typed[name]) }
  }
  const plainBudget = () => {
    const one = plain('budget')
    const minor = minorOf(one.typed, found.currency)
    return minor === undefined ? one : { ...one, typed: typedAmount(minor, found.currency) }
  }
  return [
    ...comparedText('title', t('pilots.field.title'), found.title, typed, inLanguage),
    ...comparedText('tried', t('pilots.field.tried'), found.tried, typed, inLanguage),
    plain('ownerId', people),
    plain('hostId', organisations),
    plain('placeId', places),
    plain('placeWords'),
    plain('startsOn'),
    plain('lastDay'),
    plainBudget(),
    plain('currency'),
  ]
}

async function choicesIn(
  c: AppContext,
  db: Db,
  found: Partial<Pick<ShownPilot, 'ownerId' | 'hostId'>> = {},
): Promise<Choices> {
  const { labId } = c.var
  return {
    people: await peopleToPick(db, labId, c.var.actor, [found.ownerId ?? null]),
    places: await listPlaces(db, labId),
    organisations: await organisationsToPick(db, labId, found.hostId ?? null),
  }
}
