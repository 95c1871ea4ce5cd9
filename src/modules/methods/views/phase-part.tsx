import { pickText, type LocalText } from '../../../shared/language.ts'
import {
  Disclosure,
  Heading,
  LocalTextOf,
  Section,
  SummaryList,
  usePage,
} from '../../../ui/index.ts'
import { roleName } from '../library.ts'
import type { TemplateActivity, TemplatePhase } from '../template.ts'
import { GatePart } from './gate-part.tsx'

type PhasePartProps = { phase: TemplatePhase; number: number; isChecked(checker: string): boolean }

/** One phase of a method: what to do and why, what comes out, who takes part, and its gate. */
export function PhasePart({ phase, number, isChecked }: PhasePartProps) {
  const { t, language, format } = usePage()
  const name = pickText(phase.name, language).text
  return (
    <Section id={phase.key} title={t('methods.phase.title', { number, name })}>
      <p>
        <LocalTextOf text={phase.objective} />
      </p>
      <Heading level={3}>{t('methods.phase.activities')}</Heading>
      {phase.activities.map((activity) => (
        <ActivityPart key={activity.key} activity={activity} />
      ))}
      <SummaryList
        items={[
          { term: t('methods.phase.roles'), value: <Texts texts={phase.roles.map(roleName)} /> },
          {
            term: t('methods.phase.evidence'),
            value: <Texts texts={phase.evidence.map((e) => e.name)} />,
          },
          { term: t('methods.phase.tools'), value: <Texts texts={phase.tools} /> },
          {
            term: t('methods.phase.stages'),
            value: format.list(phase.canonicalStages.map((stage) => t(`methods.stage.${stage}`))),
          },
          {
            term: t('methods.phase.provenance'),
            value: t(`methods.provenance.${phase.provenance}`),
          },
        ]}
      />
      <GatePart gate={phase.gate} isChecked={isChecked} />
    </Section>
  )
}

function ActivityPart({ activity }: { activity: TemplateActivity }) {
  return (
    <Disclosure summary={<LocalTextOf text={activity.name} />}>
      <p>
        <LocalTextOf text={activity.help.why} />
      </p>
      <ol class="ds-list">
        {activity.help.steps.map((step, place) => (
          <li key={place}>
            <LocalTextOf text={step} />
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}

function Texts({ texts }: { texts: readonly LocalText[] }) {
  return (
    <ul class="ds-list">
      {texts.map((text, place) => (
        <li key={place}>
          <LocalTextOf text={text} />
        </li>
      ))}
    </ul>
  )
}
