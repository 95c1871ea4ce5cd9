import { pickText } from '../../../shared/language.ts'
import { Heading, Lead, Section, usePage } from '../../../ui/index.ts'
import type { LabProfile } from '../schema.ts'
import { HowToReach, operatorOf, OwnWords } from './statement-parts.tsx'

/** Where to turn when something went wrong, and what happens then. */
export function ComplaintsPage({ profile }: { profile: LabProfile }) {
  const { t, lab, language } = usePage()
  const operator = operatorOf(profile, pickText(lab!.name, language).text)
  return (
    <>
      <Heading level={1}>{t('labs.complaints.title')}</Heading>
      <Lead>{t('labs.complaints.lead')}</Lead>
      <Section id="how" title={t('labs.complaints.how')}>
        <p>{t('labs.complaints.howText', { operator })}</p>
        <HowToReach profile={profile} />
      </Section>
      <Section id="next" title={t('labs.complaints.next')}>
        {Object.keys(profile.complaints).length > 0 ? (
          <OwnWords text={profile.complaints} />
        ) : (
          <p>{t('labs.complaints.nextText', { operator })}</p>
        )}
      </Section>
    </>
  )
}
