import { pickText, type LocalText } from '../../../shared/language.ts'
import { Heading, LinkList, LocalTextOf, Section, SummaryList, usePage } from '../../../ui/index.ts'
import { ToolList } from '../card/views/tool-list.tsx'
import { roleName } from '../library.ts'
import type { Template, TemplatePhase } from '../template.ts'
import { helpFacts } from './activity-help.tsx'
import { GatePart } from './gate-part.tsx'
import { namesOf } from './names-of.ts'

type PhasePartProps = {
  method: Template
  phase: TemplatePhase
  number: number
  /** Where the help for the phase's activities is. */
  help: string
  isChecked(checker: string): boolean
}

/** One phase of a method: what to do and why, what comes out, who takes part, and its gate. */
export function PhasePart({ method, phase, number, help, isChecked }: PhasePartProps) {
  const page = usePage()
  const { t, language, format } = page
  const name = pickText(phase.name, language).text
  const isFree = method.ordering === 'unordered-nodes'
  return (
    <Section id={phase.key} title={isFree ? name : t('methods.phase.title', { number, name })}>
      <p>
        <LocalTextOf text={phase.objective} />
      </p>
      <Heading level={3}>{t('methods.phase.activities')}</Heading>
      {phase.prerequisites && (
        <p>
          {t('methods.help.after', {
            names: namesOf(phase.prerequisites, method.phases, language),
          })}
        </p>
      )}
      <LinkList
        items={phase.activities.map((activity) => ({
          label: <LocalTextOf text={activity.name} />,
          address: `${help}#${activity.key}`,
          note: helpFacts(activity.help, page) || <LocalTextOf text={activity.help.why} />,
        }))}
      />
      <SummaryList
        items={[
          { term: t('methods.phase.roles'), value: <Texts texts={phase.roles.map(roleName)} /> },
          {
            term: t('methods.phase.evidence'),
            value: <Texts texts={phase.evidence.map((e) => e.name)} />,
          },
          { term: t('methods.phase.tools'), value: <ToolList tools={phase.tools} /> },
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
