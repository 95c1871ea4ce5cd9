import type { ComponentChildren } from 'preact'

export type BlockedButtonProps = { id: string; reason: string; children: ComponentChildren }

/** A button that cannot be used now, and why; it can be reached, so that everyone hears the reason. */
export function BlockedButton({ id, reason, children }: BlockedButtonProps) {
  return (
    <div class="blocked-button">
      <button
        type="button"
        class="ds-button"
        data-variant="primary"
        aria-disabled="true"
        aria-describedby={`${id}-reason`}
      >
        {children}
      </button>
      <p class="note" id={`${id}-reason`}>
        {reason}
      </p>
    </div>
  )
}
