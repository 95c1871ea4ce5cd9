import { initiativePaths } from '../../initiatives/index.ts'
import { Button, ButtonRow, Form, Section, TaskList, usePage } from '../../../ui/index.ts'
import type { PilotPlace } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import { lackingOf, needs, type Need, type Standing } from '../standing.ts'

type Props = { at: PilotPlace; standing: Standing }

/** What a pilot needs before it may start, each with the next step; the button once all is there. */
export function Readiness({ at, standing }: Props) {
  const { t } = usePage()
  const lacking = lackingOf(standing)
  const address: Record<Need, string> = {
    owner: paths.details(at),
    baseline: standing.hasBaseline ? initiativePaths.work(at) : paths.observations(at),
    consent: paths.people(at),
    'support-plan': paths.people(at),
    'exit-criteria': paths.criteria(at),
  }
  return (
    <Section id="ready" title={t('pilots.ready.title')}>
      <p>{t('pilots.ready.lead', { count: lacking.length })}</p>
      <TaskList
        tasks={needs.map((need) => {
          const lacks = lacking.includes(need)
          return {
            title: t(`pilots.need.${need}`),
            address: address[need],
            hint: lacks ? t(`pilots.need-hint.${need}`, { ...standing }) : undefined,
            state: {
              tone: lacks ? ('warning' as const) : ('success' as const),
              label: t(lacks ? 'pilots.ready.missing' : 'pilots.ready.there'),
            },
          }
        })}
      />
      {lacking.length === 0 && (
        <Form action={paths.start(at)}>
          <ButtonRow>
            <Button>{t('pilots.ready.start')}</Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  )
}
