import type { ComponentChildren } from 'preact'
import { Heading } from './heading.tsx'
import { Lead } from './lead.tsx'

export type PageTopProps = {
  title: ComponentChildren
  kicker?: string
  lead?: ComponentChildren
  /** Beside the words where there is room for it. */
  picture?: ComponentChildren
  /** Below the lead: tags, the next step. */
  children?: ComponentChildren
}

/** The opening of a public page: what it is about, on a band in the lab's tint. Holds the page's h1. */
export function PageTop({ title, kicker, lead, picture, children }: PageTopProps) {
  return (
    <div class="page-top">
      <Heading level={1} kicker={kicker}>
        {title}
      </Heading>
      {lead && <Lead>{lead}</Lead>}
      {children}
      {picture && <div class="page-top-picture">{picture}</div>}
    </div>
  )
}
