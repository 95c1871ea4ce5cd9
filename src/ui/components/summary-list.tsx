import type { ComponentChildren } from 'preact'

export type SummaryItem = {
  term: ComponentChildren
  value: ComponentChildren
  /** Such as a link to change this one. `about` completes the link's name for those who only hear it. */
  action?: { label: string; about: string; address: string }
}

/** Facts about one thing, term and value; also for checking answers before sending. */
export function SummaryList({ items }: { items: SummaryItem[] }) {
  return (
    <dl class="summary-list">
      {items.map((item, place) => (
        <div key={place}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
          {item.action && (
            <dd class="summary-list-action">
              <a class="ds-link" href={item.action.address}>
                {item.action.label} <span class="ds-sr-only">{item.action.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
