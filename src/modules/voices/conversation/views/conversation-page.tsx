import type { LocalText } from '../../../../shared/language.ts'
import {
  ButtonLink,
  ButtonRow,
  DateOf,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  Markdown,
  Section,
  StateTag,
  SummaryList,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { pickText } from '../../../../shared/language.ts'
import { sessionPaths } from '../../../sessions/index.ts'
import { commitmentPaths } from '../../commitment/paths.ts'
import type { ListedCommitment } from '../../commitment/queries.ts'
import { CommitmentList } from '../../commitment/views/commitment-list.tsx'
import { conversationPaths as paths } from '../paths.ts'
import type { BroughtItem, ShownSeat, StoryToBring } from '../queries.ts'
import type { ConversationRow } from '../schema.ts'
import { AccountPart } from './account-part.tsx'
import { ItemPart } from './item-part.tsx'
import { SeatPart } from './seat-part.tsx'

export type ConversationForm = 'seat' | 'item' | 'account'

export type ConversationPageProps = {
  address: { lab: string; initiativeId: string; conversationId: string }
  conversation: ConversationRow
  /** None for those without a role here: names are not for everybody. */
  seats: readonly ShownSeat[]
  items: readonly BroughtItem[]
  commitments: readonly ListedCommitment[]
  people: readonly { id: string; name: string }[]
  stories: readonly StoryToBring[]
  findings: readonly { id: string; claim: LocalText }[]
  mayHold: boolean
  thread: string
  sent?: { form: ConversationForm; values: FormValues; problems: readonly Problem[] }
}

/** A conversation of change: who sits there, what is brought, what was said and what was promised. */
export function ConversationPage(props: ConversationPageProps) {
  const { address, conversation, commitments, mayHold, thread } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={t('voices.kind.conversation')}>
        <LocalTextOf text={conversation.title} />
      </Heading>
      <Lead>
        <LocalTextOf text={conversation.purpose} />
      </Lead>
      <Facts address={address} conversation={conversation} />
      {mayHold && (
        <ButtonRow>
          <ButtonLink look="secondary" href={paths.programme(address)}>
            {t('voices.conversation.programme')}
          </ButtonLink>
          <ButtonLink look="secondary" href={paths.details(address)}>
            {t('voices.conversation.change')}
          </ButtonLink>
        </ButtonRow>
      )}
      <Said conversation={conversation} />
      <SeatPart {...props} />
      <ItemPart {...props} />
      <Section id="commitments" title={t('voices.commitment.list')}>
        {commitments.length === 0 ? (
          <EmptyState title={t('voices.conversation.no-commitments')} />
        ) : (
          <CommitmentList address={address} listed={commitments} />
        )}
        {mayHold && (
          <p>
            <ButtonLink
              look="secondary"
              href={`${commitmentPaths.newCommitment(address)}?conversation=${conversation.id}`}
            >
              {t('voices.commitment.new')}
            </ButtonLink>
          </p>
        )}
      </Section>
      {mayHold && <AccountPart {...props} />}
      <p>
        <a class="ds-link" href={thread}>
          {t('voices.thread')}
        </a>
      </p>
    </>
  )
}

function Facts({ address, conversation }: Pick<ConversationPageProps, 'address' | 'conversation'>) {
  const { t } = usePage()
  const { onDay, atTime, place, sessionId, heldAt } = conversation
  return (
    <>
      <StateTag tone={heldAt ? 'success' : 'accent'}>
        {t(heldAt ? 'voices.conversation.held' : 'voices.conversation.planned')}
      </StateTag>
      <SummaryList
        items={[
          {
            term: t('voices.conversation.day'),
            value: (
              <>
                <DateOf value={onDay} /> {atTime}
              </>
            ),
          },
          ...(place ? [{ term: t('voices.conversation.place'), value: place }] : []),
          ...(sessionId
            ? [
                {
                  term: t('voices.conversation.session'),
                  value: (
                    <a class="ds-link" href={sessionPaths.session({ ...address, sessionId })}>
                      {t('voices.conversation.to-session')}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

function Said({ conversation }: { conversation: ConversationRow }) {
  const { t, language } = usePage()
  const said = pickText(conversation.said, language)
  if (!said.text) return null
  return (
    <Section id="said" title={t('voices.conversation.said')}>
      <div lang={said.language}>
        <Markdown text={said.text} under={2} />
      </div>
    </Section>
  )
}
