import type { ComponentChildren } from 'preact'

type Props = {
  /** Where to ask whether anything changed; without it the part stays as it is. */
  address?: string
  /** The number of the result that is shown. */
  number: number
  /** What the page calls this part when a script asks for it anew. */
  part: string
  children: ComponentChildren
}

/** A part of a page that is fetched anew when a new result is there. */
export function Live({ address, number, part, children }: Props) {
  return (
    <div class="live" data-live={address} data-number={number} data-part={part}>
      {children}
    </div>
  )
}
