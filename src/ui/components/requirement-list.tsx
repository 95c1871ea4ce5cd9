import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'
import type { Tone } from './tag.tsx'

export type Requirement = {
  name: ComponentChildren
  state: 'met' | 'waiting' | 'not-met' | 'not-checkable' | 'overridden'
  /** The state in words. */
  stateLabel: string
  /** What it rests on, whom it waits for, what is missing. */
  detail?: ComponentChildren
  /** What the reader may do about it. */
  action?: ComponentChildren
}

const looks: Record<Requirement['state'], { icon: IconName; tone: Tone }> = {
  met: { icon: 'done', tone: 'success' },
  waiting: { icon: 'person', tone: 'info' },
  'not-met': { icon: 'danger', tone: 'danger' },
  'not-checkable': { icon: 'later', tone: 'neutral' },
  overridden: { icon: 'warning', tone: 'warning' },
}

/** The conditions of a gate, each with its state as a shape and in words. */
export function RequirementList({ requirements }: { requirements: Requirement[] }) {
  return (
    <ul class="requirements">
      {requirements.map((requirement, place) => (
        <li key={place}>
          <span class="requirement-mark" data-color={looks[requirement.state].tone}>
            <Icon name={looks[requirement.state].icon} />
          </span>
          <div class="requirement-name">
            {requirement.name} <span class="requirement-state">({requirement.stateLabel})</span>
          </div>
          <div class="requirement-text">
            {requirement.detail}
            {requirement.action}
          </div>
        </li>
      ))}
    </ul>
  )
}
