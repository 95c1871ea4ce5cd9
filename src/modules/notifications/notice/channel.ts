import type { NoticeChannel } from './schema.ts'

/** What is known of how a person can be reached. */
export type Reachable = {
  preferredChannel: NoticeChannel
  email: string | null
  phone: string | null
  postalAddress: string | null
  accountId: string | null
}

/** What to try when the preferred way is shut; a visit is always possible, so it ends every row. */
const instead: Record<NoticeChannel, readonly NoticeChannel[]> = {
  email: ['phone', 'letter', 'app', 'visit'],
  app: ['email', 'phone', 'letter', 'visit'],
  sms: ['letter', 'email', 'app', 'visit'],
  phone: ['letter', 'email', 'app', 'visit'],
  letter: ['phone', 'email', 'app', 'visit'],
  visit: [],
}

/** Whether a person can be reached this way with what is known of them. */
export function reaches(person: Reachable, channel: NoticeChannel): boolean {
  const known = {
    email: person.email,
    app: person.accountId,
    letter: person.postalAddress,
    phone: person.phone,
    sms: person.phone,
    visit: 'anybody',
  }[channel]
  return Boolean(known?.trim())
}

/** The way a person wants to be told, else the nearest one that is open. */
export function chooseChannel(person: Reachable): NoticeChannel {
  const { preferredChannel } = person
  const wanted = [preferredChannel, ...instead[preferredChannel]]
  return wanted.find((channel) => reaches(person, channel)) ?? 'visit'
}
