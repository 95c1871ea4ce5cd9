import type { LocalText } from './language.ts'

/** A piece of work that somebody has in hand, as the one who takes it over reads it. */
export type OpenWork = {
  id: string
  title: LocalText
  /** Whom it is about, where it is about somebody. */
  participantId: string | null
  /** The initiative it belongs to, where it belongs to one. */
  initiativeId: string | null
  /** The session it is for, where it is for one. */
  sessionId?: string
  dueOn: string | null
  /** How many there are of its kind, where only the first are listed. */
  ofAll: number
}
