import type { BesideLink } from '../../../../platform/manifest.ts'
import {
  ButtonRow,
  Heading,
  LocalTextOf,
  Notice,
  PhaseTracker,
  PrintButton,
  Section,
  Tabs,
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
import { Besides } from './besides.tsx'
import { PhaseWork, type PhaseGate } from './phase-work.tsx'

export type WorkPageProps = {
  address: { lab: string; initiativeId: string }
  found: WorkInitiative
  gates: ReadonlyMap<string, PhaseGate>
  /** What other modules keep for this initiative. */
  besides: readonly BesideLink[]
  mayWork: boolean
  mayGuide: boolean
  mayLead: boolean
}

/** The working page: everything people with a role need to bring an initiative on. */
export function WorkPage(props: WorkPageProps) {
  const { address, found, besides } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={t('initiatives.work.title')}>
        <LocalTextOf text={found.title} />
      </Heading>
      <RestNotice state={found.state} />
      <Ways {...props} />
      {besides.length > 0 && <Besides links={besides} />}
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

/** The other pages of the initiative. */
function Ways({ address, found, mayLead }: WorkPageProps) {
  const { t } = usePage()
  const tab = (label: string, to: string, count?: number) => ({
    label,
    address: to,
    current: false,
    count,
  })
  const tabs = [
    { label: t('initiatives.work.title'), address: paths.work(address), current: true },
    tab(t('initiatives.question.title'), paths.question(address), found.questionNumber ?? 0),
    tab(t('initiatives.remote.title'), paths.remoteArea(address), found.baselines),
    tab(t('initiatives.work.decisions'), paths.decisions(address)),
    tab(t('initiatives.work.core-team'), paths.coreTeam(address)),
    tab(t('initiatives.evidence-list.title'), paths.evidenceList(address)),
    tab(t('initiatives.details.title'), paths.details(address)),
  ]
  return (
    <Tabs
      label={t('initiatives.work.ways')}
      tabs={mayLead ? tabs : tabs.filter((one) => one.address !== paths.details(address))}
    />
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
