import type { ComponentChildren } from 'preact'

export type DisclosureProps = {
  summary: ComponentChildren
  open?: boolean
  children: ComponentChildren
}

/** More to read for who wants it; printed open. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={open}>
      <summary>{summary}</summary>
      <div class="disclosure-text">{children}</div>
    </details>
  )
}
