import { Button, HiddenFields, usePage } from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'
import type { UseOptions } from '../options.ts'

/** Signing in with a passkey. The island shows the button where the browser can; else the page says why not. */
export function PasskeyButton({ options, back }: { options: UseOptions; back: string }) {
  const { t } = usePage()
  return (
    <>
      <p data-passkey-scriptless>{t('people.passkey.sign-in-no-scripts')}</p>
      <p data-passkey-unable hidden>
        {t('people.passkey.unable')}
      </p>
      <form
        hidden
        method="post"
        action={peoplePaths.signInByPasskey({})}
        data-passkey-using={JSON.stringify(options)}
        data-stopped={t('people.passkey.stopped')}
        data-failed={t('people.passkey.failed')}
      >
        <HiddenFields values={{ back, answer: '' }} />
        <Button look="secondary">{t('people.passkey.sign-in')}</Button>
        <div role="status" data-passkey-says />
      </form>
    </>
  )
}
