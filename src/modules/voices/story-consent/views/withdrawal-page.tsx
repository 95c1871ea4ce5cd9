import { Confirm, Heading, Lead, usePage, type Problem } from '../../../../ui/index.ts'
import type { StoryPurpose } from '../../contribution/words.ts'
import { storyConsentPaths as paths } from '../paths.ts'
import type { Cascade, StoryConsent } from '../queries.ts'

type Props = {
  address: {
    lab: string
    initiativeId: string
    contributionId: string
    contributionConsentId: string
  }
  consent: StoryConsent
  cascade: Cascade
  problems?: readonly Problem[]
}

/** Shows what follows before a consent is taken back. */
export function WithdrawalPage({ address, consent, cascade, problems }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={t(`people.purpose.${consent.purpose}`)}>
        {t('voices.story-consent.withdrawal')}
      </Heading>
      <Lead>{t('voices.story-consent.withdrawal-lead')}</Lead>
      <Confirm
        action={paths.withdrawal(address)}
        label={t('voices.story-consent.withdraw')}
        danger
        back={paths.consents(address)}
        problems={problems}
      >
        <ul>
          <Consequences purpose={consent.purpose as StoryPurpose} cascade={cascade} />
        </ul>
        <p>{t('voices.story-consent.stays')}</p>
      </Confirm>
    </>
  )
}

function Consequences({ purpose, cascade }: { purpose: StoryPurpose; cascade: Cascade }) {
  const { t } = usePage()
  const { isPublic, findings, statements, themes, conversations } = cascade
  if (purpose === 'story-quote') {
    return (
      <>
        <li>{t('voices.story-consent.cascade-quote', { findings })}</li>
        {statements > 0 && <li>{t('voices.story-consent.cascade-statements', { statements })}</li>}
      </>
    )
  }
  if (purpose === 'story-public') {
    const now = isPublic ? 'voices.story-consent.cascade-public' : 'voices.story-consent.not-public'
    return <li>{t(now)}</li>
  }
  if (purpose === 'story-share') return <li>{t('voices.story-consent.cascade-share')}</li>
  return (
    <>
      <li>{t('voices.story-consent.cascade-lab')}</li>
      <li>{t('voices.story-consent.cascade-themes', { themes })}</li>
      {conversations > 0 && (
        <li>{t('voices.story-consent.cascade-conversations', { conversations })}</li>
      )}
    </>
  )
}
