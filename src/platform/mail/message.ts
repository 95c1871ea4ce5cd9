import type { Language } from '../../shared/language.ts'
import { yes, refuse, type Decision } from '../../shared/result.ts'

/** One letter to one person. */
export type Message = {
  to: string
  subject: string
  text: string
  html?: string
  language: Language
}

/** Why a letter can never be sent as it is. */
export type MessageProblem =
  | 'address-malformed'
  | 'address-too-long'
  | 'subject-malformed'
  | 'subject-too-long'
  | 'text-too-long'

const addressCharsMax = 254
const localPartCharsMax = 64
const subjectCharsMax = 200
const textCharsMax = 100_000

const address =
  /^[^\s@<>()[\]\\,;:"]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u
const lineOrControl = /[\p{Cc}\u2028\u2029]/u

/** Whether a text is one plain e-mail address: no name, no list, nothing that could start a new header. */
export function checkAddress(text: string): Decision<'address-malformed' | 'address-too-long'> {
  if (text.length > addressCharsMax || text.indexOf('@') > localPartCharsMax) {
    return refuse('address-too-long', { charsMax: addressCharsMax })
  }
  return address.test(text) && !lineOrControl.test(text) ? yes : refuse('address-malformed')
}

/** Whether a letter can be sent as it is. */
export function checkMessage(message: Message): Decision<MessageProblem> {
  const to = checkAddress(message.to)
  if (!to.ok) return to
  if (!message.subject.trim() || lineOrControl.test(message.subject))
    return refuse('subject-malformed')
  if (message.subject.length > subjectCharsMax) {
    return refuse('subject-too-long', { charsMax: subjectCharsMax })
  }
  const longest = Math.max(message.text.length, message.html?.length ?? 0)
  return longest > textCharsMax ? refuse('text-too-long', { charsMax: textCharsMax }) : yes
}
