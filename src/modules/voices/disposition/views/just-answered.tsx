import { InlineForm, Notice, usePage } from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import { answerPaths } from '../paths.ts'
import { toldFrom } from '../policy.ts'
import type { AnswerBatch } from '../schema.ts'

export type Given = Pick<AnswerBatch, 'id' | 'answerCount' | 'givenAt' | 'toldAt' | 'undoneAt'>

type Props = {
  address: { lab: string; initiativeId: string }
  given: Given
  /** The next one that waits, where somebody answers one after the other. */
  next: string | null
}

/** What was just answered, when the people will be told, and how to take it back until then. */
export function JustAnswered({ address, given, next }: Props) {
  const { t, format } = usePage()
  const { id, answerCount: count, givenAt, toldAt, undoneAt } = given
  if (undoneAt) {
    return (
      <Notice tone="info" title={t('voices.answer.taken-back', { count })} announced>
        <p>{t('voices.answer.taken-back-text')}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="success" title={t('voices.answer.done', { count })} announced>
      {toldAt ? (
        <p>{t('voices.answer.told')}</p>
      ) : (
        <>
          <p>{t('voices.answer.told-from', { at: format.dateTime(toldFrom(givenAt)) })}</p>
          <InlineForm action={answerPaths.batchUndoing({ ...address, answerBatchId: id })}>
            {t('voices.answer.undo')}
          </InlineForm>
        </>
      )}
      {next && (
        <p>
          <a class="ds-link" href={voicesPaths.answer({ ...address, contributionId: next })}>
            {t('voices.answer.next')}
          </a>
        </p>
      )}
    </Notice>
  )
}
