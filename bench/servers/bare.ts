import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import pg from 'pg'

/** What the page asked of the database, word for word, and the bytes it answered. */
export type Recording = {
  login: pg.PoolConfig
  statements: { text: string; name?: string; values?: unknown[] }[]
  html: string
}

/** node:http and nothing else: `memory` answers the bytes, else the same statements run first. */
const recording = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Recording
const fromMemory = process.argv.includes('memory')
const pool = new pg.Pool({ ...recording.login, max: 10 })
const bytes = Buffer.from(recording.html)
const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': bytes.length }

const server = createServer(async (_request, response) => {
  if (!fromMemory) {
    const client = await pool.connect()
    for (const statement of recording.statements) await client.query(statement)
    client.release()
  }
  response.writeHead(200, headers).end(bytes)
})
server.listen(0, '127.0.0.1', () =>
  process.send!({ port: (server.address() as { port: number }).port }),
)
process.on('message', () => process.send!({ rssBytes: process.memoryUsage.rss() }))
