import { limits } from '../../../../platform/input.ts'
import { pickText, type LocalText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  DateField,
  Form,
  Heading,
  Lead,
  LocalTextField,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'

type Props = {
  address: { lab: string; initiativeId: string }
  people: readonly { id: string; name: string }[]
  conversations: readonly { id: string; title: LocalText }[]
  findings: readonly { id: string; claim: LocalText }[]
  values: FormValues
  problems?: readonly Problem[]
}

/** Writing down who promises what by when. */
export function CommitmentFormPage(props: Props) {
  const { address, people, conversations, findings, ...form } = props
  const { t, language } = usePage()
  const named = (text: LocalText) => pickText(text, language).text
  return (
    <>
      <Heading level={1}>{t('voices.commitment.new')}</Heading>
      <Lead>{t('voices.commitment.form-lead')}</Lead>
      <Form
        action={voicesPaths.commitments(address)}
        problems={form.problems}
        keepDraft="commitment"
      >
        <LocalTextField
          name="promise"
          label={t('voices.commitment.promise')}
          hint={t('voices.commitment.promise-hint')}
          long
          rows={3}
          charsMax={limits.summary}
          {...form}
        />
        <Select
          name="ownerId"
          label={t('voices.commitment.owner')}
          empty={t('voices.conversation.not-listed')}
          optional
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          {...form}
        />
        <TextField
          name="ownerName"
          label={t('voices.commitment.owner-name')}
          hint={t('voices.commitment.owner-name-hint')}
          optional
          {...form}
        />
        <DateField name="dueOn" label={t('voices.commitment.due')} {...form} />
        {conversations.length > 0 && (
          <Select
            name="conversationId"
            label={t('voices.commitment.conversation')}
            empty={t('voices.commitment.no-conversation')}
            optional
            options={conversations.map(({ id, title }) => ({ value: id, label: named(title) }))}
            {...form}
          />
        )}
        {findings.length > 0 && (
          <Checkboxes
            name="findings"
            label={t('voices.commitment.findings')}
            optional
            options={findings.map(({ id, claim }) => ({ value: id, label: named(claim) }))}
            {...form}
          />
        )}
        <ButtonRow>
          <Button>{t('voices.commitment.save')}</Button>
          <ButtonLink look="secondary" href={voicesPaths.commitments(address)}>
            {t('voices.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
