import { usePage } from '../scope.ts'

/** One step of the way to a page. */
export type Crumb = { label: string; address: string }

/** The way to this page, from the outside in. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const { t } = usePage()
  return (
    <nav class="ds-breadcrumbs wrap" aria-label={t('ui.breadcrumbs')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.address}>
            <a class="ds-link" href={crumb.address}>
              {crumb.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
