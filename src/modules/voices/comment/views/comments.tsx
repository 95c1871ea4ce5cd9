import { Notice, Pager, Section, usePage } from '../../../../ui/index.ts'
import type { LoadedComments } from '../load.ts'
import type { CommentThread } from '../queries.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentText } from './comment-text.tsx'

/** Comments on a thing, two deep, with the form to write one. */
export function Comments(props: LoadedComments) {
  const { page, address, mayWrite, replyTo, written, isLater, ownName, action } = props
  const { t } = usePage()
  return (
    <Section id="comments" title={t('voices.comment.title', { count: page.count })}>
      {written && (
        <Notice tone="success" announced>
          <p>{t(`voices.comment.written-${written}`)}</p>
        </Notice>
      )}
      {page.threads.length === 0 && <p>{t('voices.comment.none')}</p>}
      <ul class="comment-list">
        {page.threads.map((thread) => (
          <Thread key={thread.comment.id} thread={thread} {...props} />
        ))}
      </ul>
      <Pager
        of={t('voices.comment.of')}
        next={page.next ? `${address}?after=${page.next}#comments` : undefined}
        first={isLater ? `${address}#comments` : undefined}
      />
      {mayWrite && replyTo === null && (
        <CommentForm action={action} address={address} values={{ name: ownName }} />
      )}
    </Section>
  )
}

function Thread({ thread, ...props }: LoadedComments & { thread: CommentThread }) {
  const { comment, replies, hasMore } = thread
  const { address, action, mayWrite, replyTo, ownName, subject } = props
  const { t } = usePage()
  const isAnswered = replyTo !== null && [comment, ...replies].some(({ id }) => id === replyTo)
  const place = { address, mayWrite, initiativeId: subject.initiativeId }
  return (
    <li>
      <CommentText comment={comment} {...place} />
      {replies.length > 0 && (
        <ul class="comment-list">
          {replies.map((reply) => (
            <li key={reply.id}>
              <CommentText comment={reply} {...place} />
            </li>
          ))}
        </ul>
      )}
      {hasMore && (
        <p>
          <a class="ds-link" href={`${address}?thread=${comment.id}#comment-${comment.id}`}>
            {t('voices.comment.more')}
          </a>
        </p>
      )}
      {mayWrite && isAnswered && (
        <CommentForm
          action={action}
          address={address}
          values={{ name: ownName, parentId: replyTo ?? '' }}
        />
      )}
    </li>
  )
}
