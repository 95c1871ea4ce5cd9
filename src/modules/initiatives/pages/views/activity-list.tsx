import { LocalTextOf, TaskList, usePage } from '../../../../ui/index.ts'
import { helpFacts, type TemplatePhase } from '../../../methods/index.ts'
import { activityTones } from '../../activity/views/activity-tones.ts'
import { MethodHelp } from '../../activity/views/method-help.tsx'
import { paths } from '../../paths.ts'
import type { WorkActivity, WorkPhase } from '../work-queries.ts'

/** What a list shows of the method: a phase that the method no longer has says nothing. */
export type PhaseMethod = Pick<TemplatePhase, 'activities' | 'evidence'>

type Props = {
  address: { lab: string; initiativeId: string }
  phase: WorkPhase
  method: PhaseMethod
  mayWork: boolean
}

/** The activities of a phase with their states, owners and dates, and how the method says they are done. */
export function ActivityList({ address, phase, method, mayWork }: Props) {
  const { t } = usePage()
  const activities = phase.activities.filter((one) => !one.retired || one.state !== 'to-do')
  if (activities.length === 0) return <p>{t('initiatives.work.no-activities')}</p>
  return (
    <TaskList
      tasks={activities.map((activity) => ({
        title: <LocalTextOf text={activity.title} />,
        address: mayWork ? paths.activity({ ...address, activityId: activity.id }) : undefined,
        hint: (
          <About
            activity={activity}
            help={helpOf(method, activity)}
            open={phase.state === 'open'}
          />
        ),
        state: {
          tone: activityTones[activity.state],
          label: t(`initiatives.activity.state-${activity.state}`),
        },
      }))}
    />
  )
}

function helpOf(method: PhaseMethod, { key }: WorkActivity) {
  return method.activities.find((one) => one.key === key)?.help ?? null
}

type AboutProps = {
  activity: WorkActivity
  help: ReturnType<typeof helpOf>
  /** People work on it now. */
  open: boolean
}

function About({ activity, help, open }: AboutProps) {
  const page = usePage()
  const { t, format } = page
  const due = activity.dueOn ? format.date(activity.dueOn) : activity.dueWords
  const extent = help && helpFacts(help, page)
  const facts = [activity.owner, due && t('initiatives.work.due', { due }), extent].filter(Boolean)
  return (
    <>
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {activity.because && (
        <p>
          {t('initiatives.activity.because')}: {activity.because}
        </p>
      )}
      {activity.retired && <p>{t('initiatives.activity.retired')}</p>}
      {help && open && <MethodHelp help={help} />}
    </>
  )
}
