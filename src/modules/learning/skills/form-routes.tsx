import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { keepers, peopleToPick } from '../../people/index.ts'
import { goOn, idAsked, type Again } from '../answer.ts'
import { listCrumb, skillsCrumb } from '../crumbs.ts'
import { learningPaths as paths } from '../paths.ts'
import { RateSkillsPage, RecordSkillsPage } from '../views/skill-form-page.tsx'
import { checkSkills, recordSkills } from './commands.ts'
import { skillList } from './list-file.ts'

/** Rating one's own skills, and writing down from paper how somebody rates theirs. */
export const skillFormRoutes = routes()

skillFormRoutes.get(paths.newSkillCheck.pattern, { access: 'participant' }, (c) => ratePage(c, {}))

function ratePage(c: AppContext, values: FormValues, again?: Again): Response {
  return page(
    c,
    {
      title: c.var.t('learning.skills.rate'),
      status: again?.status,
      breadcrumbs: [listCrumb(c), skillsCrumb(c)],
      unlisted: true,
    },
    <RateSkillsPage list={skillList()} values={values} problems={again?.problems ?? []} />,
  )
}

skillFormRoutes.post(
  paths.skillChecks.pattern,
  { access: 'participant', fact: 'skill-check.recorded' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(checkSkills, fields)
    const next = () => `${paths.skills({ lab: c.var.lab.slug })}?saved`
    return goOn(c, result, next, (again) => ratePage(c, values, again))
  },
)

skillFormRoutes.get(paths.newRecordedSkillCheck.pattern, { access: keepers }, (c) =>
  recordPage(c, { participantId: idAsked(c, 'person') }),
)

async function recordPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const people = await c.var.read((db) => peopleToPick(db, c.var.labId, c.var.actor))
  return page(
    c,
    {
      title: c.var.t('learning.skills.record'),
      status: again?.status,
      breadcrumbs: [listCrumb(c), skillsCrumb(c)],
      unlisted: true,
    },
    <RecordSkillsPage
      list={skillList()}
      people={people}
      savedId={again ? null : idAsked(c, 'saved')}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

skillFormRoutes.post(
  paths.recordedSkillChecks.pattern,
  { access: keepers, fact: 'skill-check.recorded' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(recordSkills, fields)
    const next = ({ id }: { id: string }) =>
      `${paths.newRecordedSkillCheck({ lab: c.var.lab.slug })}?saved=${id}`
    return goOn(c, result, next, (again) => recordPage(c, values, again))
  },
)
