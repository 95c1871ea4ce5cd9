import { buffer } from 'node:stream/consumers'
import { newToken } from '../ids.ts'
import type { BlobStore } from './store.ts'

/** Writes, reads and removes a small file; null when all went well, else why not. */
export async function checkBlobStore(store: BlobStore): Promise<string | null> {
  const name = `talkoo-doctor-${newToken(8)}`
  const sent = Buffer.from(name)
  try {
    const written = await store.write(name, sent)
    if (!written.ok) return String(written.details.because ?? 'The store is full.')
    const back = await store.open(name)
    const same = back !== null && sent.equals(await buffer(back.bytes))
    await store.remove(name)
    return same ? null : 'The store gives back other bytes than it was given.'
  } catch (error) {
    return (error as Error).message
  }
}
