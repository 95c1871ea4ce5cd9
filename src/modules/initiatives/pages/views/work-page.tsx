import type { BesideLink } from '../../../../platform/manifest.ts'
import {
  ButtonLink,
  ButtonRow,
  InlineForm,
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
import { findPhase, possibleMoves, type Template } from '../../../methods/index.ts'
import { allClosed } from '../../initiative/shown-state.ts'
import { paths } from '../../paths.ts'
import { phaseDates } from '../../process/views/phase-dates.ts'
import { besideWords } from '../../process/views/beside-words.ts'
import { isFree, roundNote } from '../../process/views/tracked.ts'
import { trackedStates } from '../../process/views/phase-tones.ts'
import { RestNotice } from '../../views.tsx'
import type { WorkInitiative, WorkPhase, WorkProcess } from '../work-queries.ts'
import { OtherPhases } from './other-phases.tsx'
import { Besides } from './besides.tsx'
import { PhaseWork, type PhaseGate } from './phase-work.tsx'

export type WorkPageProps = {
  address: { lab: string; initiativeId: string }
  found: WorkInitiative
  /** What each process follows, in the order of the processes. */
  methods: readonly Template[]
  gates: ReadonlyMap<string, PhaseGate>
  /** What other modules keep for this initiative. */
  besides: readonly BesideLink[]
  mayWork: boolean
  mayGuide: boolean
  mayLead: boolean
}

/** The working page: everything people with a role need to bring an initiative on. */
export function WorkPage(props: WorkPageProps) {
  const { address, found, methods, besides, mayLead } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={t('initiatives.work.title')}>
        <LocalTextOf text={found.title} />
      </Heading>
      <RestNotice state={found.state} />
      <Ways {...props} />
      {besides.length > 0 && <Besides links={besides} />}
      {found.processes.map((process, n) => (
        <ProcessWork key={process.id} {...props} process={process} template={methods[n]!} />
      ))}
      {mayLead && found.state === 'running' && <StartBeside address={address} />}
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

/** The way to tracks, events and other processes that run beside the main one. */
function StartBeside({ address }: Pick<WorkPageProps, 'address'>) {
  const { t } = usePage()
  return (
    <Section id="beside" title={t('initiatives.work.run-beside')}>
      <p>{t('initiatives.work.run-beside-text')}</p>
      <ButtonRow>
        <ButtonLink look="secondary" href={paths.newProcess(address)}>
          {t('initiatives.work.start-beside')}
        </ButtonLink>
      </ButtonRow>
    </Section>
  )
}

function ProcessWork(props: WorkPageProps & { process: WorkProcess; template: Template }) {
  const { process, template, found, gates } = props
  const page = usePage()
  const { t, language } = page
  const phases = process.phases.filter(({ retired }) => !retired)
  const open = phases.filter(({ state }) => state === 'open')
  const others = process.phases.length > open.length
  const name = pickText(process.name, language).text
  const free = isFree(process.ordering)
  return (
    <>
      <Section id={`process-${process.id}`} title={name}>
        <ProcessFacts {...props} />
        <PhaseTracker
          label={name}
          free={free}
          phases={phases.map((phase) => ({
            name: <LocalTextOf text={phase.name} />,
            state: trackedStates[phase.state],
            dates: phaseDates(phase, page),
            note: roundNote(phase, process.ordering, page),
            address: `#phase-${phase.id}`,
          }))}
        />
        {open.length === 0 && found.state === 'running' && (
          <NothingOpen {...props} phases={phases} />
        )}
      </Section>
      {open.map((phase) => (
        <PhaseWork
          key={phase.id}
          {...props}
          phase={phase}
          number={free ? null : phases.indexOf(phase) + 1}
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

/** What a process is, which version of its method it follows, and how its phases follow each other. */
function ProcessFacts({
  address,
  found,
  process,
  mayLead,
}: WorkPageProps & { process: WorkProcess }) {
  const { t } = usePage()
  const there = { ...address, processId: process.id }
  return (
    <>
      {process.kind !== 'process' && (
        <p>
          <strong>{t('initiatives.work.runs-beside')}</strong> {besideWords(process, t)}
        </p>
      )}
      <p class="note">
        {t('initiatives.work.version', { version: process.templateVersion })}{' '}
        {t(`methods.ordering.${process.ordering}`)}{' '}
        {mayLead && found.state === 'running' && (
          <a class="ds-link" href={paths.processVersion(there)}>
            {t('initiatives.work.other-version')}
          </a>
        )}
      </p>
    </>
  )
}

/** No phase is open: those that may be opened stand ready, or all are closed. */
function NothingOpen({
  address,
  process,
  phases,
  mayGuide,
  mayLead,
}: WorkPageProps & { process: WorkProcess; phases: readonly WorkPhase[] }) {
  const { t, language } = usePage()
  const moves = possibleMoves(process.ordering, phases).filter(({ move }) => move === 'forward')
  const opening = phases.filter(({ key }) => moves.some((move) => move.key === key))
  const begun = process.phases.some(({ state }) => state !== 'later')
  if (allClosed(phases)) {
    return (
      <Notice tone="success" title={t('initiatives.work.all-closed')}>
        <p>{t('initiatives.work.all-closed-text')}</p>
        {mayLead && process.kind === 'process' && (
          <p>
            <a class="ds-link" href={`${paths.details(address)}#state`}>
              {t('initiatives.details.state')}
            </a>
          </p>
        )}
      </Notice>
    )
  }
  return (
    <Notice>
      <p>{t(begun ? 'initiatives.work.nothing-open' : 'initiatives.work.nothing-begun')}</p>
      {mayGuide && opening.length > 0 && (
        <div class="button-row">
          {opening.map((phase) => (
            <InlineForm
              key={phase.id}
              action={paths.phaseOpening({ ...address, phaseId: phase.id })}
            >
              {t('initiatives.work.open-named', { name: pickText(phase.name, language).text })}
            </InlineForm>
          ))}
        </div>
      )}
    </Notice>
  )
}
