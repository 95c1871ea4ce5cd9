import type { ComponentChildren } from 'preact'

const looks = { 1: 'xl', 2: 'md', 3: 'xs', 4: '2xs' } as const

export type HeadingProps = {
  level: 1 | 2 | 3 | 4
  id?: string
  /** A line of small text above, such as the kind of thing this is. */
  kicker?: string
  children: ComponentChildren
}

/** A heading; its level gives its look. */
export function Heading({ level, id, kicker, children }: HeadingProps) {
  const Tag = `h${level}` as const
  const heading = (
    <Tag id={id} class="ds-heading" data-size={looks[level]}>
      {children}
    </Tag>
  )
  if (!kicker) return heading
  return (
    <div class="headline">
      <p class="kicker">{kicker}</p>
      {heading}
    </div>
  )
}
