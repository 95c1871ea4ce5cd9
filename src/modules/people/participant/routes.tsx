import { type Db } from '../../../platform/db/database.ts'
import { holds } from '../../../platform/actor.ts'
import { communitiesOf } from '../community/queries.ts'
import { lookSeen } from '../community/look.ts'
import { besidesOn } from '../../../platform/besides.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { isRole } from '../../../shared/role.ts'
import { dayIn } from '../../../shared/day.ts'
import { searchWords } from '../../../shared/search-words.ts'
import { page } from '../../../ui/index.ts'
import { goOn, idFrom, labOf, type Again } from '../answer.ts'
import { packCursor, unpackCursor } from '../cursor.ts'
import { keepers } from '../keepers.ts'
import { peoplePaths } from '../paths.ts'
import { addParticipant, changeParticipant } from './commands.ts'
import { conflictsOf } from './conflicts.ts'
import { lookPerson } from './person.ts'
import { peoplePageSize, placesToPick, searchPeople } from './queries.ts'
import { DetailsPage, NewPersonPage } from './views/details-pages.tsx'
import { PeoplePage } from './views/people-page.tsx'
import { PersonPage } from './views/person-page.tsx'

/** The lab's people: the list, adding, one person, changing their details. */
export const participantRoutes = routes()

participantRoutes.get(peoplePaths.people.pattern, { access: keepers }, async (c) => {
  const words = searchWords(c.req.query('q'), 100)
  const asked = c.req.query('role')
  const role = isRole(asked) ? asked : null
  const cursor = unpackCursor(c.req.query('after'), ['name', 'id'])
  const after = cursor && isUuid(cursor.id) ? cursor : null
  const { found, communities } = await c.var.read(async (db) => ({
    found: await searchPeople(db, c.var.labId, c.var.actor, todayIn(c), { words, role, after }),
    communities: await communitiesSeen(c, db),
  }))
  const people = found.slice(0, peoplePageSize)
  const last = found.length > peoplePageSize ? people.at(-1)! : null
  const next = last && packCursor({ name: last.sortName, id: last.id })
  return page(
    c,
    { title: c.var.t('people.list.title'), wide: true, unlisted: true },
    <PeoplePage
      people={people}
      communities={communities}
      words={words}
      role={role}
      next={next}
      paged={after !== null}
    />,
  )
})

/** The places whose people the list is limited to for its reader; empty where it is not. */
async function communitiesSeen(c: AppContext, db: Db): Promise<string[]> {
  const { labId, actor } = c.var
  if (holds(actor, ['coordinator']) || actor.participantId === null) return []
  const kept = await communitiesOf(db, labId, [actor.participantId])
  return (kept.get(actor.participantId) ?? []).map(({ name }) => name)
}

participantRoutes.get(peoplePaths.newPerson.pattern, { access: keepers }, (c) =>
  newPersonPage(c, { language: c.var.lab.languages[0], preferredChannel: 'letter' }),
)

async function newPersonPage(
  c: AppContext,
  values: Record<string, unknown>,
  again?: Again,
): Promise<Response> {
  const places = await c.var.read((db) => placesToPick(db, c.var.labId))
  const title = c.var.t('people.new.title')
  return page(
    c,
    { title, status: again?.status, breadcrumbs: [listCrumb(c)], unlisted: true },
    <NewPersonPage values={values} problems={again?.problems ?? []} places={places} />,
  )
}

participantRoutes.post(
  peoplePaths.people.pattern,
  { access: keepers, fact: 'participant.added' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(addParticipant, fields)
    return goOn(
      c,
      result,
      ({ id }) => peoplePaths.person({ lab: labOf(c), participantId: id }),
      (again) => newPersonPage(c, values, again),
    )
  },
)

participantRoutes.get(peoplePaths.person.pattern, { access: keepers }, async (c) => {
  const id = idFrom(c, 'participantId')
  const { person, besides } = await c.var.read(async (db) => ({
    person: await lookPerson(c, db, id),
    besides: await besidesOn(c, db, 'person', id),
  }))
  if (!person) throw new NotFound()
  const { id: livingId, name: title } = person.details
  if (livingId !== id) {
    return c.redirect(peoplePaths.person({ lab: labOf(c), participantId: livingId }))
  }
  const asked = (name: string) => c.req.query(name) !== undefined
  return page(
    c,
    { title, breadcrumbs: [listCrumb(c)], unlisted: true },
    <PersonPage
      person={person}
      saved={asked('saved')}
      merged={c.req.query('merged')}
      undone={asked('undone')}
      besides={besides}
    />,
  )
})

participantRoutes.get(peoplePaths.personDetails.pattern, { access: keepers }, (c) =>
  detailsPage(c, idFrom(c, 'participantId'), false),
)

participantRoutes.post(
  peoplePaths.personDetails.pattern,
  { access: keepers, fact: 'participant.changed' },
  (c) => saveDetails(c, idFrom(c, 'participantId'), false),
)

participantRoutes.get(peoplePaths.myDetails.pattern, { access: 'participant' }, (c) =>
  detailsPage(c, c.var.actor.participantId!, true),
)

participantRoutes.post(
  peoplePaths.myDetails.pattern,
  { access: 'participant', fact: 'participant.changed' },
  (c) => saveDetails(c, c.var.actor.participantId!, true),
)

async function saveDetails(c: AppContext, participantId: string, own: boolean): Promise<Response> {
  const { fields, values } = await c.var.form()
  const lab = labOf(c)
  const result = await c.var.run(changeParticipant, { ...fields, participantId })
  const next = own ? peoplePaths.me({ lab }) : peoplePaths.person({ lab, participantId })
  return goOn(
    c,
    result,
    () => `${next}?saved`,
    (again) => detailsPage(c, participantId, own, { ...again, values }),
  )
}

async function detailsPage(
  c: AppContext,
  participantId: string,
  own: boolean,
  again?: Again & { values: Record<string, unknown> },
): Promise<Response> {
  const { labId, actor } = c.var
  const [stored, places] = await c.var.read(
    async (db) =>
      [await lookSeen(db, labId, actor, participantId), await placesToPick(db, labId)] as const,
  )
  if (!stored) throw new NotFound()
  const meanwhile = again?.refusal.code === 'changed-meanwhile'
  const conflicts = meanwhile ? conflictsOf(c.var.t, stored, again.values, places) : []
  const values = again
    ? { ...again.values, version: meanwhile ? stored.version : again.values.version }
    : stored
  const crumbs = own ? [] : [listCrumb(c), personCrumb(c, stored)]
  const title = c.var.t('people.details.title', { name: stored.name })
  return page(
    c,
    { title, status: again?.status, breadcrumbs: crumbs, unlisted: true },
    <DetailsPage
      name={stored.name}
      id={own ? null : participantId}
      values={values}
      problems={again?.problems ?? []}
      conflicts={conflicts}
      places={places}
    />,
  )
}

/** Today in the lab's own calendar. */
function todayIn(c: AppContext): string {
  return dayIn(c.var.lab.timeZone, c.var.parts.clock.now())
}

/** The way back to the list of people. */
export function listCrumb(c: AppContext) {
  return { label: c.var.t('people.list.title'), address: peoplePaths.people({ lab: labOf(c) }) }
}

/** The way back to a person. */
export function personCrumb(c: AppContext, person: { id: string; name: string }) {
  const address = peoplePaths.person({ lab: labOf(c), participantId: person.id })
  return { label: person.name, address }
}
