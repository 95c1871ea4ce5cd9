import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page } from '../../../ui/index.ts'
import {
  holdersOf,
  isKeeper,
  keeperRoles,
  keepers,
  lookParticipant,
  participantNames,
} from '../../people/index.ts'
import { goOn, insist, type Again } from '../answer.ts'
import { listCrumb, skillsCrumb } from '../crumbs.ts'
import { learningPaths as paths } from '../paths.ts'
import { SkillsOfLabPage, SkillsOfPersonPage } from '../views/skills-of-pages.tsx'
import { SkillsPage } from '../views/skills-page.tsx'
import { SkillsPaperPage } from '../views/skills-paper-page.tsx'
import { returnSkills, shareSkills, withdrawSkills } from './commands.ts'
import { labSkills } from './figures.ts'
import { skillList } from './list-file.ts'
import { mayReadSkills } from './policy.ts'
import { checksOf, ratingsOfLab, sharedWith, shownTo } from './queries.ts'

/** Self-checks of skills: one's own page, what others show, the figures of the lab, and the paper version. */
export const skillRoutes = routes()

skillRoutes.get(paths.skills.pattern, { access: 'participant' }, (c) => ownPage(c))

async function ownPage(c: AppContext, again?: Again): Promise<Response> {
  const { labId, actor, parts, t } = c.var
  const me = actor.participantId!
  const found = await c.var.read(async (db) => {
    const checks = await checksOf(db, labId, me)
    const today = await lookToday(db, labId, parts.clock.now())
    const holders = await holdersOf(db, labId, keeperRoles, null, today)
    const others = new Map(holders.map(({ participantId, name }) => [participantId, name]))
    others.delete(me)
    const recorders = checks.flatMap(({ recordedBy }) => recordedBy ?? [])
    return {
      checks,
      names: await participantNames(db, labId, recorders),
      keepers: [...others].map(([id, name]) => ({ id, name })),
      shownTo: await shownTo(db, labId, me),
      sharedWithMe: isKeeper(actor) ? await sharedWith(db, labId, me) : [],
    }
  })
  return page(
    c,
    {
      title: t('learning.skills.title'),
      status: again?.status,
      breadcrumbs: [listCrumb(c)],
      unlisted: true,
    },
    <SkillsPage
      list={skillList()}
      {...found}
      keeps={isKeeper(actor)}
      saved={c.req.query('saved') !== undefined}
      problems={again?.problems ?? []}
    />,
  )
}

skillRoutes.post(
  paths.skillSharing.pattern,
  { access: 'participant', fact: 'skill-check.shared' },
  async (c) => {
    const { fields } = await c.var.form()
    const result = await c.var.run(shareSkills, fields)
    return goOn(
      c,
      result,
      () => toOwn(c),
      (again) => ownPage(c, again),
    )
  },
)

skillRoutes.post(
  paths.skillCheckWithdrawal.pattern,
  { access: 'participant', fact: 'skill-check.withdrawn' },
  async (c) => {
    const result = await c.var.run(withdrawSkills, about(c))
    return goOn(
      c,
      result,
      () => toOwn(c),
      (again) => ownPage(c, again),
    )
  },
)

skillRoutes.post(
  paths.skillCheckReturn.pattern,
  { access: 'participant', fact: 'skill-check.returned' },
  async (c) => {
    const result = await c.var.run(returnSkills, about(c))
    return goOn(
      c,
      result,
      () => toOwn(c),
      (again) => ownPage(c, again),
    )
  },
)

skillRoutes.get(paths.skillsPaper.pattern, { access: 'participant' }, (c) =>
  page(
    c,
    {
      title: c.var.t('learning.skills.paper'),
      breadcrumbs: [listCrumb(c), skillsCrumb(c)],
      unlisted: true,
    },
    <SkillsPaperPage list={skillList()} />,
  ),
)

skillRoutes.get(paths.skillsOfPerson.pattern, { access: 'participant' }, async (c) => {
  const { labId, actor, t } = c.var
  const { person, checks } = await c.var.read(async (db) => {
    const found = await lookParticipant(db, labId, c.req.param('participantId')!)
    if (!found) throw new NotFound()
    const shared = { participantId: found.id, shownTo: await shownTo(db, labId, found.id) }
    insist(mayReadSkills(actor, shared))
    return { person: found, checks: await checksOf(db, labId, found.id) }
  })
  const counting = checks.filter(({ withdrawnAt }) => !withdrawnAt)
  const [first, last] = [counting[0], counting.at(-1)]
  const growth = first && last ? { list: skillList(), first, last } : null
  return page(
    c,
    {
      title: t('learning.skills.of', { name: person.name }),
      breadcrumbs: [listCrumb(c), skillsCrumb(c)],
      unlisted: true,
    },
    <SkillsOfPersonPage name={person.name} growth={growth} />,
  )
})

skillRoutes.get(paths.skillsOfLab.pattern, { access: keepers }, async (c) => {
  const everybody = await c.var.read((db) => ratingsOfLab(db, c.var.labId))
  const list = skillList()
  return page(
    c,
    {
      title: c.var.t('learning.skills.lab'),
      breadcrumbs: [listCrumb(c), skillsCrumb(c)],
      unlisted: true,
    },
    <SkillsOfLabPage list={list} figures={labSkills(list, everybody)} />,
  )
})

function about(c: AppContext) {
  return { skillCheckId: c.req.param('skillCheckId')! }
}

function toOwn(c: AppContext): string {
  return `${paths.skills({ lab: c.var.lab.slug })}?saved`
}
