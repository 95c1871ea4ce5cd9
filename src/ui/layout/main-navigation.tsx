import { usePage, type NavigationLink } from '../scope.ts'

/** So many parts stand beside each other; the rest opens under one word. */
const besideMax = 7

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

/** The first parts and, wherever it stands, the one that is shown. */
function divided(all: readonly NavigationLink[]) {
  if (all.length <= besideMax) return { beside: all, more: [] }
  const first = all.slice(0, besideMax - 1)
  const rest = all.slice(besideMax - 1)
  return {
    beside: [...first, ...rest.filter(({ current }) => current)],
    more: rest.filter(({ current }) => !current),
  }
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
