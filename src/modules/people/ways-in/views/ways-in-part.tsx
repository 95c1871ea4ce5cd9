import { Notice, Section, usePage, type FormValues, type Problem } from '../../../../ui/index.ts'
import { IdentitiesPart, type IdentitiesProps } from '../../identity/views/identities-part.tsx'
import type { MakeOptions } from '../../passkey/options.ts'
import type { ListedPasskey } from '../../passkey/queries.ts'
import { PasskeyForm } from '../../passkey/views/passkey-form.tsx'
import { PasskeyList } from '../../passkey/views/passkey-list.tsx'

/** What may just have become of a way in. */
export const wayInNews = [
  'passkey-added',
  'passkey-removed',
  'identity-linked',
  'identity-removed',
] as const
export type WayInNews = (typeof wayInNews)[number]

type Props = IdentitiesProps & {
  passkeys: ListedPasskey[]
  making: MakeOptions | null
  typed: { values: FormValues; problems: Problem[] }
  news: WayInNews | null
}

/** What lets me in besides a link by e-mail. */
export function WaysInPart({ passkeys, making, typed, news, ...identities }: Props) {
  const { t } = usePage()
  return (
    <Section id="ways-in" title={t('people.ways-in.title')}>
      {news && (
        <Notice tone="success" announced>
          <p>{t(`people.ways-in.news.${news}`)}</p>
        </Notice>
      )}
      <p>{t('people.ways-in.lead')}</p>
      <IdentitiesPart {...identities} />
      <Section id="passkeys" level={3} title={t('people.passkey.title')}>
        <p>{t('people.passkey.about')}</p>
        <PasskeyList passkeys={passkeys} />
        {making ? (
          <PasskeyForm options={making} {...typed} />
        ) : (
          <p>{t('people.passkey.not-here')}</p>
        )}
      </Section>
    </Section>
  )
}
