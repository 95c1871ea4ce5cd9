import { effectOf, type Reading } from '../../../analysis/effect/index.ts'
import { leasts } from '../../../analysis/suppression/index.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import type { FormValues } from '../../../ui/index.ts'
import { workers } from '../../initiatives/index.ts'
import { goOn, hereIn, type Again } from '../answer.ts'
import { relationStatements } from '../method-files.ts'
import { pilotPaths as paths } from '../paths.ts'
import { pilotPeopleToPick } from '../person/queries.ts'
import { partPage, readPilot } from '../pilot/serve.tsx'
import { isDecided, mayCareFor } from '../policy.ts'
import { RelationsPage } from '../views/relations-page.tsx'
import { noteRelation } from './relation.ts'
import { lastReview, relationsOf, type RelationAnswer } from './relation-queries.ts'

/** How people find those who help them, at the start and at the end. */
export const relationRoutes = routes()

relationRoutes.get(paths.relations.pattern, { access: workers }, (c) => relationsPage(c))
relationRoutes.post(
  paths.relations.pattern,
  { access: workers, fact: 'pilot-relation.noted' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, pilotId } = hereIn(c)
    const result = await c.var.run(noteRelation, { ...fields, initiativeId, pilotId })
    return goOn(
      c,
      result,
      () => paths.relations(hereIn(c)),
      (again) => relationsPage(c, values, again),
    )
  },
)

async function relationsPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, t, actor } = c.var
  const { found, more } = await readPilot(c, 'work', async (db, one) => ({
    answers: await relationsOf(db, labId, one.id),
    reviewedOn: await lastReview(db, labId, one.id),
    people: mayCareFor(actor, one).ok ? await pilotPeopleToPick(db, labId, one.id) : [],
  }))
  const statements = relationStatements().map((statement, place) => ({
    ...statement,
    effect: effectOf(readings(more.answers, place), { kind: 'means', least: leasts.inside }),
  }))
  return partPage(
    c,
    found,
    t('pilots.relations.title'),
    <RelationsPage
      at={hereIn(c)}
      found={found}
      statements={isDecided(found) ? statements : null}
      answered={answeredAt(more.answers)}
      reviewedOn={more.reviewedOn}
      people={more.people}
      values={values}
      problems={again?.problems ?? []}
    />,
    again,
  )
}

function answeredAt(answers: readonly RelationAnswer[]) {
  const at = (moment: RelationAnswer['moment']) =>
    answers.filter((one) => one.moment === moment).length
  return { start: at('start'), end: at('end') }
}

function readings(answers: readonly RelationAnswer[], place: number): Reading[] {
  return answers.map((one) => ({
    moment: one.moment === 'start' ? 'before' : 'after',
    part: 'pilot',
    person: one.person,
    value: one.answers[place]!,
  }))
}
