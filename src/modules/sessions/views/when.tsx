import { StateTag, usePage, type Tone } from '../../../ui/index.ts'
import type { SessionState } from '../schema.ts'
import type { ShownSession } from '../session/queries.ts'

const tones: Record<SessionState, Tone> = {
  planned: 'accent',
  held: 'success',
  cancelled: 'warning',
}

/** How far a session has come. */
export function SessionStateTag({ state }: { state: SessionState }) {
  const { t } = usePage()
  return <StateTag tone={tones[state]}>{t(`sessions.state.${state}`)}</StateTag>
}

/** The day and the times of a session. */
export function When({ of }: { of: Pick<ShownSession, 'day' | 'from' | 'to'> }) {
  const { t, format } = usePage()
  return <>{t('sessions.when', { day: format.date(of.day), from: of.from, to: of.to })}</>
}

/** Where a session is: the place of the lab and what was added in words. */
export function whereOf({ place, placeWords }: { place: string | null; placeWords: string }) {
  return [placeWords, place].filter(Boolean).join(', ')
}
