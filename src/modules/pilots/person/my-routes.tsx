import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import type { FormValues } from '../../../ui/index.ts'
import { page } from '../../../ui/index.ts'
import { goOn, hereIn, listCrumbs, type Again } from '../answer.ts'
import { relationsOfPerson } from '../measure/relation-queries.ts'
import { noteRelation } from '../measure/relation.ts'
import { pilotPaths as paths } from '../paths.ts'
import { findShownPilot } from '../pilot/queries.ts'
import { MyPartPage } from '../views/my-part-page.tsx'
import { agreeToPilot, leavePilot, planSupport } from './commands.ts'
import { consentsGiven, consentTextsOf, lookMyPart, textFor } from './queries.ts'

/** A person's own part in a pilot: reading what they agree to, saying yes, saying how it is, and leaving. */
export const myPartRoutes = routes()

myPartRoutes.get(paths.myPart.pattern, { access: 'participant' }, (c) => myPage(c))

const changes = [
  [paths.myConsent.pattern, 'pilot-consent.given', agreeToPilot],
  [paths.mySupport.pattern, 'pilot-support.planned', planSupport],
  [paths.myLeaving.pattern, 'pilot-person.left', leavePilot],
  [paths.myRelation.pattern, 'pilot-relation.noted', noteRelation],
] as const

for (const [pattern, fact, what] of changes) {
  myPartRoutes.post(pattern, { access: 'participant', fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, pilotId } = hereIn(c)
    const { person } = await findMine(c)
    const own = fact === 'pilot-consent.given' ? { mode: 'tap' } : {}
    const input = { ...fields, ...own, initiativeId, pilotId, pilotPersonId: person.id }
    const result = await c.var.run(what as typeof agreeToPilot, input)
    return goOn(
      c,
      result,
      () => paths.myPart(hereIn(c)),
      (again) => myPage(c, values, again),
    )
  })
}

async function myPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { t, language } = c.var
  const mine = await findMine(c)
  return page(
    c,
    {
      title: t('pilots.mine.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: listCrumbs(c, mine.found.initiativeTitle),
    },
    <MyPartPage
      at={hereIn(c)}
      {...mine}
      text={textFor(mine.texts, language)}
      values={{ wantsToHear: 'yes', ...values }}
      problems={again?.problems ?? []}
    />,
  )
}

/** The reader's own part; for everybody else there is nothing here. */
async function findMine(c: AppContext) {
  const { labId, actor } = c.var
  const { initiativeId, pilotId } = hereIn(c)
  return c.var.read(async (db) => {
    const found = await findShownPilot(db, labId, initiativeId, pilotId)
    const person = await lookMyPart(db, labId, pilotId, actor.participantId!)
    if (!person) throw new NotFound()
    return {
      found,
      person,
      texts: await consentTextsOf(db, labId, pilotId),
      given: await consentsGiven(db, labId, person.parts),
      answered: await relationsOfPerson(db, labId, person.parts),
    }
  })
}
