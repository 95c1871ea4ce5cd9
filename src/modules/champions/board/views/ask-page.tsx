import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  Form,
  Heading,
  Lead,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { supportPaths as paths } from '../../support-paths.ts'

/** The form for a question to the other champions. */
export function AskPage({
  values,
  problems,
}: {
  values: FormValues
  problems: readonly Problem[]
}) {
  const { t, lab } = usePage()
  const form = { values, problems }
  const here = { lab: lab!.slug }
  return (
    <>
      <Heading level={1}>{t('champions.board.new')}</Heading>
      <Lead>{t('champions.board.no-names')}</Lead>
      <Form action={paths.questions(here)} problems={problems} keepDraft="champion-question">
        <TextField name="title" label={t('champions.board.question')} {...form} />
        <TextArea
          name="body"
          label={t('champions.board.more')}
          charsMax={limits.body}
          optional
          {...form}
        />
        <TextField
          name="tags"
          label={t('champions.board.tags')}
          hint={t('champions.board.tags.hint')}
          optional
          {...form}
        />
        <Checkbox
          name="nameless"
          label={t('champions.board.ask-nameless')}
          hint={t('champions.board.ask-nameless.hint')}
          {...form}
        />
        <ButtonRow>
          <Button>{t('champions.board.ask')}</Button>
          <ButtonLink look="secondary" href={paths.questions(here)}>
            {t('champions.support.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
