import { seenAmong } from '../community/look.ts'
import { Forbidden, NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { goOn, idFrom, labOf, type Again } from '../answer.ts'
import { isKeeper, keepers } from '../keepers.ts'
import { peopleToPick } from '../participant/queries.ts'
import { peoplePaths } from '../paths.ts'
import { changeGroup, formGroup, joinGroup, leaveGroup } from './commands.ts'
import { groupConflicts } from './conflicts.ts'
import { mayReadGroup } from './policy.ts'
import { listGroups, lookGroup, membersOf } from './queries.ts'
import { ChangeGroupPage, NewGroupPage } from './views/group-forms.tsx'
import { GroupPage } from './views/group-page.tsx'
import { GroupsPage } from './views/groups-page.tsx'

/** Groups that decide together: the list, forming one, its members. */
export const groupRoutes = routes()

groupRoutes.get(peoplePaths.groups.pattern, { access: keepers }, async (c) => {
  const groups = await c.var.read((db) => listGroups(db, c.var.labId))
  const title = c.var.t('people.group.list')
  return page(c, { title, unlisted: true }, <GroupsPage groups={groups} />)
})

groupRoutes.get(peoplePaths.newGroup.pattern, { access: keepers }, (c) =>
  newGroupPage(c, { quorum: '3', rule: 'majority' }),
)

async function newGroupPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const people = await c.var.read((db) => peopleToPick(db, c.var.labId, c.var.actor))
  return page(
    c,
    {
      title: c.var.t('people.group.new'),
      status: again?.status,
      breadcrumbs: [groupsCrumb(c)],
      unlisted: true,
    },
    <NewGroupPage values={values} problems={again?.problems ?? []} people={people} />,
  )
}

groupRoutes.post(
  peoplePaths.groups.pattern,
  { access: keepers, fact: 'group.formed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(formGroup, fields)
    return goOn(
      c,
      result,
      ({ id }) => peoplePaths.group({ lab: labOf(c), groupId: id }),
      (again) => newGroupPage(c, values, again),
    )
  },
)

groupRoutes.get(peoplePaths.group.pattern, { access: 'participant' }, (c) => groupPage(c))

async function groupPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, actor } = c.var
  const keeps = isKeeper(actor)
  const { group, members, seen, people } = await c.var.read(async (db) => {
    const found = await lookGroup(db, labId, idFrom(c, 'groupId'))
    const members = found ? await membersOf(db, labId, [found.id]) : []
    return {
      group: found,
      members,
      seen: keeps
        ? await seenAmong(
            db,
            labId,
            actor,
            members.map((one) => one.participantId),
          )
        : null,
      people: keeps ? await peopleToPick(db, labId, actor) : [],
    }
  })
  if (!group) throw new NotFound()
  const now = members.filter(({ leftAt }) => !leftAt)
  const inIt = now.map(({ participantId }) => participantId)
  if (!mayReadGroup(actor, inIt).ok) throw new NotFound()
  const isIn = actor.participantId !== null && inIt.some((id) => id === actor.participantId)
  const shown = (of: typeof members) =>
    isIn || !seen ? of : of.filter(({ participantId }) => seen.has(participantId))
  return page(
    c,
    {
      title: group.name,
      status: again?.status,
      breadcrumbs: keeps ? [groupsCrumb(c)] : [],
      unlisted: true,
    },
    <GroupPage
      group={group}
      members={shown(now)}
      unseen={now.length - shown(now).length}
      past={shown(members.filter(({ leftAt }) => leftAt))}
      self={actor.participantId}
      keeps={keeps}
      people={people.filter(({ id }) => !inIt.includes(id))}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

groupRoutes.get(peoplePaths.groupDetails.pattern, { access: keepers }, (c) => changePage(c))

async function changePage(
  c: AppContext,
  again?: Again & { values: FormValues },
): Promise<Response> {
  const stored = await c.var.read((db) => lookGroup(db, c.var.labId, idFrom(c, 'groupId')))
  if (!stored) throw new NotFound()
  const meanwhile = again?.refusal.code === 'changed-meanwhile'
  const version = meanwhile ? stored.version : again?.values.version
  return page(
    c,
    {
      title: c.var.t('people.group.change'),
      status: again?.status,
      breadcrumbs: [groupsCrumb(c)],
      unlisted: true,
    },
    <ChangeGroupPage
      id={stored.id}
      values={again ? { ...again.values, version } : stored}
      problems={again?.problems ?? []}
      conflicts={meanwhile ? groupConflicts(c.var.t, stored, again.values) : []}
    />,
  )
}

groupRoutes.post(
  peoplePaths.groupDetails.pattern,
  { access: keepers, fact: 'group.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const groupId = idFrom(c, 'groupId')
    const result = await c.var.run(changeGroup, { ...fields, groupId })
    return goOn(
      c,
      result,
      () => peoplePaths.group({ lab: labOf(c), groupId }),
      (again) => changePage(c, { ...again, values }),
    )
  },
)

groupRoutes.post(
  peoplePaths.groupMembers.pattern,
  { access: keepers, fact: 'group.joined' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const groupId = idFrom(c, 'groupId')
    const result = await c.var.run(joinGroup, { ...fields, groupId })
    return goOn(
      c,
      result,
      () => peoplePaths.group({ lab: labOf(c), groupId }),
      (again) => groupPage(c, values, again),
    )
  },
)

groupRoutes.post(
  peoplePaths.groupLeaving.pattern,
  { access: 'participant', fact: 'group.left' },
  async (c) => {
    const groupId = idFrom(c, 'groupId')
    const participantId = idFrom(c, 'participantId')
    const result = await c.var.run(leaveGroup, { groupId, participantId })
    if (!result.ok) throw new Forbidden()
    const lab = labOf(c)
    const next = isKeeper(c.var.actor)
      ? peoplePaths.group({ lab, groupId })
      : peoplePaths.me({ lab })
    return c.redirect(next, 303)
  },
)

function groupsCrumb(c: AppContext) {
  return { label: c.var.t('people.group.list'), address: peoplePaths.groups({ lab: labOf(c) }) }
}
