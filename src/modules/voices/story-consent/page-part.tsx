import { ButtonLink, Section, usePage } from '../../../ui/index.ts'
import { pagePart } from '../contribution/page-part.tsx'
import { storyConsentPaths as paths } from './paths.ts'
import { needsConsents } from './policy.ts'
import { consentsOfStory, type StoryConsent } from './queries.ts'
import { ConsentRecord } from './views/consent-record.tsx'

type Props = {
  address: { lab: string; initiativeId: string; contributionId: string }
  consents: StoryConsent[]
}

/** What the teller of a story agreed to: shown to the teller and to those who handle voices. */
export const storyConsentPart = pagePart<Props>(
  'story-consent',
  async ({ db, labId, found, isOwn, handles, address }) => {
    if (!needsConsents(found) || !(isOwn || handles)) return null
    return { address, consents: await consentsOfStory(db, labId, found.id) }
  },
  StoryConsents,
)

function StoryConsents({ address, consents }: Props) {
  const { t } = usePage()
  return (
    <Section id="consents" title={t('voices.story-consent.title')}>
      <ConsentRecord address={address} consents={consents} mayWithdraw={false} />
      <p>
        <ButtonLink look="secondary" href={paths.consents(address)}>
          {t('voices.story-consent.change')}
        </ButtonLink>
      </p>
    </Section>
  )
}
