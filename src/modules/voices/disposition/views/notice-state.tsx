import { usePage } from '../../../../ui/index.ts'
import type { Told } from '../queries.ts'

/** How the people were told of an answer, a line for each notice. */
export function NoticeState({ told, unnamed }: { told: Told; unnamed: boolean }) {
  const { t, format } = usePage()
  if (told.length === 0) {
    return <p>{t(unnamed ? 'voices.answer.notice-receipt' : 'voices.answer.notice-soon')}</p>
  }
  return (
    <ul>
      {told.map(({ id, channel: code, state, toldAt }) => {
        const channel = t(`voices.answer.notice-channel.${code}`)
        if (toldAt) {
          const day = format.date(toldAt)
          return <li key={id}>{t('voices.answer.notice-told', { channel, day })}</li>
        }
        const failed = state === 'failed' || state === 'returned'
        const key = failed ? 'voices.answer.notice-failed' : 'voices.answer.notice-waiting'
        return <li key={id}>{t(key, { channel })}</li>
      })}
    </ul>
  )
}
