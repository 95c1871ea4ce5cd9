import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues, type Problem } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { goOn, here } from '../answer.ts'
import { findReadable } from '../contribution/queries.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import { spendComment } from '../comment/limits.ts'
import { reportContribution } from './commands.ts'
import { moderationPaths } from './paths.ts'
import { ReportPage, ReportedPage } from './views/report-page.tsx'

/** Telling the lab that something should not stand as it does. */
export const reportRoutes = routes()

reportRoutes.get(moderationPaths.report.pattern, { access: 'anyone' }, (c) => reportPage(c, {}))

reportRoutes.post(
  moderationPaths.report.pattern,
  { access: 'anyone', fact: 'contribution.reported' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, contributionId } = address(c)
    await found(c)
    const { within } = await spendComment(c)
    if (!within) {
      const text = c.var.t('voices.comment.too-many')
      return reportPage(c, values, { status: 409, problems: [{ text }] })
    }
    const sent = { ...fields, initiativeId, contributionId }
    const result = await c.var.run(reportContribution, sent)
    const next = () => `${moderationPaths.report(address(c))}?sent=yes`
    return goOn(c, result, next, (again) => reportPage(c, values, again))
  },
)

type Shown = { status?: 409 | 422; problems?: readonly Problem[] }

async function reportPage(c: AppContext, values: FormValues, shown: Shown = {}): Promise<Response> {
  const { t, lab } = c.var
  const { initiative, subject } = await found(c)
  const about = subject.aboutKind === 'contribution' ? subject.aboutId! : subject.id
  const back =
    subject.aboutKind === 'finding'
      ? voicesPaths.finding({
          lab: lab.slug,
          initiativeId: initiative.id,
          findingId: subject.aboutId!,
        })
      : voicesPaths.voice({ lab: lab.slug, initiativeId: initiative.id, contributionId: about })
  return page(
    c,
    {
      title: t('voices.moderation.report'),
      status: shown.status,
      unlisted: true,
      breadcrumbs: crumbs(c, initiative.title),
    },
    c.req.query('sent') === 'yes' && !shown.status ? (
      <ReportedPage back={back} />
    ) : (
      <ReportPage address={address(c)} back={back} subject={subject} values={values} {...shown} />
    ),
  )
}

function found(c: AppContext) {
  const { lab, actor } = c.var
  const { initiativeId, contributionId } = address(c)
  return c.var.read(async (db) => ({
    subject: await findReadable(db, lab.id, actor, initiativeId, contributionId),
    initiative: await findInitiative(db, lab.id, initiativeId),
  }))
}

function address(c: AppContext) {
  return { ...here(c), contributionId: c.req.param('contributionId')! }
}
