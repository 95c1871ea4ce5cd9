import { DateOf, StateTag, usePage } from '../../../../ui/index.ts'
import type { ListedCall } from '../queries.ts'

/** When somebody wants to be rung: a day, words, both or neither; marked when the day has come. */
export function Due({
  dueOn,
  dueWords,
  overdue,
}: Pick<ListedCall, 'dueOn' | 'dueWords' | 'overdue'>) {
  const { t } = usePage()
  if (!dueOn && !dueWords) return <>{t('voices.call-back.soon')}</>
  return (
    <>
      {dueOn && <DateOf value={dueOn} />} {dueWords}
      {overdue && (
        <>
          {' '}
          <StateTag tone="accent">{t('voices.call-back.due')}</StateTag>
        </>
      )}
    </>
  )
}
