import type { ComponentChildren } from 'preact'

export type LinkListItem = { label: ComponentChildren; address: string; note?: ComponentChildren }

/** Links under each other, each with an optional line about it. */
export function LinkList({ items }: { items: LinkListItem[] }) {
  return (
    <ul class="link-list">
      {items.map((item) => (
        <li key={item.address}>
          <a class="ds-link" href={item.address}>
            {item.label}
          </a>
          {item.note && <span class="note">{item.note}</span>}
        </li>
      ))}
    </ul>
  )
}
