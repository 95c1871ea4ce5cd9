import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Heading,
  InlineForm,
  Lead,
  Section,
  StateTag,
  usePage,
  type Problem,
} from '../../../../../ui/index.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import type { Deck } from '../../statement/deck.ts'
import { spokenWords } from '../../statement/spoken-words.ts'
import type { OwnVote } from '../../vote/queries.ts'
import type { VoterRow } from '../../vote/schema.ts'

type Props = {
  address: { lab: string; initiativeId: string; opinionMapId: string; opinionVoterId: string }
  reading: VoterRow
  deck: Deck
  own: readonly OwnVote[]
  problems: readonly Problem[]
}

/** All that somebody answered, to read back to them before they say that it is so. */
export function ReadingBackPage(props: Props) {
  const { address, reading, own, problems } = props
  const { t } = usePage()
  const isConfirmed = reading.confirmedHow === 'read-back'
  return (
    <>
      <Heading level={1}>{t('engagement.reading.back-title')}</Heading>
      <ErrorSummary problems={problems} />
      {isConfirmed && <StateTag tone="success">{t('engagement.confirmed.read-back')}</StateTag>}
      <Lead>{t('engagement.reading.back-lead')}</Lead>
      {own.length === 0 && <EmptyState title={t('engagement.reading.nothing-answered')} />}
      <Answers {...props} vote={1} name="agreed" />
      <Answers {...props} vote={-1} name="disagreed" />
      <Answers {...props} vote={0} name="passed" />
      <ButtonRow>
        {!isConfirmed && own.length > 0 && (
          <InlineForm action={paths.readingBack(address)} look="primary">
            {t('engagement.reading.confirm')}
          </InlineForm>
        )}
        <ButtonLink look="secondary" href={paths.reading(address)}>
          {t('engagement.map.go-on')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

type AnswersProps = Props & { vote: number; name: 'agreed' | 'disagreed' | 'passed' }

function Answers({ address, deck, own, vote, name }: AnswersProps) {
  const { t, language } = usePage()
  const given = own.flatMap((one) => {
    const card = one.vote === vote && deck.cards.get(one.statement)
    return card ? [{ ...one, said: spokenWords(card, language) }] : []
  })
  if (given.length === 0) return null
  return (
    <Section id={name} title={t(`engagement.reading.${name}`)}>
      <ul>
        {given.map(({ statement, matters, said }) => (
          <li key={statement}>
            <span lang={said.language}>{said.text}</span>{' '}
            {matters && <>({t('engagement.reading.matters')}) </>}
            <a class="ds-link" href={`${paths.reading(address)}?statement=${statement}`}>
              {t('engagement.vote.change')} <span class="ds-sr-only">{said.text}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
