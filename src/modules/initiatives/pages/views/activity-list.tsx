import { LocalTextOf, TaskList, usePage } from '../../../../ui/index.ts'
import type { TemplatePhase } from '../../../methods/index.ts'
import { activityTones } from '../../activity/views/activity-tones.ts'
import { MethodHelp } from '../../activity/views/method-help.tsx'
import { paths } from '../../paths.ts'
import type { WorkActivity, WorkPhase } from '../work-queries.ts'

type Props = {
  address: { lab: string; initiativeId: string }
  phase: WorkPhase
  method: TemplatePhase
  mayWork: boolean
}

/** The activities of a phase with their states, owners and dates, and how the method says they are done. */
export function ActivityList({ address, phase, method, mayWork }: Props) {
  const { t } = usePage()
  if (phase.activities.length === 0) return <p>{t('initiatives.work.no-activities')}</p>
  return (
    <TaskList
      tasks={phase.activities.map((activity) => ({
        title: <LocalTextOf text={activity.title} />,
        address: mayWork ? paths.activity({ ...address, activityId: activity.id }) : undefined,
        hint: <About activity={activity} help={helpOf(method, activity)} />,
        state: {
          tone: activityTones[activity.state],
          label: t(`initiatives.activity.state-${activity.state}`),
        },
      }))}
    />
  )
}

function helpOf(method: TemplatePhase, { key }: WorkActivity) {
  return method.activities.find((one) => one.key === key)?.help ?? null
}

type AboutProps = { activity: WorkActivity; help: ReturnType<typeof helpOf> }

function About({ activity, help }: AboutProps) {
  const { t, format } = usePage()
  const due = activity.dueOn ? format.date(activity.dueOn) : activity.dueWords
  const facts = [activity.owner, due && t('initiatives.work.due', { due })].filter(Boolean)
  return (
    <>
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {activity.because && (
        <p>
          {t('initiatives.activity.because')}: {activity.because}
        </p>
      )}
      {help && <MethodHelp help={help} />}
    </>
  )
}
