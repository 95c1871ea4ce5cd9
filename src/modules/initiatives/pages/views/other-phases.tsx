import { Disclosure, InlineForm, LocalTextOf, StateTag, usePage } from '../../../../ui/index.ts'
import { pickText } from '../../../../shared/language.ts'
import type { Template } from '../../../methods/index.ts'
import { findPhase, mayOpenPhase } from '../../../methods/index.ts'
import { paths } from '../../paths.ts'
import { phaseTones } from '../../process/views/phase-tones.ts'
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
        .filter(({ state }) => state !== 'open')
        .map((phase) => (
          <div key={phase.id} id={`phase-${phase.id}`}>
            <Disclosure
              summary={
                <>
                  <LocalTextOf text={phase.name} />{' '}
                  <StateTag tone={phaseTones[phase.state]}>
                    {t(`initiatives.phase.state-${phase.state}`)}
                  </StateTag>
                </>
              }
            >
              <p>
                <LocalTextOf text={phase.objective} />
              </p>
              <Move {...props} phase={phase} />
              <ActivityList {...props} phase={phase} method={findPhase(template, phase.key)} />
              <EvidenceExpected {...props} phase={phase} method={findPhase(template, phase.key)} />
            </Disclosure>
          </div>
        ))}
    </>
  )
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
        {t(phase.state === 'closed' ? 'initiatives.work.go-back' : 'initiatives.work.phase-dates')}{' '}
        <span class="ds-sr-only">{name}</span>
      </a>
    </div>
  )
}
