import type { Db } from '../../../platform/db/database.ts'
import { formatsFor } from '../../../platform/i18n.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import {
  activitiesToPick,
  comparedText,
  findInitiative,
  mayCorrect,
  mayWorkIn,
  workers,
} from '../../initiatives/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { peopleToPick } from '../../people/index.ts'
import { goOn, here, hereIn, insist, listCrumbs, sessionCrumbs, type Again } from '../answer.ts'
import { languageName } from '../languages.ts'
import { paths } from '../paths.ts'
import { DetailsPage, NewSessionPage } from '../views/form-page.tsx'
import type { Choices } from '../views/session-fields.tsx'
import { changeSession, planSession } from './commands.ts'
import { findShownSession, type ShownSession } from './queries.ts'

/** Planning a session and changing it. */
export const formRoutes = routes()

formRoutes.get(paths.newSession.pattern, { access: workers }, (c) => {
  const { lab, actor, parts } = c.var
  return newPage(c, {
    kind: 'meeting',
    mode: 'on-site',
    day: dayIn(lab.timeZone, parts.clock.now()),
    language: lab.languages[0],
    activityId: c.req.query('activity'),
    ledBy: actor.participantId,
  })
})

formRoutes.post(
  paths.newSession.pattern,
  { access: workers, fact: 'session.planned' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId } = here(c)
    const result = await c.var.run(planSession, { ...fields, initiativeId })
    return goOn(
      c,
      result,
      ({ id }) => paths.session({ ...here(c), sessionId: id }),
      (again) => newPage(c, values, again),
    )
  },
)

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
      title: t('sessions.new.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: listCrumbs(c, initiative.title),
    },
    <NewSessionPage
      at={here(c)}
      state={initiative.state}
      values={values}
      problems={again?.problems}
      choices={choices}
    />,
  )
}

formRoutes.get(paths.details.pattern, { access: workers }, (c) => detailsPage(c))

formRoutes.post(paths.details.pattern, { access: workers, fact: 'session.changed' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { initiativeId, sessionId } = hereIn(c)
  const result = await c.var.run(changeSession, { ...fields, initiativeId, sessionId })
  return goOn(
    c,
    result,
    () => paths.session(hereIn(c)),
    (again) => detailsPage(c, values, again),
  )
})

async function detailsPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, t, actor } = c.var
  const { initiativeId, sessionId } = hereIn(c)
  const { initiative, found, choices } = await c.var.read(async (db) => {
    const shown = await findShownSession(db, labId, initiativeId, sessionId)
    return {
      initiative: await findInitiative(db, labId, initiativeId),
      found: shown,
      choices: await choicesIn(c, db, shown.ledBy),
    }
  })
  insist(mayCorrect(actor, initiative))
  const changed = again?.refusal.code === 'changed-meanwhile'
  return page(
    c,
    {
      title: t('sessions.details.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: sessionCrumbs(c, found),
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

async function choicesIn(c: AppContext, db: Db, ledBy: string | null = null): Promise<Choices> {
  const { labId, actor } = c.var
  return {
    people: await peopleToPick(db, labId, actor, [ledBy]),
    places: await listPlaces(db, labId),
    activities: await activitiesToPick(db, labId, here(c).initiativeId),
  }
}

function compare(c: AppContext, found: ShownSession, typed: FormValues, choices: Choices) {
  const { t, language, lab } = c.var
  const format = formatsFor(language, lab.timeZone)
  const said = (name: string) => (typeof typed[name] === 'string' ? typed[name].trim() : '')
  const field = (name: string, now: string, then: string) => ({
    label: t(`sessions.field.${name}`),
    now,
    typed: then,
  })
  const nameIn = (list: readonly { id: string; name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name ?? ''
  const activity = (id: string | null) =>
    pickText(choices.activities.find((one) => one.id === id)?.title ?? {}, language).text
  const inLanguage = (one: string) => t(`ui.language.${one}`)
  const yesNo = (yes: boolean) => t(yes ? 'sessions.yes' : 'sessions.no')
  const { kind, mode, day, from, to, placeId, ledBy } = found
  return [
    field('kind', t(`sessions.kind.${kind}`), t(`sessions.kind.${said('kind')}`)),
    ...comparedText('title', t('sessions.field.title'), found.title, typed, inLanguage),
    field('day', format.date(day), format.date(said('day'))),
    field('from', from, said('from')),
    field('to', to, said('to')),
    field('mode', t(`sessions.mode.${mode}`), t(`sessions.mode.${said('mode')}`)),
    field('place-words', found.placeWords, said('placeWords')),
    field('place', nameIn(choices.places, placeId), nameIn(choices.places, said('placeId'))),
    ...comparedText('purpose', t('sessions.field.purpose'), found.purpose, typed, inLanguage),
    field('activity', activity(found.activityId), activity(said('activityId'))),
    field('led-by', nameIn(choices.people, ledBy), nameIn(choices.people, said('ledBy'))),
    field(
      'language',
      languageName(found.language, language),
      languageName(said('language'), language),
    ),
    field('public', yesNo(found.public), yesNo(said('public') === 'yes')),
  ]
}
