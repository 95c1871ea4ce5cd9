import type { ComponentChildren } from 'preact'
import {
  ButtonLink,
  Heading,
  LocalTextOf,
  ProgressBar,
  Section,
  usePage,
} from '../../../../ui/index.ts'
import { pickText } from '../../../../shared/language.ts'
import type { TemplatePhase } from '../../../methods/index.ts'
import { isUnmet, type CheckedRequirement } from '../../gate/requirement-state.ts'
import { GatePanel } from '../../gate/views/gate-panel.tsx'
import type { GateId } from '../../gate/schema.ts'
import { paths } from '../../paths.ts'
import { phaseDates } from '../../process/views/phase-dates.ts'
import type { WorkPhase } from '../work-queries.ts'
import { ActivityList } from './activity-list.tsx'
import { EvidenceExpected } from './evidence-expected.tsx'

export type PhaseGate = { id: GateId; requirements: readonly CheckedRequirement[] }
export type PhaseWorkProps = {
  address: { lab: string; initiativeId: string }
  phase: WorkPhase
  /** Its place in the method; none where phases have no order. */
  number: number | null
  method: TemplatePhase
  gate: PhaseGate | null
  mayWork: boolean
  mayGuide: boolean
}

/** An open phase: what is done in it, what it is to prove, and what its gate still asks. */
export function PhaseWork(props: PhaseWorkProps) {
  const { address, phase, number, gate, mayWork, mayGuide } = props
  const page = usePage()
  const { t, language } = page
  const there = { ...address, phaseId: phase.id }
  const name = pickText(phase.name, language).text
  return (
    <Section
      id={`phase-${phase.id}`}
      title={number === null ? name : t('initiatives.work.phase', { number, name })}
      action={
        mayGuide && (
          <a class="ds-link" href={paths.phase(there)}>
            {t('initiatives.work.phase-dates')} <span class="ds-sr-only">{name}</span>
          </a>
        )
      }
    >
      <p>
        <LocalTextOf text={phase.objective} />
      </p>
      <div class="stack">
        <p class="note">{phaseDates(phase, page) ?? t('initiatives.phase.no-dates')}</p>
        {gate && <GateProgress gate={gate} />}
      </div>
      <Part title={t('initiatives.work.activities')}>
        <ActivityList {...props} />
        {mayWork && (
          <ButtonLink look="tertiary" href={paths.newActivity(there)}>
            {t('initiatives.new-activity.title')}
          </ButtonLink>
        )}
      </Part>
      <Part title={t('initiatives.work.evidence')}>
        <EvidenceExpected {...props} />
      </Part>
      {gate && <GatePart {...props} gate={gate} />}
    </Section>
  )
}

/** What the gate asks of this phase, and how much of it is still open. */
function countOf({ requirements }: PhaseGate) {
  const asked = requirements.filter(({ state }) => state !== 'not-applicable')
  return { of: asked.length, open: asked.filter(isUnmet).length }
}

function GateProgress({ gate }: { gate: PhaseGate }) {
  const { t } = usePage()
  const { of, open } = countOf(gate)
  const met = of - open
  return (
    <ProgressBar
      label={t('initiatives.work.requirements')}
      done={met}
      of={of}
      text={t('initiatives.work.requirements-met', { met, of })}
    />
  )
}

function GatePart({
  address,
  phase,
  gate,
  mayWork,
  mayGuide,
}: Omit<PhaseWorkProps, 'gate'> & { gate: PhaseGate }) {
  const { t } = usePage()
  const { open } = countOf(gate)
  const at = { ...address, gateId: gate.id, phaseId: phase.id }
  const may = { work: mayWork, guide: mayGuide }
  return (
    <Part title={t('initiatives.work.gate')}>
      <GatePanel at={at} requirements={gate.requirements} inside may={may} />
      <ButtonLink look={open === 0 ? 'primary' : 'secondary'} href={paths.gate(at)}>
        {t(open === 0 ? 'initiatives.work.gate-ready' : 'initiatives.work.gate-open')}
      </ButtonLink>
    </Part>
  )
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="stack">
      <Heading level={3}>{title}</Heading>
      {children}
    </div>
  )
}
