import type { ComponentChildren } from 'preact'

/** Children side by side where there is room, under each other on a phone; `aside` makes the second narrow. */
export function Columns({ aside, children }: { aside?: boolean; children: ComponentChildren }) {
  return <div class={aside ? 'columns columns-aside' : 'columns'}>{children}</div>
}
