import type { ComponentChildren } from 'preact'
import { Heading } from './heading.tsx'

export type CardProps = {
  title: ComponentChildren
  /** Where the title leads. */
  href?: string
  level?: 2 | 3 | 4
  /** The lab whose colour the card wears, on a page about many labs. */
  lab?: string
  /** Above the title: tags. */
  above?: ComponentChildren
  /** Below the text: state, numbers, dates. */
  below?: ComponentChildren
  children?: ComponentChildren
}

/** One thing of a list that people choose from. */
export function Card({ title, href, level = 3, lab, above, below, children }: CardProps) {
  return (
    <article class="ds-card card" data-lab={lab} data-color={lab && 'accent'}>
      {above && <div class="card-above">{above}</div>}
      <Heading level={level}>
        {href ? (
          <a class="ds-link" href={href}>
            {title}
          </a>
        ) : (
          title
        )}
      </Heading>
      {children && <div class="card-text">{children}</div>}
      {below && <div class="card-below">{below}</div>}
    </article>
  )
}

/** Cards side by side as the room allows. */
export function CardGrid({ children }: { children: ComponentChildren }) {
  const cards = Array.isArray(children) ? children.flat() : [children]
  return (
    <ul class="card-grid">
      {cards.filter(Boolean).map((card, place) => (
        <li key={place}>{card}</li>
      ))}
    </ul>
  )
}

/** A quiet panel that holds a part of a page together. */
export function Panel({ children }: { children: ComponentChildren }) {
  return <div class="panel">{children}</div>
}
