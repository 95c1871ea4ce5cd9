import { usePage, type NavigationLink } from '../scope.ts'
import { divided } from './divided.ts'

/** The main parts of the lab, with the one shown marked. */
export function MainNavigation() {
  const { t, navigation } = usePage()
  if (navigation.length === 0) return null
  const { beside, more } = divided(navigation)
  return (
    <nav class="main-navigation wrap" aria-label={t('ui.mainNavigation')}>
      <Links links={beside} />
      {more.length > 0 && (
        <details name="more-navigation">
          <summary>{t('ui.moreNavigation')}</summary>
          <Links links={more} />
        </details>
      )}
    </nav>
  )
}

function Links({ links }: { links: readonly NavigationLink[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.address}>
          <a href={link.address} aria-current={link.current ? 'page' : undefined}>
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  )
}
