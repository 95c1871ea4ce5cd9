import { ErrorSummary, Heading, usePage, type Problem } from '../../../../../ui/index.ts'
import type { LocalText } from '../../../../../shared/language.ts'
import { pickText } from '../../../../../shared/language.ts'
import { VotingCard, type VotingCardProps } from './voting-card.tsx'

type Props = VotingCardProps & { topic: LocalText; problems: readonly Problem[] }

/** One statement at a time. */
export function VotingPage({ topic, problems, ...card }: Props) {
  const { t, language } = usePage()
  const { text, language: spoken } = pickText(topic, language)
  return (
    <>
      <Heading level={1} kicker={t('engagement.vote.kicker')}>
        <span lang={spoken}>{text}</span>
      </Heading>
      <ErrorSummary problems={problems} />
      <VotingCard {...card} />
      <p class="hint">{t('engagement.vote.confidential')}</p>
    </>
  )
}
