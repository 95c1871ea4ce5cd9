import { Heading, usePage, type FormValues, type Problem } from '../../../../ui/index.ts'
import { CommentForm } from './comment-form.tsx'

type Props = {
  action: string
  address: string
  values: FormValues
  problems: readonly Problem[]
}

/** Writing a comment on a page of its own: with what was typed, when it could not be taken. */
export function CommentAgain(props: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>
        {t(props.problems.length > 0 ? 'voices.comment.again' : 'voices.comment.write-title')}
      </Heading>
      <CommentForm {...props} level={2} />
      <p>
        <a class="ds-link" href={`${props.address}#comments`}>
          {t('voices.comment.back')}
        </a>
      </p>
    </>
  )
}
