import type { ComponentChildren } from 'preact'
import {
  ButtonRow,
  Heading,
  LinkList,
  LocalTextOf,
  Notice,
  PhaseTracker,
  PrintButton,
  Section,
  usePage,
} from '../../../../ui/index.ts'
import { pickText } from '../../../../shared/language.ts'
import { findPhase, findTemplate } from '../../../methods/index.ts'
import { paths } from '../../paths.ts'
import { phaseDates } from '../../process/views/phase-dates.ts'
import { trackedStates } from '../../process/views/phase-tones.ts'
import { RestNotice } from '../../views.tsx'
import type { WorkInitiative, WorkProcess } from '../work-queries.ts'
import { OtherPhases } from './other-phases.tsx'
import { PhaseWork, type PhaseGate } from './phase-work.tsx'

export type WorkPageProps = {
  address: { lab: string; initiativeId: string }
  found: WorkInitiative
  gates: ReadonlyMap<string, PhaseGate>
  mayWork: boolean
  mayGuide: boolean
  mayLead: boolean
}

/** The working page: everything people with a role need to bring an initiative on. */
export function WorkPage(props: WorkPageProps) {
  const { address, found } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={t('initiatives.work.title')}>
        <LocalTextOf text={found.title} />
      </Heading>
      <RestNotice state={found.state} />
      <Ways {...props} />
      {found.processes.map((process) => (
        <ProcessWork key={process.id} {...props} process={process} />
      ))}
      <ButtonRow>
        <a class="ds-link" href={paths.initiative(address)}>
          {t('initiatives.work.to-public')}
        </a>
        <PrintButton />
      </ButtonRow>
    </>
  )
}

type Way = { label: ComponentChildren; address: string; note?: string }

function Ways({ address, found, mayLead }: WorkPageProps) {
  const { t } = usePage()
  const { questionNumber, baselines } = found
  const ways: Way[] = [
    {
      label: t('initiatives.question.title'),
      address: paths.question(address),
      note:
        questionNumber === null
          ? t('initiatives.work.no-question')
          : t('initiatives.question.version', { number: questionNumber }),
    },
    {
      label: t('initiatives.remote.title'),
      address: paths.remoteArea(address),
      note: t('initiatives.work.baselines', { count: baselines }),
    },
    { label: t('initiatives.work.decisions'), address: paths.decisions(address) },
    { label: t('initiatives.work.core-team'), address: paths.coreTeam(address) },
    { label: t('initiatives.evidence-list.title'), address: paths.evidenceList(address) },
  ]
  const details = { label: t('initiatives.details.title'), address: paths.details(address) }
  return (
    <Section id="ways" title={t('initiatives.work.ways')}>
      <LinkList items={mayLead ? [...ways, details] : ways} />
    </Section>
  )
}

function ProcessWork(props: WorkPageProps & { process: WorkProcess }) {
  const { process, found, gates } = props
  const page = usePage()
  const { t, language } = page
  const template = findTemplate(process.templateId, process.templateVersion)
  const open = process.phases.filter(({ state }) => state === 'open')
  const others = process.phases.length > open.length
  return (
    <>
      <Section id={`process-${process.id}`} title={pickText(process.name, language).text}>
        <p class="note">{t('initiatives.work.version', { version: process.templateVersion })}</p>
        <PhaseTracker
          label={pickText(process.name, language).text}
          phases={process.phases.map((phase) => ({
            name: <LocalTextOf text={phase.name} />,
            state: trackedStates[phase.state],
            dates: phaseDates(phase, page),
            address: `#phase-${phase.id}`,
          }))}
        />
        {open.length === 0 && found.state === 'running' && (
          <Notice>
            <p>{t('initiatives.work.nothing-open')}</p>
          </Notice>
        )}
      </Section>
      {open.map((phase) => (
        <PhaseWork
          key={phase.id}
          {...props}
          phase={phase}
          number={process.phases.indexOf(phase) + 1}
          method={findPhase(template, phase.key)}
          gate={gates.get(phase.id) ?? null}
        />
      ))}
      {others && (
        <Section id={`others-${process.id}`} title={t('initiatives.work.other-phases')}>
          <OtherPhases {...props} process={process} template={template} />
        </Section>
      )}
    </>
  )
}
