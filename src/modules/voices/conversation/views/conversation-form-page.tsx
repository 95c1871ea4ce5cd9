import { limits } from '../../../../platform/input.ts'
import { pickText, type LocalText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  Form,
  Heading,
  HiddenFields,
  LocalTextField,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'

type Props = {
  title: string
  action: string
  back: string
  version?: number
  sessions: readonly { id: string; title: LocalText; startsAt: Date }[]
  values: FormValues
  problems?: readonly Problem[]
}

/** When and where a conversation of change is, and what for. */
export function ConversationFormPage({ title, action, back, version, sessions, ...form }: Props) {
  const { t, format, language } = usePage()
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Form action={action} problems={form.problems} keepDraft="conversation">
        {version !== undefined && <HiddenFields values={{ version: String(version) }} />}
        <LocalTextField
          name="title"
          label={t('voices.conversation.title')}
          charsMax={limits.title}
          {...form}
        />
        <LocalTextField
          name="purpose"
          label={t('voices.conversation.purpose')}
          hint={t('voices.conversation.purpose-hint')}
          long
          rows={3}
          charsMax={limits.summary}
          optional
          {...form}
        />
        <div class="field-row">
          <DateField name="onDay" label={t('voices.conversation.day')} {...form} />
          <TextField
            name="atTime"
            label={t('voices.conversation.at-time')}
            hint={t('voices.conversation.at-time-hint')}
            chars={6}
            optional
            {...form}
          />
        </div>
        <TextField name="place" label={t('voices.conversation.place')} optional {...form} />
        {sessions.length > 0 && (
          <Select
            name="sessionId"
            label={t('voices.conversation.session')}
            empty={t('voices.conversation.no-session')}
            optional
            options={sessions.map(({ id, title: called, startsAt }) => ({
              value: id,
              label: `${pickText(called, language).text}, ${format.date(startsAt)}`,
            }))}
            {...form}
          />
        )}
        <ButtonRow>
          <Button>{t('voices.conversation.save')}</Button>
          <ButtonLink look="secondary" href={back}>
            {t('voices.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
