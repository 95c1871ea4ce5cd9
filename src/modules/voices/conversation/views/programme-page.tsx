import {
  DateOf,
  Heading,
  Lead,
  LocalTextOf,
  PrintButton,
  Section,
  usePage,
} from '../../../../ui/index.ts'
import type { BroughtItem, ShownSeat } from '../queries.ts'
import type { ConversationRow } from '../schema.ts'

type Props = {
  conversation: ConversationRow
  seats: readonly ShownSeat[]
  items: readonly BroughtItem[]
}

/** The programme of a conversation of change, for paper: who sits there, what is brought, room for promises. */
export function ProgrammePage({ conversation, seats, items }: Props) {
  const { t } = usePage()
  const shown = items.filter(({ state }) => state === 'shown')
  return (
    <>
      <Heading level={1} kicker={t('voices.conversation.programme')}>
        <LocalTextOf text={conversation.title} />
      </Heading>
      <Lead>
        <DateOf value={conversation.onDay} />{' '}
        {[conversation.atTime, conversation.place].filter(Boolean).join(', ')}
      </Lead>
      <PrintButton />
      <p>
        <LocalTextOf text={conversation.purpose} />
      </p>
      <Section id="seats" title={t('voices.conversation.seats')}>
        <ul>
          {seats.map(({ id, name, seat, organisation }) => (
            <li key={id}>
              {name}
              {organisation && `, ${organisation}`} ({t(`voices.conversation.seat-${seat}`)})
            </li>
          ))}
        </ul>
      </Section>
      <Section id="brought" title={t('voices.conversation.brought')}>
        {shown.map(({ id, title, words, language, claim }) => (
          <div key={id} class="stack">
            {claim ? (
              <p>
                <strong>
                  <LocalTextOf text={claim} />
                </strong>
              </p>
            ) : (
              <div lang={language}>
                {title && <Heading level={3}>{title}</Heading>}
                <p class="keeps-lines">{words}</p>
              </div>
            )}
          </div>
        ))}
      </Section>
      <Section id="promises" title={t('voices.conversation.promises')}>
        <p>{t('voices.conversation.promises-text')}</p>
      </Section>
    </>
  )
}
