import { usePage } from '../scope.ts'

export type PagerProps = {
  /** What is listed, such as 'initiatives': completes the name of the navigation. */
  of: string
  /** The page after the last thing shown. */
  next?: string
  /** The beginning, when this is not it. */
  first?: string
}

/** The way through a long list, a page at a time. */
export function Pager({ of, next, first }: PagerProps) {
  const { t } = usePage()
  if (!next && !first) return null
  return (
    <nav class="pager" aria-label={t('ui.pager.label', { of })}>
      {first && (
        <a class="ds-button" data-variant="tertiary" href={first}>
          {t('ui.pager.first')}
        </a>
      )}
      {next && (
        <a class="ds-button" data-variant="secondary" href={next} rel="next">
          {t('ui.pager.next')}
        </a>
      )}
    </nav>
  )
}
