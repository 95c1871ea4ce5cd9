import type { ComponentChildren } from 'preact'

/** The sentence or two under the page's heading that say what this is. */
export function Lead({ children }: { children: ComponentChildren }) {
  return <p class="lead">{children}</p>
}
