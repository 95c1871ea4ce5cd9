import { codeFrom, hashOf, keyedBytes } from '../../../platform/ids.ts'
import { plainCode } from '../../people/index.ts'
import type { OutreachChannel } from './schema.ts'

/** The code of one way of an invitation (40 bits): short, because it opens nothing but the public form. */
export function replyCode(
  derive: (purpose: string) => Buffer,
  outreachId: string,
  channel: OutreachChannel,
): string {
  return codeFrom(derive(`outreach ${outreachId} ${channel}`), 2)
}

/** The same outside a command, for pages and letters. */
export function replyCodeFor(signingKey: string, outreachId: string, channel: OutreachChannel) {
  return replyCode((purpose) => keyedBytes(signingKey, purpose), outreachId, channel)
}

/** What is stored of it. */
export function replyHash(typed: string): string {
  return hashOf(`reply ${plainCode(typed)}`)
}
