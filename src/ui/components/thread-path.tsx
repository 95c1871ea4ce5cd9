import type { ComponentChildren } from 'preact'

export type ThreadStep = {
  /** The kind of thing, in the reader's language. */
  kind: string
  title: ComponentChildren
  address?: string
  /** The thing whose page this is. */
  here?: boolean
  note?: ComponentChildren
}

/** The way from where something came to what came of it, one step under the other. */
export function ThreadPath({ label, steps }: { label: string; steps: ThreadStep[] }) {
  return (
    <ol class="thread-path" aria-label={label}>
      {steps.map((step, place) => (
        <li key={place} aria-current={step.here ? 'true' : undefined}>
          <small>{step.kind}</small>
          {step.address && !step.here ? (
            <a class="ds-link" href={step.address}>
              {step.title}
            </a>
          ) : (
            <strong>{step.title}</strong>
          )}
          {step.note && <small>{step.note}</small>}
        </li>
      ))}
    </ol>
  )
}
