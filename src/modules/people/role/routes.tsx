import { lookSeen } from '../community/look.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Db } from '../../../platform/db/database.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { isUuid } from '../../../shared/id.ts'
import { refuse } from '../../../shared/result.ts'
import { roles } from '../../../shared/role.ts'
import { page, problemsOf } from '../../../ui/index.ts'
import { goOn, idFrom, insist, labOf, type Again } from '../answer.ts'
import { initiativeNames, initiativesToPick } from '../initiatives-named.ts'
import { isKeeper, keepers } from '../keepers.ts'
import { lookPerson } from '../participant/person.ts'
import { peopleToPick } from '../participant/queries.ts'
import { listCrumb, personCrumb } from '../participant/routes.tsx'
import { PersonPage } from '../participant/views/person-page.tsx'
import { peoplePaths } from '../paths.ts'
import { endRole, giveRole, nameSubstitute } from './commands.ts'
import { mayGiveRole } from './policy.ts'
import { colleaguesOf } from './queries.ts'
import { GiveRolePage, SubstitutePage } from './views/role-forms.tsx'

/** Giving and ending roles, and naming substitutes. */
export const roleRoutes = routes()

roleRoutes.get(peoplePaths.newRole.pattern, { access: keepers }, (c) =>
  givePage(c, { initiativeId: c.req.query('initiative') }),
)

roleRoutes.post(
  peoplePaths.personRoles.pattern,
  { access: keepers, fact: 'role.given' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const participantId = idFrom(c, 'participantId')
    const result = await c.var.run(giveRole, { ...fields, participantId })
    return goOn(
      c,
      result,
      () => `${peoplePaths.person({ lab: labOf(c), participantId })}?saved`,
      (again) => givePage(c, values, again),
    )
  },
)

async function givePage(
  c: AppContext,
  values: Record<string, unknown>,
  again?: Again,
): Promise<Response> {
  const { person, initiatives } = await c.var.read(async (db) => ({
    person: await lookSeen(db, c.var.labId, c.var.actor, idFrom(c, 'participantId')),
    initiatives: await scopesToPick(c, db, values.initiativeId),
  }))
  if (!person) throw new NotFound()
  const title = c.var.t('people.role.give.title', { name: person.name })
  return page(
    c,
    {
      title,
      status: again?.status,
      breadcrumbs: [listCrumb(c), personCrumb(c, person)],
      unlisted: true,
    },
    <GiveRolePage
      person={person}
      roles={givableRoles(c, initiatives)}
      initiatives={initiatives}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

/** Initiatives a role may be given in: those to pick, and the one a link named. */
export async function scopesToPick(c: AppContext, db: Db, named: unknown) {
  const known = await initiativesToPick(c, db)
  if (!isUuid(named) || known.some(({ id }) => id === named)) return known
  const found = await initiativeNames(c, db, [named])
  return [...[...found].map(([id, name]) => ({ id, name })), ...known]
}

/** The roles the reader may give somewhere. */
export function givableRoles(c: AppContext, initiatives: readonly { id: string }[]) {
  const scopes = [null, ...initiatives.map(({ id }) => id)]
  return roles.filter((role) => scopes.some((scope) => mayGiveRole(c.var.actor, role, scope).ok))
}

roleRoutes.post(
  peoplePaths.roleEnd.pattern,
  { access: 'participant', fact: 'role.ended' },
  async (c) => {
    const lab = labOf(c)
    const result = await c.var.run(endRole, { roleHeldId: idFrom(c, 'roleHeldId') })
    if (!result.ok) return personWithProblems(c, result)
    const { participantId } = result.value
    const next = isKeeper(c.var.actor)
      ? peoplePaths.person({ lab, participantId })
      : peoplePaths.me({ lab })
    return c.redirect(`${next}?saved`, 303)
  },
)

async function personWithProblems(
  c: AppContext,
  result: { ok: false; code: string; details: Record<string, unknown> },
): Promise<Response> {
  if (!isKeeper(c.var.actor)) insist(refuse('keepers-only'))
  const person = await c.var.read((db) => lookPerson(c, db, idFrom(c, 'participantId')))
  if (!person) throw new NotFound()
  const problems = problemsOf(c, result, 'people.refused')
  return page(
    c,
    { title: person.details.name, status: 409, breadcrumbs: [listCrumb(c)], unlisted: true },
    <PersonPage person={person} problems={problems} />,
  )
}

roleRoutes.get(peoplePaths.roleSubstitutes.pattern, { access: keepers }, (c) =>
  substitutePage(c, {}),
)

roleRoutes.post(
  peoplePaths.roleSubstitutes.pattern,
  { access: keepers, fact: 'substitute.named' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const roleHeldId = idFrom(c, 'roleHeldId')
    const result = await c.var.run(nameSubstitute, { ...fields, roleHeldId })
    return goOn(
      c,
      result,
      ({ participantId }) => `${peoplePaths.person({ lab: labOf(c), participantId })}?saved`,
      (again) => substitutePage(c, values, again),
    )
  },
)

async function substitutePage(
  c: AppContext,
  values: Record<string, unknown>,
  again?: Again,
): Promise<Response> {
  const id = idFrom(c, 'participantId')
  const { labId, lab, actor, parts } = c.var
  const today = dayIn(lab.timeZone, parts.clock.now())
  const { person, people } = await c.var.read(async (db) => ({
    person: await lookPerson(c, db, id),
    people: await peopleToPick(db, labId, actor, await colleaguesOf(db, labId, today)),
  }))
  const held = person?.roles.find((role) => role.id === idFrom(c, 'roleHeldId'))
  if (!person || !held) throw new NotFound()
  const title = c.var.t('people.substitute.title', { name: person.details.name })
  return page(
    c,
    {
      title,
      status: again?.status,
      breadcrumbs: [listCrumb(c), personCrumb(c, person.details)],
      unlisted: true,
    },
    <SubstitutePage
      person={person.details}
      roleHeldId={held.id}
      role={held.role}
      people={people.filter((one) => one.id !== id)}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}
