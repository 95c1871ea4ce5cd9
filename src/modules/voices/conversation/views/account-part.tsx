import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonRow,
  Form,
  HiddenFields,
  LocalTextField,
  Radios,
  Section,
  usePage,
} from '../../../../ui/index.ts'
import { conversationPaths as paths } from '../paths.ts'
import { attendances } from '../schema.ts'
import type { ConversationPageProps } from './conversation-page.tsx'

/** Writing down what was said and who came. */
export function AccountPart({ address, conversation, seats, sent }: ConversationPageProps) {
  const { t } = usePage()
  const again = sent?.form === 'account' ? sent : null
  const attended = Object.fromEntries(seats.map(({ id, attended: came }) => [id, came]))
  const form = {
    values: again?.values ?? { said: conversation.said, attended },
    problems: again?.problems ?? [],
  }
  return (
    <Section id="account" title={t('voices.conversation.account')}>
      <p>{t('voices.conversation.account-text')}</p>
      <Form action={paths.account(address)} problems={form.problems} keepDraft="conversation-said">
        <HiddenFields values={{ version: String(conversation.version) }} />
        <LocalTextField
          name="said"
          label={t('voices.conversation.said')}
          hint={t('voices.conversation.said-hint')}
          long
          rows={8}
          charsMax={limits.body}
          {...form}
        />
        {seats.map(({ id, name }) => (
          <Radios
            key={id}
            name={`attended.${id}`}
            label={t('voices.conversation.did-come', { name })}
            options={attendances.map((value) => ({
              value,
              label: t(`voices.conversation.attended-${value}`),
            }))}
            {...form}
          />
        ))}
        <ButtonRow>
          <Button>{t('voices.conversation.account-button')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
