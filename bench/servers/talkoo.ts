import { readSettings } from '../../src/platform/config.ts'
import { keptPages } from '../../src/platform/http/kept-pages.ts'
import { serve } from '../../src/platform/http/serve.ts'
import { openLog } from '../../src/platform/log.ts'
import { open } from '../../src/main.ts'

/** Talkoo's pages on a database that another process keeps; `fresh` renders each page anew. */
const settings = readSettings(process.env)
if (!settings.ok) throw new Error(String(settings.details.sentences))
const fresh = process.argv.includes('fresh')
const began = performance.now()
const { app } = await open(settings.value, openLog('silent'), { join: true })
const memory = fresh ? { ...keptPages(), answer: () => false } : app.kept
const server = await serve(app.web.fetch, memory, '127.0.0.1', 0)
const { port } = server.address() as { port: number }
process.send!({ port, readyMs: performance.now() - began })
process.on('message', () => process.send!({ rssBytes: process.memoryUsage.rss() }))
