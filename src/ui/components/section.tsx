import type { ComponentChildren } from 'preact'
import { Heading } from './heading.tsx'

export type SectionProps = {
  /** Unique on the page: names the section and is its address. */
  id: string
  title: string
  level?: 2 | 3
  /** Beside the heading, such as a link to add something. */
  action?: ComponentChildren
  children: ComponentChildren
}

/** A part of a page under its own heading. */
export function Section({ id, title, level = 2, action, children }: SectionProps) {
  return (
    <section class="section" aria-labelledby={`${id}-title`} id={id}>
      <div class="section-head">
        <Heading level={level} id={`${id}-title`}>
          {title}
        </Heading>
        {action}
      </div>
      {children}
    </section>
  )
}
