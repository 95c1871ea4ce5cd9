import { ButtonLink, ButtonRow, Heading, Lead, usePage } from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'

/** Very much is begun from here just now: when to come back. */
export function TooManyPage({ address }: { address: { lab: string; initiativeId: string } }) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.saying.too-many')}</Heading>
      <Lead>{t('voices.saying.too-many-lead')}</Lead>
      <ButtonRow>
        <ButtonLink look="secondary" href={voicesPaths.saying(address)}>
          {t('voices.saying.try-again')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}
