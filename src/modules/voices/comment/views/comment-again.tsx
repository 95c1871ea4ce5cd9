import { Heading, usePage, type FormValues, type Problem } from '../../../../ui/index.ts'
import { CommentForm } from './comment-form.tsx'

type Props = {
  action: string
  address: string
  values: FormValues
  problems: readonly Problem[]
}

/** A comment that could not be taken, with what was typed. */
export function CommentAgain(props: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.comment.again')}</Heading>
      <CommentForm {...props} />
      <p>
        <a class="ds-link" href={`${props.address}#comments`}>
          {t('voices.comment.back')}
        </a>
      </p>
    </>
  )
}
