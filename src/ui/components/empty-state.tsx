import type { ComponentChildren } from 'preact'
import { ButtonLink } from './button.tsx'

export type EmptyStateProps = {
  /** What is not here yet, as a sentence. */
  title: string
  children?: ComponentChildren
  /** The next step, where the reader may take it. */
  action?: { label: string; address: string }
}

/** Says that nothing is here yet, why, and what to do next. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <p class="empty-state-title">{title}</p>
      {children && <div class="stack">{children}</div>}
      {action && (
        <ButtonLink href={action.address} look="secondary">
          {action.label}
        </ButtonLink>
      )}
    </div>
  )
}
