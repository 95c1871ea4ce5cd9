import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** What a state means for the reader, apart from its name. */
export type Tone = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger'

const icons: Record<Tone, IconName> = {
  neutral: 'later',
  accent: 'now',
  info: 'info',
  success: 'done',
  warning: 'warning',
  danger: 'danger',
}

/** A word that sorts a thing, such as its topic. */
export function Tag({ tone = 'accent', children }: { tone?: Tone; children: ComponentChildren }) {
  return (
    <span class="ds-tag" data-color={tone}>
      {children}
    </span>
  )
}

/** The state of a thing: a word and a shape, so that colour is never alone. */
export function StateTag({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return (
    <span class="ds-tag state-tag" data-color={tone}>
      <Icon name={icons[tone]} />
      {children}
    </span>
  )
}

/** Tags beside each other. */
export function TagRow({ children }: { children: ComponentChildren }) {
  return <div class="tag-row">{children}</div>
}
