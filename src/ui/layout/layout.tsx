import type { ComponentChildren } from 'preact'
import { usePage } from '../scope.ts'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { PageFooter } from './page-footer.tsx'
import { PageHeader } from './page-header.tsx'

export type LayoutProps = {
  /** The way here, without the page itself. */
  breadcrumbs?: Crumb[]
  /** Use the whole width: tables, boards and pictures. */
  wide?: boolean
  /** Nothing but the main part: shown on a wall, or inside somebody else's page. */
  bare?: boolean
  children?: ComponentChildren
}

/** The frame of every page: skip link, header, main part and footer. */
export function Layout({ breadcrumbs, wide, bare, children }: LayoutProps) {
  const { t } = usePage()
  if (bare)
    return (
      <main id="main" class="bare" tabindex={-1}>
        {children}
      </main>
    )
  return (
    <>
      <a class="ds-skip-link" href="#main">
        {t('ui.skipToContent')}
      </a>
      <DemoBanner />
      <PageHeader />
      {breadcrumbs && breadcrumbs.length > 0 && <Breadcrumbs crumbs={breadcrumbs} />}
      <main id="main" class={wide ? 'wrap page page-wide' : 'wrap page'} tabindex={-1}>
        {children}
      </main>
      <PageFooter />
    </>
  )
}
