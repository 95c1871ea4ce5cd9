import type { ComponentChildren } from 'preact'
import { Heading } from './heading.tsx'

export type NoticeProps = {
  tone?: 'info' | 'success' | 'warning' | 'danger'
  title?: string
  level?: 2 | 3
  /** Read out at once, as after something was saved. */
  announced?: boolean
  children?: ComponentChildren
}

/** Something to know before going on; the tone is also said in words to those who do not see it. */
export function Notice({ tone = 'info', title, level = 2, announced, children }: NoticeProps) {
  return (
    <div
      class="ds-alert notice"
      data-color={tone}
      role={announced ? (tone === 'danger' ? 'alert' : 'status') : undefined}
    >
      {title && <Heading level={level === 2 ? 2 : 3}>{title}</Heading>}
      {children && <div class="notice-text">{children}</div>}
    </div>
  )
}
