import type { ComponentChildren } from 'preact'
import { usePage } from '../../../../ui/index.ts'
import { noticePaths } from '../../paths.ts'

/** A link to the page of one notice. */
export function NoticeLink({ id, children }: { id: string; children: ComponentChildren }) {
  const { lab } = usePage()
  return (
    <a class="ds-link" href={noticePaths.notice({ lab: lab!.slug, feedbackNoticeId: id })}>
      {children}
    </a>
  )
}
