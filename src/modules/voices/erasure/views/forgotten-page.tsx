import type { Remains } from '../../../../platform/manifest.ts'
import { Heading, Lead, Section, SummaryList, usePage } from '../../../../ui/index.ts'

type Props = {
  /** What was kept; nothing where only the goodbye is said. */
  remains: readonly Remains[] | null
  at: Date | null
}

/** Said after a person was forgotten: that it is done, and to keepers what was kept and why. */
export function ForgottenPage({ remains, at }: Props) {
  const { t, format } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.erasure.done')}</Heading>
      <Lead>
        {at ? t('voices.erasure.done-on', { day: format.date(at) }) : t('voices.erasure.done-text')}
      </Lead>
      {remains && remains.length > 0 && (
        <Section id="remains" title={t('voices.erasure.remains')}>
          <SummaryList
            items={remains.map(({ because, count }) => ({
              term: format.number(count),
              value: t(because),
            }))}
          />
        </Section>
      )}
    </>
  )
}
