import { routes, type AppContext } from '../../../platform/http/routes.ts'
import type { Db } from '../../../platform/db/database.ts'
import { formatsFor } from '../../../platform/i18n.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findTemplate } from '../../methods/index.ts'
import { peopleToPick } from '../../people/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { mayWorkIn, workers } from '../initiative/policy.ts'
import { findInitiative } from '../initiative/queries.ts'
import { paths } from '../paths.ts'
import { findPhaseOf, methodOf, phasesToPick, type PhaseWithMethod } from '../process/queries.ts'
import { comparedText, type Compared } from '../views.tsx'
import { changeActivity, moveActivity, setActivityState } from './commands.ts'
import { findActivity } from './queries.ts'
import type { ActivityRow } from './schema.ts'
import { ActivityPage, type ActivityForm } from './views/activity-page.tsx'
import type { PersonToPick } from './views/activity-fields.tsx'

/** One activity: its state, its details, its phase. */
export const activityRoutes = routes()
type Sent = { form: ActivityForm; values: FormValues; again: Again }

activityRoutes.get(paths.activity.pattern, { access: workers }, (c) => activityPage(c))

changes(paths.activity.pattern, 'activity.changed', 'details', changeActivity)
changes(paths.activityState.pattern, 'activity.state-set', 'state', setActivityState)
changes(paths.activityPhase.pattern, 'activity.moved', 'phase', moveActivity)

type Change = typeof changeActivity | typeof setActivityState | typeof moveActivity

function changes(pattern: string, fact: string, form: ActivityForm, what: Change) {
  activityRoutes.post(pattern, { access: workers, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, activityId } = address(c)
    const result = await c.var.run(what as typeof changeActivity, {
      ...fields,
      initiativeId,
      activityId,
    })
    return goOn(
      c,
      result,
      ({ phaseId }) => `${paths.work(here(c))}#phase-${phaseId}`,
      (again) => activityPage(c, { form, values, again }),
    )
  })
}

async function activityPage(c: AppContext, sent?: Sent): Promise<Response> {
  const { lab, actor, language } = c.var
  const { initiativeId, activityId } = address(c)
  const { initiative, found, help, people, phases } = await c.var.read(async (db) => {
    const activity = await findActivity(db, lab.id, initiativeId, activityId)
    const phase = await findPhaseOf(db, lab.id, initiativeId, activity.phaseId)
    return {
      initiative: await findInitiative(db, lab.id, initiativeId),
      found: activity,
      help: await helpOf(db, phase, activity),
      people: await peopleToPick(db, lab.id, actor, [activity.ownerId]),
      phases: await phasesToPick(db, lab.id, initiativeId),
    }
  })
  insist(mayWorkIn(c.var.actor, initiative))
  const changed = sent?.again.refusal.code === 'changed-meanwhile'
  return page(
    c,
    {
      title: pickText(found.title, language).text,
      status: sent?.again.status,
      unlisted: true,
      breadcrumbs: crumbs(c, initiative.title),
    },
    <ActivityPage
      address={address(c)}
      state={initiative.state}
      found={found}
      help={help}
      people={people}
      phases={phases}
      sent={sent ? { ...sent, problems: sent.again.problems } : null}
      changed={changed ? compare(c, found, sent!, people) : null}
    />,
  )
}

/** What the method says of an activity; nothing for one that people added, nor after it was moved away. */
async function helpOf(db: Db, phase: PhaseWithMethod, { key }: ActivityRow) {
  if (!key) return null
  const template = await findTemplate(db, phase.labId, methodOf(phase))
  const known = template.phases.flatMap(({ activities }) => activities)
  return known.find((one) => one.key === key)?.help ?? null
}

function compare(c: AppContext, found: ActivityRow, sent: Sent, people: readonly PersonToPick[]) {
  const { t, language, lab } = c.var
  const { form, values } = sent
  if (form === 'state') {
    const stateName = (state: string) => t(`initiatives.activity.state-${state}`)
    const label = t('initiatives.activity.state')
    const because = { label: t('initiatives.activity.because'), now: found.because }
    return [
      { label, now: stateName(found.state), typed: stateName(stateOf(values, found)) },
      { ...because, typed: String(values.because ?? '') },
    ]
  }
  if (form === 'phase') return []
  const format = formatsFor(language, lab.timeZone)
  const ownerName = (id: unknown) => people.find((one) => one.id === id)?.name ?? ''
  const due = (day: unknown, words: unknown) =>
    day ? format.date(String(day)) : String(words ?? '')
  const fields: Compared[] = [
    {
      label: t('initiatives.activity.owner'),
      now: ownerName(found.ownerId),
      typed: ownerName(values.ownerId),
    },
    {
      label: t('initiatives.activity.due'),
      now: due(found.dueOn, found.dueWords),
      typed: due(values['due.date'], values['due.words']),
    },
  ]
  const title = t('initiatives.activity.title')
  const languageName = (one: string) => t(`ui.language.${one}`)
  return [...comparedText('title', title, found.title, values, languageName), ...fields]
}

/** The state that was sent: it passed the input's own check, or there would be no conflict. */
function stateOf(values: FormValues, found: ActivityRow): string {
  return typeof values.state === 'string' ? values.state : found.state
}

function address(c: AppContext) {
  return { ...here(c), activityId: c.req.param('activityId')! }
}
