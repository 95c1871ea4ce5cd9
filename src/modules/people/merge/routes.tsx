import { lookSeen } from '../community/look.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { isUuid, type Id } from '../../../shared/id.ts'
import { dayIn } from '../../../shared/day.ts'
import { page, problemsOf, type Problem } from '../../../ui/index.ts'
import { goOn, idFrom, insist, labOf, type Again } from '../answer.ts'
import { keepers } from '../keepers.ts'
import { lookPerson } from '../participant/person.ts'
import { searchPeople } from '../participant/queries.ts'
import { listCrumb, personCrumb } from '../participant/routes.tsx'
import { PersonPage } from '../participant/views/person-page.tsx'
import { peoplePaths } from '../paths.ts'
import { mergeParticipants } from './commands.ts'
import { lookPair, rolesOfPair } from './pair.ts'
import { planMerge } from './plan.ts'
import { mayMerge } from './policy.ts'
import { likelyDoubles } from './queries.ts'
import { undoMerge } from './undo.ts'
import { DoublesPage } from './views/doubles-page.tsx'
import { MergePage } from './views/merge-page.tsx'

/** Making two entries of one person one, and two again. */
export const mergeRoutes = routes()

mergeRoutes.get(peoplePaths.newMerge.pattern, { access: keepers }, (c) => {
  const double = c.req.query('double')
  return isUuid(double) ? mergePage(c, double) : doublesPage(c)
})

async function doublesPage(c: AppContext, again?: Again): Promise<Response> {
  const { labId, actor, t, lab, parts } = c.var
  const words = (c.req.query('q') ?? '').trim().slice(0, 100)
  const today = dayIn(lab.timeZone, parts.clock.now())
  const { person, likely, found } = await c.var.read(async (db) => {
    const kept = await lookSeen(db, labId, actor, idFrom(c, 'participantId'))
    if (!kept) throw new NotFound()
    const search = { words, role: null, after: null }
    return {
      person: kept,
      likely: await likelyDoubles(db, labId, actor, kept),
      found: words ? await searchPeople(db, labId, actor, today, search) : [],
    }
  })
  const title = t('people.merge.find', { name: person.name })
  return page(
    c,
    {
      title,
      status: again?.status,
      breadcrumbs: [listCrumb(c), personCrumb(c, person)],
      unlisted: true,
    },
    <DoublesPage
      problems={again?.problems ?? []}
      person={person}
      likely={likely}
      words={words}
      found={found.filter(({ id }) => id !== person.id)}
    />,
  )
}

/** What a merge would do; who was merged meanwhile is shown as they are now. */
async function mergePage(
  c: AppContext,
  doubleId: string,
  problems: Problem[] = [],
): Promise<Response> {
  const { labId, t, actor, lab, parts } = c.var
  const now = parts.clock.now()
  const { kept, double, pair } = await c.var.read(async (db) => {
    const one = await lookPerson(c, db, idFrom(c, 'participantId'))
    const other = await lookPerson(c, db, doubleId)
    if (!one || !other) throw new NotFound()
    const both = await lookPair(db, labId, one.details.id, other.details.id)
    return { kept: one, double: other, pair: both! }
  })
  const status = problems.length > 0 ? 409 : 200
  const crumbs = [listCrumb(c), personCrumb(c, kept.details)]
  if (kept.details.id === double.details.id) {
    return page(
      c,
      { title: kept.details.name, status, breadcrumbs: [listCrumb(c)], unlisted: true },
      <PersonPage person={kept} problems={problems} />,
    )
  }
  const allowed = mayMerge(actor, pair.kept, pair.double, rolesOfPair(pair))
  return page(
    c,
    { title: t('people.merge.title'), status, breadcrumbs: crumbs, wide: true, unlisted: true },
    <MergePage
      kept={kept}
      double={double}
      moved={planMerge(pair, dayIn(lab.timeZone, now), now)}
      hindrance={allowed.ok ? null : allowed.code}
      problems={problems}
    />,
  )
}

mergeRoutes.post(
  peoplePaths.personMerges.pattern,
  { access: keepers, fact: 'participant.merged' },
  async (c) => {
    const { fields } = await c.var.form()
    const keptId = idFrom(c, 'participantId')
    const result = await c.var.run(mergeParticipants, { ...fields, keptId })
    return goOn(
      c,
      result,
      ({ id }) => `${personAt(c, keptId)}?merged=${id}`,
      (again) =>
        again.status === 422
          ? doublesPage(c, again)
          : mergePage(c, String(fields.doubleId), again.problems),
    )
  },
)

mergeRoutes.post(
  peoplePaths.mergeUndoing.pattern,
  { access: keepers, fact: 'participant.merge-undone' },
  async (c) => {
    const mergeId = idFrom(c, 'participantMergeId') as Id<'participant-merge'>
    const result = await c.var.run(undoMerge, { mergeId })
    if (result.ok) return c.redirect(`${personAt(c, result.value.keptId)}?undone`, 303)
    insist(result)
    const person = await c.var.read((db) => lookPerson(c, db, idFrom(c, 'participantId')))
    if (!person) throw new NotFound()
    return page(
      c,
      { title: person.details.name, status: 409, breadcrumbs: [listCrumb(c)], unlisted: true },
      <PersonPage person={person} problems={problemsOf(c, result, 'people.refused')} />,
    )
  },
)

function personAt(c: AppContext, participantId: string): string {
  return peoplePaths.person({ lab: labOf(c), participantId })
}
