import { addresses } from '../addresses.ts'
import { usePage } from '../scope.ts'

/** Sign in, or who is signed in and the way out. */
export function AccountLinks() {
  const { t, actor, lab, path, query } = usePage()
  if (actor.kind === 'anonymous')
    return (
      <a class="account-link" href={addresses.signIn(path + query)}>
        {t('ui.account.signIn')}
      </a>
    )
  return (
    <div class="account-links">
      <a class="account-link" href={addresses.me(lab?.slug ?? null)}>
        {actor.name ?? t('ui.account.me')}
      </a>
      <form method="post" action={addresses.signOut} data-clear-drafts>
        <button class="link-button" type="submit">
          {t('ui.account.signOut')}
        </button>
      </form>
    </div>
  )
}
