import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import type { FormValues } from '../../../ui/index.ts'
import { workers } from '../../initiatives/index.ts'
import { peopleToPick } from '../../people/index.ts'
import { goOn, hereIn, type Again } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import { partPage, readPilot } from '../pilot/serve.tsx'
import { ConsentTextPage } from '../views/consent-text-page.tsx'
import { LeavingPage } from '../views/leaving-page.tsx'
import { PeoplePage } from '../views/people-page.tsx'
import { PersonPage } from '../views/person-page.tsx'
import {
  addPilotPerson,
  agreeToPilot,
  leavePilot,
  planSupport,
  writeConsentText,
} from './commands.ts'
import {
  consentsGiven,
  consentTextsOf,
  findPerson,
  leftBecause,
  peopleOf,
  peoplePageSize,
} from './queries.ts'

/** The people of a pilot, for those who look after them. */
export const personRoutes = routes()

/** The lab, initiative, pilot and person of an address. */
function hereWith(c: AppContext) {
  return { ...hereIn(c), pilotPersonId: c.req.param('pilotPersonId')! }
}

/** The ids that commands are given. */
function ids<T extends { lab: string }>({ lab: _lab, ...rest }: T): Omit<T, 'lab'> {
  return rest
}

personRoutes.get(paths.people.pattern, { access: workers }, (c) => peoplePage(c))
personRoutes.post(
  paths.people.pattern,
  { access: workers, fact: 'pilot-person.added' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(addPilotPerson, { ...fields, ...ids(hereIn(c)) })
    return goOn(
      c,
      result,
      ({ id }) => paths.person({ ...hereIn(c), pilotPersonId: id }),
      (again) => peoplePage(c, values, again),
    )
  },
)

async function peoplePage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, t } = c.var
  const asked = c.req.query('after')
  const after = isUuid(asked) ? asked : null
  const { found, more } = await readPilot(c, 'care', async (db, one) => ({
    people: await peopleOf(db, labId, one.id, after),
    choices: await peopleToPick(db, labId, c.var.actor),
    left: await leftBecause(db, labId, one.id),
    texts: await consentTextsOf(db, labId, one.id),
  }))
  const shown = more.people.slice(0, peoplePageSize)
  const goesOn = more.people.length > peoplePageSize
  const list = paths.people(hereIn(c))
  return partPage(
    c,
    found,
    t('pilots.people.title'),
    <PeoplePage
      at={hereIn(c)}
      found={found}
      {...more}
      people={shown}
      next={goesOn ? `${list}?after=${shown.at(-1)!.id}` : undefined}
      first={after ? list : undefined}
      values={{ part: 'pilot', ...values }}
      problems={again?.problems ?? []}
    />,
    again,
  )
}

personRoutes.get(paths.person.pattern, { access: workers }, (c) => personPage(c))

personRoutes.post(
  paths.personConsent.pattern,
  { access: workers, fact: 'pilot-consent.given' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(agreeToPilot, { ...fields, ...ids(hereWith(c)) })
    return goOn(
      c,
      result,
      () => paths.person(hereWith(c)),
      (again) => personPage(c, values, again),
    )
  },
)

personRoutes.post(
  paths.personSupport.pattern,
  { access: workers, fact: 'pilot-support.planned' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(planSupport, { ...fields, ...ids(hereWith(c)) })
    return goOn(
      c,
      result,
      () => paths.person(hereWith(c)),
      (again) => personPage(c, values, again),
    )
  },
)

async function personPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId } = c.var
  const at = hereWith(c)
  const { found, more } = await readPilot(c, 'care', async (db, one) => {
    const person = await findPerson(db, labId, one.id, at.pilotPersonId)
    return {
      person,
      texts: await consentTextsOf(db, labId, one.id),
      given: await consentsGiven(db, labId, person.parts),
    }
  })
  const { person } = more
  return partPage(
    c,
    found,
    person.name ?? c.var.t('pilots.person.nameless'),
    <PersonPage
      at={at}
      found={found}
      {...more}
      values={{ support: person.support, words: person.supportWords, ...values }}
      problems={again?.problems ?? []}
    />,
    again,
  )
}

personRoutes.get(paths.personLeaving.pattern, { access: workers }, (c) => leavingPage(c))
personRoutes.post(
  paths.personLeaving.pattern,
  { access: workers, fact: 'pilot-person.left' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(leavePilot, { ...fields, ...ids(hereWith(c)) })
    return goOn(
      c,
      result,
      () => paths.people(hereIn(c)),
      (again) => leavingPage(c, values, again),
    )
  },
)

async function leavingPage(c: AppContext, values?: FormValues, again?: Again) {
  const { labId, t } = c.var
  const at = hereWith(c)
  const { found, more: person } = await readPilot(c, 'care', (db, one) =>
    findPerson(db, labId, one.id, at.pilotPersonId),
  )
  return partPage(
    c,
    found,
    t('pilots.leaving.title'),
    <LeavingPage
      found={found}
      name={person.name}
      action={paths.personLeaving(at)}
      back={paths.person(at)}
      values={values ?? { wantsToHear: 'yes' }}
      problems={again?.problems ?? []}
    />,
    again,
  )
}

personRoutes.get(paths.consentText.pattern, { access: workers }, (c) => consentTextPage(c))
personRoutes.post(
  paths.consentText.pattern,
  { access: workers, fact: 'pilot-consent-text.written' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(writeConsentText, { ...fields, ...ids(hereIn(c)) })
    return goOn(
      c,
      result,
      () => paths.people(hereIn(c)),
      (again) => consentTextPage(c, values, again),
    )
  },
)

async function consentTextPage(c: AppContext, values?: FormValues, again?: Again) {
  const { labId, t } = c.var
  const { found, more: texts } = await readPilot(c, 'care', (db, one) =>
    consentTextsOf(db, labId, one.id),
  )
  const body = Object.fromEntries(texts.map((text) => [text.language, text.body]))
  return partPage(
    c,
    found,
    t('pilots.consent-text.title'),
    <ConsentTextPage
      at={hereIn(c)}
      found={found}
      written={texts.length > 0}
      values={values ?? { body }}
      problems={again?.problems ?? []}
    />,
    again,
  )
}
