import { ButtonLink, ButtonRow, Heading, Lead, usePage } from '../../../../ui/index.ts'

/** Too many tries from here: when to come back. */
export function TooManyPage() {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('people.too-many.title')}</Heading>
      <Lead>{t('people.too-many.lead')}</Lead>
      <ButtonRow>
        <ButtonLink look="secondary" href="/">
          {t('people.too-many.front')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}
