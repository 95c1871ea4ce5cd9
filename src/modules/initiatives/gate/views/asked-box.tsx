import { addresses, ButtonLink, ButtonRow, Notice, usePage } from '../../../../ui/index.ts'

/** Shows the way in, and back to this page, to somebody who was asked to sign and is not signed in. */
export function AskedBox() {
  const { t, path, query } = usePage()
  return (
    <Notice title={t('initiatives.gate.asked-title')}>
      <p>{t('initiatives.gate.asked-text')}</p>
      <ButtonRow>
        <ButtonLink href={addresses.signIn(path + query)}>
          {t('initiatives.gate.asked-sign-in')}
        </ButtonLink>
      </ButtonRow>
    </Notice>
  )
}
