import { Heading, LocalTextOf, PhaseTracker, Section, usePage } from '../../../../ui/index.ts'
import { pickText } from '../../../../shared/language.ts'
import { phaseDates } from '../../process/views/phase-dates.ts'
import { trackedStates } from '../../process/views/phase-tones.ts'
import type { PublicProcess } from '../public-queries.ts'

/** The phases of each process: which are over, which are happening now, which come later. */
export function WhereWeAre({ processes }: { processes: readonly PublicProcess[] }) {
  const { t, language } = usePage()
  return (
    <Section id="where" title={t('initiatives.public.where')}>
      {processes.map((process) => (
        <div key={process.id} class="stack">
          {processes.length > 1 && (
            <Heading level={3}>
              <LocalTextOf text={process.name} />
            </Heading>
          )}
          <Tracker process={process} label={pickText(process.name, language).text} />
          <OpenPhases process={process} />
        </div>
      ))}
    </Section>
  )
}

function Tracker({ process, label }: { process: PublicProcess; label: string }) {
  const page = usePage()
  return (
    <PhaseTracker
      label={label}
      phases={process.phases.map((phase) => ({
        name: <LocalTextOf text={phase.name} />,
        state: trackedStates[phase.state],
        dates: phaseDates(phase, page),
        note:
          phase.returns > 0
            ? page.t('initiatives.phase.returned', { count: phase.returns })
            : undefined,
      }))}
    />
  )
}

function OpenPhases({ process }: { process: PublicProcess }) {
  const { t, language } = usePage()
  const open = process.phases.filter(({ state }) => state === 'open')
  if (open.length === 0) return null
  return (
    <>
      {open.map((phase) => (
        <p key={phase.id}>
          <strong>
            {t('initiatives.public.step', {
              number: process.phases.indexOf(phase) + 1,
              of: process.phases.length,
              name: pickText(phase.name, language).text,
            })}
          </strong>{' '}
          <LocalTextOf text={phase.objective} />
        </p>
      ))}
    </>
  )
}
