import type pg from 'pg'
import type { Log } from '../log.ts'

/** Hears what other processes say on a channel; comes back by itself after the database was away. */
export function listen(pool: pg.Pool, channel: string, heard: (payload: string) => void, log: Log) {
  let stopped = false
  let client: pg.PoolClient | null = null
  let again: NodeJS.Timeout | undefined

  const lost = () => {
    if (client) client.release(true)
    client = null
    if (!stopped) again = setTimeout(() => void connect(), 1_000)
  }
  const connect = async () => {
    try {
      client = await pool.connect()
      client.on('notification', (message) => heard(message.payload ?? ''))
      client.once('error', lost)
      await client.query(`listen ${channel}`)
      heard('')
    } catch {
      log.warn({ channel }, 'listening again in a second')
      lost()
    }
  }
  void connect()
  return {
    /** Stops hearing. */
    stop() {
      stopped = true
      clearTimeout(again)
      client?.release(true)
      client = null
    },
  }
}
