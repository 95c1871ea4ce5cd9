import type { ComponentChildren } from 'preact'

export type TimelineEntry = {
  /** When, as people say it. */
  when: string
  /** The same for machines: '2026-05-03'. */
  dateTime?: string
  title: ComponentChildren
  address?: string
  /** A decision or another turning point. */
  important?: boolean
  children?: ComponentChildren
}

/** What happened, newest or oldest first as the caller orders it. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol class="timeline">
      {entries.map((entry, place) => (
        <li key={place} data-important={entry.important || undefined}>
          <time datetime={entry.dateTime}>{entry.when}</time>
          <div>
            {entry.address ? (
              <a class="ds-link" href={entry.address}>
                {entry.title}
              </a>
            ) : (
              <strong>{entry.title}</strong>
            )}
            {entry.children && <div class="timeline-text">{entry.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
