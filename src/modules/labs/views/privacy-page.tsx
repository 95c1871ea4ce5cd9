import { pickText } from '../../../shared/language.ts'
import { DataTable, Heading, Lead, Section, usePage } from '../../../ui/index.ts'
import type { LabProfile } from '../schema.ts'
import { HowToReach, operatorOf, OwnWords } from './statement-parts.tsx'

const held = ['account', 'participant', 'work', 'consent', 'record'] as const
const rights = ['see', 'correct', 'erase', 'withdraw', 'object'] as const
const cookies = ['sign-in', 'browser', 'reading', 'language'] as const

/** What the lab keeps about people, why, for how long, and what they may ask. */
export function PrivacyPage({ profile }: { profile: LabProfile }) {
  const { t, lab, language } = usePage()
  const operator = operatorOf(profile, pickText(lab!.name, language).text)
  return (
    <>
      <Heading level={1}>{t('labs.privacy.title')}</Heading>
      <Lead>{t('labs.privacy.lead', { operator })}</Lead>
      <OwnWords text={profile.privacy} />
      <Section id="held" title={t('labs.privacy.heldTitle')}>
        <DataTable
          caption={t('labs.privacy.heldTitle')}
          captionHidden
          rows={held}
          columns={[
            { label: t('labs.privacy.what'), cell: (one) => t(`labs.privacy.${one}.what`) },
            { label: t('labs.privacy.why'), cell: (one) => t(`labs.privacy.${one}.why`) },
            { label: t('labs.privacy.howLong'), cell: (one) => t(`labs.privacy.${one}.howLong`) },
          ]}
        />
      </Section>
      <Section id="cookies" title={t('labs.privacy.cookiesTitle')}>
        <p>{t('labs.privacy.cookies')}</p>
        <ul>
          {cookies.map((name) => (
            <li key={name}>{t(`labs.privacy.cookie.${name}`)}</li>
          ))}
        </ul>
      </Section>
      <Section id="rights" title={t('labs.privacy.rightsTitle')}>
        <ul>
          {rights.map((right) => (
            <li key={right}>{t(`labs.privacy.right.${right}`)}</li>
          ))}
        </ul>
        <p>{t('labs.privacy.ask')}</p>
        <HowToReach profile={profile} />
      </Section>
    </>
  )
}
