import {
  Button,
  ButtonRow,
  Disclosure,
  Form,
  InlineForm,
  Person,
  Radios,
  Section,
  Select,
  TextField,
  usePage,
} from '../../../../ui/index.ts'
import { conversationPaths as paths } from '../paths.ts'
import { seats as kinds } from '../schema.ts'
import type { ConversationPageProps } from './conversation-page.tsx'

/** Who sits there, and whether they came; with a form to give one more seat. */
export function SeatPart(props: ConversationPageProps) {
  const { address, conversation, seats, mayHold } = props
  const { t } = usePage()
  if (seats.length === 0 && !mayHold) return null
  return (
    <Section id="seats" title={t('voices.conversation.seats')}>
      {seats.length === 0 && <p>{t('voices.conversation.no-seats')}</p>}
      <ul class="task-list">
        {seats.map(({ id, seat, name, organisation, attended }) => (
          <li key={id}>
            <div class="task-what">
              <Person
                name={name}
                role={[t(`voices.conversation.seat-${seat}`), organisation]
                  .filter(Boolean)
                  .join(', ')}
              />
            </div>
            {conversation.heldAt && <span>{t(`voices.conversation.attended-${attended}`)}</span>}
            {mayHold && !conversation.heldAt && (
              <InlineForm
                look="tertiary"
                action={paths.seatRemoval({ ...address, conversationSeatId: id })}
                about={name}
              >
                {t('voices.conversation.remove')}
              </InlineForm>
            )}
          </li>
        ))}
      </ul>
      {mayHold && <GiveSeat {...props} />}
    </Section>
  )
}

function GiveSeat({ address, people, sent }: ConversationPageProps) {
  const { t } = usePage()
  const again = sent?.form === 'seat' ? sent : null
  const form = { values: again?.values ?? {}, problems: again?.problems ?? [] }
  return (
    <Disclosure summary={t('voices.conversation.give-seat')} open={again !== null}>
      <Form action={paths.seats(address)} problems={form.problems}>
        <Radios
          name="seat"
          label={t('voices.conversation.seat')}
          options={kinds.map((value) => ({ value, label: t(`voices.conversation.seat-${value}`) }))}
          {...form}
        />
        <Select
          name="participantId"
          label={t('voices.conversation.person')}
          empty={t('voices.conversation.not-listed')}
          optional
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          {...form}
        />
        <TextField
          name="name"
          label={t('voices.conversation.name')}
          hint={t('voices.conversation.name-hint')}
          optional
          {...form}
        />
        <TextField
          name="organisation"
          label={t('voices.conversation.organisation')}
          optional
          {...form}
        />
        <ButtonRow>
          <Button look="secondary">{t('voices.conversation.give-seat')}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}
