import { Forbidden, NotFound } from '../../../platform/errors.ts'
import { holdsAnywhere } from '../../../platform/actor.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { roles } from '../../../shared/role.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { goOn, insist, type Again } from '../answer.ts'
import { handlers, mayHandle } from '../contribution/policy.ts'
import { voicesPaths } from '../paths.ts'
import { decideModeration, undoModeration } from './commands.ts'
import { moderationPaths } from './paths.ts'
import { outcomesFor } from './policy.ts'
import { decisionsOn, hiddenRecord, lookContribution, reportsOn, waitingCases } from './queries.ts'
import { CasePage } from './views/case-page.tsx'
import { QueuePage } from './views/queue-page.tsx'
import { RecordPage } from './views/record-page.tsx'

/** What waits for a decision, deciding it, and the record of what was hidden. */
export const moderationRoutes = routes()

moderationRoutes.get(voicesPaths.moderation.pattern, { access: handlers }, async (c) => {
  const { lab, actor, t } = c.var
  const after = c.req.query('after')
  const found = await c.var.read((db) => waitingCases(db, lab.id, actor, after))
  return page(
    c,
    { title: t('voices.moderation.title'), unlisted: true },
    <QueuePage lab={lab.slug} {...found} isFirst={!after} done={c.req.query('done') ?? null} />,
  )
})

moderationRoutes.get(moderationPaths.record.pattern, { access: roles }, async (c) => {
  const { lab, actor, t } = c.var
  const after = c.req.query('after')
  const found = await c.var.read((db) => hiddenRecord(db, lab.id, after))
  return page(
    c,
    { title: t('voices.moderation.record.title'), unlisted: true },
    <RecordPage
      lab={lab.slug}
      {...found}
      isFirst={!after}
      mayOpen={(initiativeId) => mayHandle(actor, initiativeId).ok}
      handles={holdsAnywhere(actor, handlers)}
    />,
  )
})

moderationRoutes.get(moderationPaths.case.pattern, { access: handlers }, (c) => casePage(c, {}))

moderationRoutes.post(
  moderationPaths.case.pattern,
  { access: handlers, fact: 'contribution.hidden' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(decideModeration, { ...fields, ...ids(c) })
    const next = () =>
      `${voicesPaths.moderation({ lab: c.var.lab.slug })}?done=${ids(c).contributionId}`
    return goOn(c, result, next, (again) => casePage(c, values, again))
  },
)

moderationRoutes.post(
  moderationPaths.undoing.pattern,
  { access: handlers, fact: 'moderation.undone' },
  async (c) => {
    const result = await c.var.run(undoModeration, ids(c))
    const back = moderationPaths.case({ lab: c.var.lab.slug, ...ids(c) })
    return goOn(
      c,
      result,
      () => back,
      (again) => casePage(c, {}, again),
    )
  },
)

async function casePage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { lab, actor, t, parts } = c.var
  const { contributionId } = ids(c)
  const read = await c.var.read(async (db) => {
    const found = await lookContribution(db, lab.id, contributionId)
    if (!found) throw new NotFound()
    if (!mayHandle(actor, found.initiativeId).ok) throw new Forbidden()
    const reports = await reportsOn(db, lab.id, contributionId)
    const decisions = await decisionsOn(db, lab.id, contributionId)
    const people = [
      ...reports.map((one) => one.reportedBy),
      ...decisions.map((one) => one.decidedBy),
    ]
    const names = await parts.namePeople(
      db,
      lab.id,
      people.flatMap((id) => id ?? []),
    )
    return { found, reports, decisions, names }
  })
  if (again) insist(again.refusal)
  return page(
    c,
    {
      title: t('voices.moderation.case.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [
        { label: t('voices.moderation.title'), address: voicesPaths.moderation({ lab: lab.slug }) },
      ],
    },
    <CasePage
      lab={lab.slug}
      {...read}
      outcomes={outcomesFor(read.found)}
      values={values}
      problems={again?.problems}
    />,
  )
}

function ids(c: AppContext) {
  return { contributionId: c.req.param('contributionId')! }
}
