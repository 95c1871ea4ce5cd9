import { ButtonLink, ButtonRow, Heading, Lead, usePage } from '../../../../ui/index.ts'

/** Leads on to the provider; the browser goes by itself, and where it does not, there is the button. */
export function OnwardPage({ address, title }: { address: string; title: string }) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Lead>{t('people.provider.onward.lead', { host: new URL(address).hostname })}</Lead>
      <ButtonRow>
        <ButtonLink href={address}>{t('people.provider.onward.go')}</ButtonLink>
      </ButtonRow>
    </>
  )
}
