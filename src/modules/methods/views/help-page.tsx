import {
  ButtonRow,
  Heading,
  Lead,
  LocalTextOf,
  PrintButton,
  Section,
  usePage,
} from '../../../ui/index.ts'
import { pickText } from '../../../shared/language.ts'
import type { Template, TemplatePhase } from '../template.ts'
import { namesOf } from './names-of.ts'
import { HelpText } from './activity-help.tsx'

type Props = { method: Template; phase: TemplatePhase }

/** How the activities of one phase are done, to read and to print. */
export function HelpPage({ method, phase }: Props) {
  const { t, language } = usePage()
  return (
    <>
      <Heading level={1} kicker={pickText(method.name, language).text}>
        {t('methods.help.title', { phase: pickText(phase.name, language).text })}
      </Heading>
      <Lead>
        <LocalTextOf text={phase.objective} />
      </Lead>
      <ButtonRow>
        <PrintButton />
      </ButtonRow>
      {phase.activities.map((activity) => (
        <Section
          key={activity.key}
          id={activity.key}
          title={pickText(activity.name, language).text}
        >
          {activity.prerequisites && (
            <p class="note">
              {t('methods.help.after', {
                names: namesOf(activity.prerequisites, activitiesOf(method), language),
              })}
            </p>
          )}
          <HelpText help={activity.help} />
        </Section>
      ))}
    </>
  )
}

function activitiesOf({ phases }: Template) {
  return phases.flatMap(({ activities }) => activities)
}
