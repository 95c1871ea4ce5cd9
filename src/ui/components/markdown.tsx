import { pickText, type LocalText } from '../../shared/language.ts'
import { markdownToHtml } from '../markdown.ts'
import { usePage } from '../scope.ts'

export type MarkdownProps = {
  text: string | LocalText
  /** Level of the heading it stands under. */
  under?: 1 | 2 | 3 | 4
}

/** Formatted text that people wrote. */
export function Markdown({ text, under = 2 }: MarkdownProps) {
  const { language } = usePage()
  const found = typeof text === 'string' ? { text, language } : pickText(text, language)
  return (
    <div
      class="markdown"
      lang={found.language === language ? undefined : found.language}
      dangerouslySetInnerHTML={{ __html: markdownToHtml(found.text, under) }}
    />
  )
}
