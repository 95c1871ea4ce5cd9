import { DateOf, Notice, usePage } from '../../../../ui/index.ts'
import type { ModerationNote } from '../queries.ts'

/** What was decided against a contribution and why, for whoever said it. */
export function NoteText({ note }: { note: ModerationNote }) {
  const { t } = usePage()
  return (
    <Notice tone="warning" title={t(`voices.moderation.note-${note.outcome}`)} level={3}>
      <p>
        {note.reason && `${t(`voices.moderation.reason.${note.reason}`)}. `}
        {note.because} <DateOf value={note.at} />
      </p>
      <p>{t('voices.moderation.note-ask')}</p>
    </Notice>
  )
}
