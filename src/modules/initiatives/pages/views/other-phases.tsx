import { Disclosure, InlineForm, LocalTextOf, StateTag, usePage } from '../../../../ui/index.ts'
import { pickText } from '../../../../shared/language.ts'
import type { Template } from '../../../methods/index.ts'
import { mayOpenPhase } from '../../../methods/index.ts'
import { paths } from '../../paths.ts'
import { phaseTones } from '../../process/views/phase-tones.ts'
import type { PhaseMethod } from './activity-list.tsx'
import { goesInRounds } from '../../process/views/tracked.ts'
import type { WorkPhase, WorkProcess } from '../work-queries.ts'
import { ActivityList } from './activity-list.tsx'
import { EvidenceExpected } from './evidence-expected.tsx'

type Props = {
  address: { lab: string; initiativeId: string }
  process: WorkProcess
  template: Template
  mayWork: boolean
  mayGuide: boolean
}

/** The phases that are over or lie ahead, folded away, with the way to open them or to go back. */
export function OtherPhases(props: Props) {
  const { process, template } = props
  const { t } = usePage()
  return (
    <>
      {process.phases
        .filter(({ state, retired }) => state !== 'open' || retired)
        .filter((phase) => !phase.retired || holdsWork(phase))
        .map((phase) => (
          <div key={phase.id} id={`phase-${phase.id}`}>
            <Disclosure
              summary={
                <>
                  <LocalTextOf text={phase.name} />{' '}
                  <StateTag tone={phase.retired ? 'neutral' : phaseTones[phase.state]}>
                    {t(`initiatives.phase.state-${phase.retired ? 'retired' : phase.state}`)}
                  </StateTag>
                </>
              }
            >
              <p>
                <LocalTextOf text={phase.objective} />
              </p>
              {!phase.retired && <Move {...props} phase={phase} />}
              <ActivityList {...props} phase={phase} method={methodOf(template, phase)} />
              <EvidenceExpected {...props} phase={phase} method={methodOf(template, phase)} />
            </Disclosure>
          </div>
        ))}
    </>
  )
}

/** A phase that the method no longer has is shown for what was done in it. */
function holdsWork({ activities, evidence, passed }: WorkPhase): boolean {
  return (
    passed ||
    evidence.length > 0 ||
    activities.some(({ key, state }) => key === null || state !== 'to-do')
  )
}

/** What the method says of a phase; of one that it no longer has, nothing. */
function methodOf({ phases }: Template, { key }: WorkPhase): PhaseMethod {
  return phases.find((one) => one.key === key) ?? { activities: [], evidence: [] }
}

function Move({ address, process, phase, mayGuide }: Props & { phase: WorkPhase }) {
  const { t, language } = usePage()
  if (!mayGuide) return null
  const there = { ...address, phaseId: phase.id }
  const name = pickText(phase.name, language).text
  const opens =
    phase.state === 'later' && mayOpenPhase(process.ordering, process.phases, phase.key).ok
  return (
    <div class="button-row">
      {opens && (
        <InlineForm action={paths.phaseOpening(there)} about={name}>
          {t('initiatives.phase.open')}
        </InlineForm>
      )}
      <a class="ds-link" href={paths.phase(there)}>
        {t(wayTo(phase.state, process.ordering))} <span class="ds-sr-only">{name}</span>
      </a>
    </div>
  )
}

/** What the way to the page of a phase is called. */
function wayTo(state: WorkPhase['state'], ordering: WorkProcess['ordering']): string {
  if (state !== 'closed') return 'initiatives.work.phase-dates'
  return goesInRounds(ordering) ? 'initiatives.work.go-again' : 'initiatives.work.go-back'
}
