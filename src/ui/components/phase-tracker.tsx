import type { ComponentChildren } from 'preact'
import { usePage } from '../scope.ts'
import { Icon } from './icon.tsx'

export type TrackedPhase = {
  name: ComponentChildren
  state: 'done' | 'now' | 'later'
  /** Exact or in words: '3 May to 9 June', 'after harvest'. */
  dates?: string
  address?: string
  /** Something else to know, such as that the phase was returned to. */
  note?: string
}

export type PhaseTrackerProps = {
  phases: TrackedPhase[]
  label?: string
  /** The phases have no order: they stand beside each other without numbers. */
  free?: boolean
}

/** Where a process stands: its phases in order, several may be happening at once. */
export function PhaseTracker({ phases, label, free }: PhaseTrackerProps) {
  const { t } = usePage()
  const List = free ? 'ul' : 'ol'
  return (
    <List
      class="phase-tracker"
      data-count={phases.length > 6 ? 'many' : 'few'}
      data-order={free ? 'free' : undefined}
      aria-label={label ?? t('ui.phases.label')}
    >
      {phases.map((phase, place) => (
        <li
          key={place}
          data-state={phase.state}
          aria-current={phase.state === 'now' ? 'step' : undefined}
        >
          <span class="phase-dot" aria-hidden="true">
            {phase.state === 'done' ? <Icon name="done" /> : free ? '' : place + 1}
          </span>
          <span class="phase-text">
            {phase.address ? (
              <a href={phase.address}>{phase.name}</a>
            ) : (
              <strong>{phase.name}</strong>
            )}
            <small>{t(`ui.phases.${phase.state}`)}</small>
            {phase.dates && <small>{phase.dates}</small>}
            {phase.note && <small class="phase-note">{phase.note}</small>}
          </span>
        </li>
      ))}
    </List>
  )
}
