import type { Id } from '../../../shared/id.ts'

/** What a passkey knows its account by: the id, for nothing personal may stand there. */
export function handleOf(accountId: Id<'account'>): string {
  return Buffer.from(accountId.replaceAll('-', ''), 'hex').toString('base64url')
}
