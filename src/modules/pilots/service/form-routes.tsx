import type { Db } from '../../../platform/db/database.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import {
  comparedText,
  findInitiative,
  mayWorkIn,
  workers,
  type Compared,
} from '../../initiatives/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { peopleToPick } from '../../people/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { hereIn, ids, listCrumbs, readWork, workCrumbs } from './answer.ts'
import { changeService, makeService } from './commands.ts'
import { servicePaths as paths } from './paths.ts'
import { pilotsThatMayBecome, type ShownService } from './queries.ts'
import { DetailsPage, NewServicePage } from './views/form-pages.tsx'
import type { Choices } from './views/service-fields.tsx'

/** Writing a service down and changing what its page says. */
export const serviceFormRoutes = routes()

serviceFormRoutes.get(paths.newService.pattern, { access: workers }, (c) =>
  newPage(c, { public: 'yes', pilotId: c.req.query('pilot') ?? '' }),
)

serviceFormRoutes.post(
  paths.newService.pattern,
  { access: workers, fact: 'service.made' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId } = here(c)
    const result = await c.var.run(makeService, { ...fields, initiativeId })
    return goOn(
      c,
      result,
      ({ id }) => paths.work({ ...here(c), serviceId: id }),
      (again) => newPage(c, values, again),
    )
  },
)

async function newPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { labId, t, actor } = c.var
  const { initiativeId } = here(c)
  const { initiative, choices, pilots } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    choices: await choicesIn(c, db),
    pilots: await pilotsThatMayBecome(db, labId, initiativeId),
  }))
  insist(mayWorkIn(actor, initiative))
  return page(
    c,
    {
      title: t('pilots.service.new.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: listCrumbs(c, initiative.title),
    },
    <NewServicePage
      at={here(c)}
      state={initiative.state}
      pilots={pilots}
      values={values}
      problems={again?.problems}
      choices={choices}
    />,
  )
}

serviceFormRoutes.get(paths.details.pattern, { access: workers }, (c) => detailsPage(c))

serviceFormRoutes.post(
  paths.details.pattern,
  { access: workers, fact: 'service.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(changeService, { ...fields, ...ids(c) })
    return goOn(
      c,
      result,
      () => paths.work(hereIn(c)),
      (again) => detailsPage(c, values, again),
    )
  },
)

async function detailsPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { found, more: choices } = await readWork(c, 'work', (db, one) =>
    choicesIn(c, db, one.ownerId),
  )
  const changed = again?.refusal.code === 'changed-meanwhile'
  return page(
    c,
    {
      title: c.var.t('pilots.service.details.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: workCrumbs(c, found),
    },
    <DetailsPage
      at={hereIn(c)}
      version={found.version}
      values={typed ?? { ...found, public: found.public ? 'yes' : '' }}
      problems={again?.problems}
      choices={choices}
      changed={changed ? compare(c, found, typed ?? {}, choices) : null}
    />,
  )
}

const texts = [
  ['title', 'title'],
  ['what', 'what'],
  ['forWhom', 'for-whom'],
  ['whenWords', 'when'],
  ['byPhone', 'by-phone'],
  ['onPaper', 'on-paper'],
  ['onWeb', 'on-web'],
  ['price', 'price'],
  ['responsible', 'responsible'],
] as const

function compare(c: AppContext, found: ShownService, typed: FormValues, choices: Choices) {
  const { t } = c.var
  const inLanguage = (one: string) => t(`ui.language.${one}`)
  const named = (list: readonly { id: string; name: string }[], id: unknown) =>
    list.find((one) => one.id === id)?.name ?? ''
  const picked = (name: 'ownerId' | 'placeId', label: string): Compared => {
    const list = name === 'ownerId' ? choices.people : choices.places
    return { label, now: named(list, found[name]), typed: named(list, typed[name]) }
  }
  return [
    ...texts.flatMap(([name, word]) =>
      comparedText(name, t(`pilots.service.field.${word}`), found[name], typed, inLanguage),
    ),
    picked('ownerId', t('pilots.service.field.owner')),
    picked('placeId', t('pilots.service.field.place')),
    {
      label: t('pilots.service.field.place-words'),
      now: found.placeWords,
      typed: String(typed.placeWords ?? ''),
    },
  ]
}

async function choicesIn(c: AppContext, db: Db, owner: string | null = null): Promise<Choices> {
  const { labId, actor } = c.var
  return {
    people: await peopleToPick(db, labId, actor, [owner]),
    places: await listPlaces(db, labId),
  }
}
