import type { ComponentChildren } from 'preact'
import {
  ButtonLink,
  ButtonRow,
  Checkbox,
  EmptyState,
  HiddenFields,
  ProgressBar,
  usePage,
} from '../../../../../ui/index.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import type { Card } from '../../statement/deck.ts'
import { spokenWords } from '../../statement/spoken-words.ts'
import { voteNameOf } from '../../words.ts'
import type { Voting } from '../page-data.ts'
import { VoteButtons } from './vote-buttons.tsx'

export type VotingCardProps = {
  address: { lab: string; initiativeId: string; opinionMapId: string }
  /** Where the answer is sent. */
  action: string
  voting: Voting
  mayAdd: boolean
  /** What stands below instead of the way to the result: for somebody who is read to. */
  foot?: ComponentChildren
}

/** One statement with its answers, and what was answered just now: the part of the page that changes with each answer. */
export function VotingCard(props: VotingCardProps) {
  const { action, voting } = props
  const { card, own, answered, total } = voting
  const { t } = usePage()
  return (
    <div class="voting" data-voting>
      <LastAnswer {...props} />
      {card ? (
        <form class="voting-form" method="post" action={action} novalidate>
          <HiddenFields values={{ statement: String(card.number) }} />
          <Statement card={card} />
          {own && <p class="hint">{t(`engagement.vote.before-${voteNameOf(own.vote)}`)}</p>}
          <Checkbox
            name="matters"
            label={t('engagement.vote.matters')}
            values={{ matters: own?.matters ? 'yes' : '' }}
          />
          <VoteButtons />
        </form>
      ) : (
        <AllAnswered {...props} />
      )}
      <ProgressBar
        label={t('engagement.vote.progress')}
        done={answered}
        of={total}
        text={t('engagement.vote.progress-text', { answered, total })}
      />
      {props.foot ?? <NextSteps {...props} />}
    </div>
  )
}

function Statement({ card }: { card: Card }) {
  const { language } = usePage()
  const said = spokenWords(card, language)
  return (
    <h2 class="voting-statement" id="statement" tabindex={-1} lang={said.language}>
      {said.text}
    </h2>
  )
}

/** Said at once after an answer, with the way back to it. */
function LastAnswer({ action, voting: { last } }: VotingCardProps) {
  const { t, language } = usePage()
  return (
    <p class="voting-last" role="status">
      {last && (
        <>
          {t(`engagement.vote.said-${voteNameOf(last.vote)}`, {
            words: shortened(spokenWords(last.card, language).text),
          })}{' '}
          <a class="ds-link" href={`${action}?statement=${last.card.number}`}>
            {t('engagement.vote.change')}
          </a>
        </>
      )}
    </p>
  )
}

const shortMax = 60

function shortened(words: string): string {
  return words.length <= shortMax
    ? words
    : `${words.slice(0, shortMax - 1).replace(/\s+\S*$/, '')}…`
}

function AllAnswered({ address, mayAdd, foot }: VotingCardProps) {
  const { t } = usePage()
  if (foot) return <EmptyState title={t('engagement.vote.all-answered')} />
  return (
    <EmptyState title={t('engagement.vote.all-answered')}>
      <p>{t('engagement.vote.all-answered-text')}</p>
      <ButtonRow>
        <ButtonLink href={paths.result(address)}>{t('engagement.vote.see-result')}</ButtonLink>
        {mayAdd && (
          <ButtonLink look="secondary" href={paths.newStatement(address)}>
            {t('engagement.vote.add')}
          </ButtonLink>
        )}
      </ButtonRow>
    </EmptyState>
  )
}

function NextSteps({ address, voting, mayAdd }: VotingCardProps) {
  const { t } = usePage()
  const { card, toResult } = voting
  return (
    <div class="voting-next">
      {toResult > 0 && <p>{t('engagement.vote.to-result', { count: toResult })}</p>}
      {toResult === 0 && card && (
        <a class="ds-link" href={paths.result(address)}>
          {t('engagement.vote.see-result')}
        </a>
      )}
      {mayAdd && card && (
        <a class="ds-link" href={paths.newStatement(address)}>
          {t('engagement.vote.add')}
        </a>
      )}
    </div>
  )
}
