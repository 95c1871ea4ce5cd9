import {
  ButtonLink,
  EmptyState,
  Heading,
  Lead,
  LinkList,
  Notice,
  Section,
  TaskList,
  usePage,
} from '../../../../../ui/index.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import type { OwnVote } from '../../vote/queries.ts'
import { voteNameOf } from '../../words.ts'
import type { Card } from '../deck.ts'
import type { StatementRow } from '../schema.ts'
import { spokenWords } from '../spoken-words.ts'
import { StatementState } from './statement-state.tsx'

type Props = {
  address: { lab: string; initiativeId: string; opinionMapId: string }
  votes: readonly (OwnVote & { card: Card })[]
  added: readonly StatementRow[]
  justAdded: boolean
}

/** What the reader has answered and added; only they see it. */
export function MyVotesPage({ address, votes, added, justAdded }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('engagement.my-votes.title')}</Heading>
      <Lead>{t('engagement.my-votes.lead')}</Lead>
      {justAdded && (
        <Notice tone="success" title={t('engagement.my-votes.added')} announced>
          <ButtonLink look="secondary" href={paths.voting(address)}>
            {t('engagement.map.go-on')}
          </ButtonLink>
        </Notice>
      )}
      {added.length > 0 && <Added address={address} added={added} />}
      <Votes address={address} votes={votes} />
      <LinkList items={[{ label: t('engagement.my-votes.back'), address: paths.map(address) }]} />
    </>
  )
}

function Votes({ address, votes }: Pick<Props, 'address' | 'votes'>) {
  const { t, language } = usePage()
  if (votes.length === 0) {
    const action = { label: t('engagement.map.vote'), address: paths.voting(address) }
    return <EmptyState title={t('engagement.my-votes.none')} action={action} />
  }
  return (
    <Section id="votes" title={t('engagement.my-votes.answers')}>
      <TaskList
        tasks={votes.map(({ card, vote, matters }) => {
          const said = spokenWords(card, language)
          return {
            title: <span lang={said.language}>{said.text}</span>,
            address: `${paths.voting(address)}?statement=${card.number}`,
            hint: matters ? t('engagement.my-votes.matters') : undefined,
            state: {
              tone: 'neutral',
              label: t(`engagement.vote.${voteNameOf(vote)}`),
            },
          }
        })}
      />
    </Section>
  )
}

function Added({ address, added }: Pick<Props, 'address' | 'added'>) {
  const { t, language } = usePage()
  return (
    <Section id="added" title={t('engagement.my-votes.statements')}>
      <LinkList
        items={added.map((one) => {
          const said = spokenWords(one, language)
          return {
            label: <span lang={said.language}>{said.text}</span>,
            address: paths.statement({ ...address, opinionStatementId: one.id }),
            note: <StatementState statement={one} />,
          }
        })}
      />
    </Section>
  )
}
