import { codeFrom, hashOf } from '../../../platform/ids.ts'
import type { InvitationChannel } from './schema.ts'

/** Cards are typed by hand and so are shorter (60 bits); links are not (100 bits). */
const groups = { print: 3, link: 5, email: 5 } as const

type Issue = { id: string; issue: number; channel: InvitationChannel }

/** The code of an invitation: made again from the site's secret, so that nobody needs to store it. */
export function invitationCode(derive: (purpose: string) => Buffer, issue: Issue): string {
  const bytes = derive(`invitation ${issue.id} ${issue.issue}`)
  return codeFrom(bytes, groups[issue.channel])
}

/** A code as people type it: small letters, spaces and missing dashes do not matter. */
export function plainCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 40)
  return (letters.match(/.{1,4}/g) ?? []).join('-')
}

/** What is stored of a code. */
export function codeHashOf(typed: string): string {
  return hashOf(`invitation ${plainCode(typed)}`)
}
