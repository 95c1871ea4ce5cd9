import {
  Disclosure,
  Heading,
  LocalTextOf,
  PhaseTracker,
  Section,
  usePage,
} from '../../../../ui/index.ts'
import { pickText } from '../../../../shared/language.ts'
import { phaseDates } from '../../process/views/phase-dates.ts'
import { besideWords } from '../../process/views/beside-words.ts'
import { isFree, roundNote } from '../../process/views/tracked.ts'
import { trackedStates } from '../../process/views/phase-tones.ts'
import type { PublicProcess } from '../public-queries.ts'

/** The phases of each process: which are over, which are happening now, which come later. */
export function WhereWeAre({ processes }: { processes: readonly PublicProcess[] }) {
  const { t, language } = usePage()
  const main = processes.filter(({ kind }) => kind === 'process')
  const beside = processes.filter(({ kind }) => kind !== 'process')
  return (
    <Section id="where" title={t('initiatives.public.where')}>
      {main.map((process) => (
        <div key={process.id} class="stack">
          {main.length > 1 && (
            <Heading level={3}>
              <LocalTextOf text={process.name} />
            </Heading>
          )}
          <Tracker process={process} label={pickText(process.name, language).text} />
          <OpenPhases process={process} />
        </div>
      ))}
      {beside.map((process) => (
        <Beside key={process.id} process={process} />
      ))}
    </Section>
  )
}

/** What runs beside the main process, folded to what is happening now. */
function Beside({ process }: { process: PublicProcess }) {
  const { t, language } = usePage()
  const name = pickText(process.name, language).text
  return (
    <div class="stack" id={`beside-${process.id}`}>
      <Heading level={3}>{t('initiatives.public.beside', { name })}</Heading>
      <p class="note">{besideWords(process, t)}</p>
      <OpenPhases process={process} />
      <Disclosure summary={t('initiatives.public.beside-phases')}>
        <Tracker process={process} label={name} />
      </Disclosure>
    </div>
  )
}

function Tracker({ process, label }: { process: PublicProcess; label: string }) {
  const page = usePage()
  return (
    <PhaseTracker
      label={label}
      free={isFree(process.ordering)}
      phases={process.phases.map((phase) => ({
        name: <LocalTextOf text={phase.name} />,
        state: trackedStates[phase.state],
        dates: phaseDates(phase, page),
        note: roundNote(phase, process.ordering, page),
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
            {isFree(process.ordering)
              ? t('initiatives.public.open-now', { name: pickText(phase.name, language).text })
              : t('initiatives.public.step', {
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
