import { DateOf, StateTag, usePage } from '../../../../ui/index.ts'
import { langOf } from '../../contribution/language-codes.ts'
import { moderationPaths } from '../../moderation/paths.ts'
import type { ShownComment } from '../queries.ts'

type Props = {
  comment: ShownComment
  address: string
  initiativeId: string
  mayWrite: boolean
}

/** One comment; in the place of one that was taken away stands why. */
export function CommentText({ comment, address, initiativeId, mayWrite }: Props) {
  const { t, lab } = usePage()
  const { id, body, state, signedAs, receivedAt } = comment
  const name = signedAs || t('voices.list.resident')
  return (
    <article class="comment" id={`comment-${id}`}>
      {body === null ? (
        <p class="note">
          <Gone {...comment} />
        </p>
      ) : (
        <>
          <p class="note">
            {name}, <DateOf value={receivedAt} />{' '}
            {state !== 'received' && (
              <StateTag tone="warning">{t(`voices.standing.${state}`)}</StateTag>
            )}
          </p>
          <p class="keeps-lines" lang={langOf(comment.language)}>
            {body}
          </p>
          <p class="note">
            {mayWrite && state === 'received' && (
              <>
                <a class="ds-link" href={`${address}?reply=${id}#comment-form`}>
                  {t('voices.comment.reply')}
                  <span class="ds-sr-only"> {t('voices.comment.reply-to', { name })}</span>
                </a>{' '}
              </>
            )}
            <a
              class="ds-link"
              href={moderationPaths.report({ lab: lab!.slug, initiativeId, contributionId: id })}
              rel="nofollow"
            >
              {t('voices.comment.report')}
              <span class="ds-sr-only"> {t('voices.comment.reply-to', { name })}</span>
            </a>
          </p>
        </>
      )}
    </article>
  )
}

function Gone({ state, reason, because }: ShownComment) {
  const { t } = usePage()
  if (state === 'withdrawn') return <>{t('voices.comment.withdrawn')}</>
  const why = t(`voices.moderation.reason.${reason ?? 'other'}`)
  return (
    <>
      {t('voices.comment.hidden', { reason: why })} {because}
    </>
  )
}
