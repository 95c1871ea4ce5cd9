import { usePage } from '../scope.ts'

/** The main parts of the lab, with the one shown marked. */
export function MainNavigation() {
  const { t, navigation } = usePage()
  if (navigation.length === 0) return null
  return (
    <nav class="main-navigation wrap" aria-label={t('ui.mainNavigation')}>
      <ul>
        {navigation.map((link) => (
          <li key={link.address}>
            <a href={link.address} aria-current={link.current ? 'page' : undefined}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
