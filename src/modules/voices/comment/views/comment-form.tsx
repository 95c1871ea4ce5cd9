import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  HiddenFields,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'

type Props = {
  action: string
  /** The page the comments stand on. */
  address: string
  /** Of its heading: 2 where it stands right under the title. */
  level?: 2 | 3
  values: FormValues
  problems?: readonly Problem[]
}

/** Writing a comment or an answer to one; no account and no name needed. */
export function CommentForm({ action, address, level = 3, values, problems = [] }: Props) {
  const { t } = usePage()
  const parentId = typeof values.parentId === 'string' ? values.parentId : ''
  return (
    <div id="comment-form" class="panel">
      <Heading level={level}>
        {t(parentId ? 'voices.comment.answer-title' : 'voices.comment.write-title')}
      </Heading>
      <Form action={action} problems={problems} keepDraft="comment">
        <HiddenFields values={{ parentId }} />
        <TextArea
          name="body"
          label={t('voices.comment.body')}
          rows={4}
          charsMax={limits.body}
          values={values}
          problems={problems}
        />
        <TextField
          name="name"
          label={t('voices.comment.name')}
          hint={t('voices.comment.name-hint')}
          optional
          chars={30}
          autocomplete="name"
          values={values}
          problems={problems}
        />
        <ButtonRow>
          <Button>{t('voices.comment.send')}</Button>
          {parentId && (
            <ButtonLink look="secondary" href={`${address}#comments`}>
              {t('voices.comment.back')}
            </ButtonLink>
          )}
        </ButtonRow>
      </Form>
    </div>
  )
}
