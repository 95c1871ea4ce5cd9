import { readSettings } from '../../src/platform/config.ts'
import { keptPages } from '../../src/platform/http/kept-pages.ts'
import { serve } from '../../src/platform/http/serve.ts'
import { startJobs } from '../../src/platform/jobs.ts'
import { openLog } from '../../src/platform/log.ts'
import { open } from '../../src/main.ts'

/** Talkoo's pages on a database that another process keeps; `fresh` renders each page anew, `jobs` works on the queue. */
const settings = readSettings(process.env)
if (!settings.ok) throw new Error(String(settings.details.sentences))
const fresh = process.argv.includes('fresh')
const began = performance.now()
const { app } = await open(settings.value, openLog('silent'), { join: true })
const memory = fresh ? { ...keptPages(), answer: () => false } : app.kept
const server = await serve(app.web.fetch, memory, { host: '127.0.0.1', port: 0 }, app.parts.metrics)
if (process.argv.includes('jobs')) await startJobs(app.parts)
const { port } = server.address() as { port: number }
process.send!({ port, readyMs: performance.now() - began })
process.on('message', () => process.send!({ rssBytes: process.memoryUsage.rss() }))
