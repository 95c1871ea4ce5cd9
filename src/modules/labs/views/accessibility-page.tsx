import { pickText } from '../../../shared/language.ts'
import { DateOf, Heading, Lead, Section, StateTag, usePage, type Tone } from '../../../ui/index.ts'
import type { Accessibility, LabProfile } from '../schema.ts'
import { ComplaintLink, HowToReach, operatorOf, OwnWords } from './statement-parts.tsx'

const tones: Record<Accessibility['state'], Tone> = {
  unassessed: 'neutral',
  full: 'success',
  partial: 'warning',
  none: 'danger',
}

/** The lab's accessibility statement, after the model of Commission Decision (EU) 2018/1523. */
export function AccessibilityPage({ profile }: { profile: LabProfile }) {
  const { t, lab, language } = usePage()
  const { state = 'unassessed', limits, authority, assessedOn } = profile.accessibility
  const operator = operatorOf(profile, pickText(lab!.name, language).text)
  return (
    <>
      <Heading level={1}>{t('labs.accessibility.title')}</Heading>
      <Lead>{t('labs.accessibility.lead', { operator })}</Lead>
      <Section id="state" title={t('labs.accessibility.stateTitle')}>
        <p>
          <StateTag tone={tones[state]}>{t(`labs.accessibility.state.${state}`)}</StateTag>
        </p>
        <p>{t(`labs.accessibility.stateText.${state}`)}</p>
      </Section>
      <Section id="limits" title={t('labs.accessibility.limitsTitle')}>
        {limits && Object.keys(limits).length > 0 ? (
          <OwnWords text={limits} />
        ) : (
          <p>{t('labs.accessibility.noLimits')}</p>
        )}
        <p>{t('labs.accessibility.otherWay')}</p>
      </Section>
      <Section id="made" title={t('labs.accessibility.madeTitle')}>
        {assessedOn ? (
          <p>
            {t('labs.accessibility.assessedOn')} <DateOf value={assessedOn} />
          </p>
        ) : (
          <p>{t('labs.accessibility.notAssessed')}</p>
        )}
        <p>{t('labs.accessibility.method')}</p>
      </Section>
      <Section id="feedback" title={t('labs.accessibility.feedbackTitle')}>
        <p>{t('labs.accessibility.feedback')}</p>
        <HowToReach profile={profile} />
      </Section>
      <Section id="enforcement" title={t('labs.accessibility.enforcementTitle')}>
        <p>
          <ComplaintLink>{t('labs.accessibility.enforcement')}</ComplaintLink>
        </p>
        <OwnWords text={authority} />
      </Section>
    </>
  )
}
