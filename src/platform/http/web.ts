import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { randomBytes } from 'node:crypto'
import { isUuid, siteLabId } from '../../shared/id.ts'
import { languages } from '../../shared/language.ts'
import { anonymous, holds, holdsAnywhere, type Actor } from '../actor.ts'
import { isFilesAway } from '../blobs/files-away.ts'
import { runCommand } from '../command.ts'
import { inLab, onSite, type Db } from '../db/database.ts'
import { BadBody, Forbidden, NotFound } from '../errors.ts'
import type { LabEntry } from '../lab-directory.ts'
import { errorForLog } from '../log.ts'
import type { Metrics } from '../metrics/index.ts'
import type { AppParts } from '../parts.ts'
import { readCookie } from './cookies.ts'
import type { Vars } from './context.ts'
import { readForm } from './form.ts'
import { sameOrigin, secured, securityHeaders } from './headers.ts'
import { keyOf, type KeptPages } from './kept-pages.ts'
import { chooseLanguage, languageOf, readingOf } from './reading.ts'
import type { Access, AppContext, AppEnv, RouteDefinition } from './routes.ts'

/** What only modules above the platform know: who a cookie belongs to, and how pages look. */
export type WebPorts = {
  findActor(
    db: Db,
    signInToken: string,
    labEntry: LabEntry | null,
    now: Date,
  ): Promise<Actor | null>
  signInAddress(c: AppContext): string
  problemPage(c: AppContext, problem: WebProblem): Response | Promise<Response>
}

export type WebProblem =
  | { kind: 'not-found' | 'forbidden' | 'unavailable' }
  | { kind: 'bad-body'; status: 400 | 413 | 415 }
  | { kind: 'bug'; reference: string }

/** Puts routes of all modules on one application. */
export function buildWeb(
  parts: AppParts,
  definitions: readonly RouteDefinition[],
  ports: WebPorts,
  kept: KeptPages,
): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  if (parts.metrics) app.use(counted(parts.metrics))
  app.use(compress())
  app.use(secured(parts.settings))
  app.use(sameOrigin(parts.settings))
  app.use(async (c, next) => {
    c.set('requestId', randomBytes(5).toString('hex'))
    c.set('parts', parts)
    enter(c, parts, null)
    await next()
  })
  app.use(chooseLanguage(parts.settings))
  const siteFirst = [...definitions].sort(
    (a, b) => Number(a.pattern.startsWith('/:')) - Number(b.pattern.startsWith('/:')),
  )
  for (const route of siteFirst) {
    app.on(route.method, route.pattern, (c) => answer(c, parts, ports, kept, route))
  }
  app.notFound((c) => ports.problemPage(c, { kind: 'not-found' }))
  app.onError((error, c) => problemOf(c, parts, ports, error))
  return app
}

/** Counts every answer under the pattern of its route. */
function counted(metrics: Metrics): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const from = performance.now()
    await next()
    const route = c.var.route ?? 'none'
    metrics.answered(c.req.method, route, c.res.status, performance.now() - from)
  }
}

async function answer(
  c: AppContext,
  parts: AppParts,
  ports: WebPorts,
  kept: KeptPages,
  route: RouteDefinition,
): Promise<Response> {
  c.set('route', route.pattern)
  checkAddress(c)
  const lab = await labOf(c, parts, route)
  enter(c, parts, lab)
  const token = readCookie(c, parts.settings, 'sign-in')
  if (token) await recognise(c, parts, ports, lab, token)
  if (!mayEnter(route.access, c.var.actor)) return turnAway(c, ports, route)
  let form: ReturnType<typeof readForm> | undefined
  c.set('form', () => (form ??= readForm(c, route.upload)))
  const response = await route.handler(c)
  if (route.kept && !token && response.status === 200) return keep(c, parts, kept, response)
  return c.req.method === 'HEAD' ? bodyless(response) : response
}

/** Nobody reads the body of an answer to HEAD: a file behind it is closed. */
async function bodyless(response: Response): Promise<Response> {
  await response.body?.cancel()
  return new Response(null, response)
}

/** Rubbish in an address is 404: what is named '...Id' in a pattern must be an id. */
function checkAddress(c: AppContext): void {
  for (const [name, value] of Object.entries(c.req.param() as Record<string, string>)) {
    if (name.endsWith('Id') && !isUuid(value)) throw new NotFound()
  }
}

async function labOf(
  c: AppContext,
  parts: AppParts,
  route: RouteDefinition,
): Promise<LabEntry | null> {
  if (!route.pattern.startsWith('/:lab')) return null
  const slug = c.req.param('lab') ?? ''
  const lab = await parts.labs.find(slug)
  if (!lab) throw new NotFound()
  return lab
}

function enter(c: AppContext, parts: AppParts, lab: LabEntry | null): void {
  const language = languageOf(c, parts.settings, lab?.languages ?? languages)
  const labId = lab?.id ?? siteLabId
  if (lab) c.set('lab', lab)
  c.set('labId', labId)
  c.set('actor', anonymous(readCookie(c, parts.settings, 'browser') ?? null))
  c.set('language', language)
  c.set('reading', readingOf(readCookie(c, parts.settings, 'reading')))
  c.set('t', parts.dictionary.t(language))
  c.set('read', (work) => (lab ? inLab(parts.database, labId, work) : onSite(parts.database, work)))
  const run: Vars['run'] = async (what, input) => {
    const { opId } = await c.var.form()
    return runCommand(parts, { actor: c.var.actor, labId }, what, input, opId)
  }
  c.set('run', run)
}

async function recognise(
  c: AppContext,
  parts: AppParts,
  ports: WebPorts,
  lab: LabEntry | null,
  token: string,
): Promise<void> {
  const found = await c.var.read((db) => ports.findActor(db, token, lab, parts.clock.now()))
  if (found) c.set('actor', { ...found, draftId: c.var.actor.draftId })
}

/** Whether somebody may come to an address at all. */
export function mayEnter(access: Access, actor: Actor): boolean {
  if (access === 'anyone') return true
  if (actor.kind === 'anonymous') return false
  if (access === 'signed-in') return true
  if (access === 'participant') return actor.participantId !== null
  return 'inLab' in access ? holds(actor, access.inLab) : holdsAnywhere(actor, access)
}

function turnAway(
  c: AppContext,
  ports: WebPorts,
  route: RouteDefinition,
): Response | Promise<Response> {
  if (c.var.actor.kind !== 'anonymous') throw new Forbidden()
  if (route.method === 'GET') return c.redirect(ports.signInAddress(c), 303)
  throw new Forbidden()
}

async function keep(
  c: AppContext,
  parts: AppParts,
  kept: KeptPages,
  response: Response,
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  const key = keyOf({
    url: pathname + search,
    cookie: c.req.header('cookie'),
    language: c.req.header('accept-language'),
    saveData: c.req.header('save-data'),
  })
  if (key === null || response.headers.has('set-cookie')) return response
  const html = await response.text()
  const headers = [...response.headers, ...securityHeaders(parts.settings)]
  kept.keep(key, c.var.labId, { headers: headers as [string, string][], html })
  return new Response(html, response)
}

function problemOf(
  c: AppContext,
  parts: AppParts,
  ports: WebPorts,
  error: unknown,
): Response | Promise<Response> {
  if (error instanceof NotFound) return ports.problemPage(c, { kind: 'not-found' })
  if (error instanceof Forbidden) return ports.problemPage(c, { kind: 'forbidden' })
  if (error instanceof BadBody)
    return ports.problemPage(c, { kind: 'bad-body', status: error.status })
  if (isFilesAway(error)) {
    noteAbsence(parts, `the files cannot be reached: ${error.message}`)
    return ports.problemPage(c, { kind: 'unavailable' })
  }
  if (databaseAway(error)) {
    noteAbsence(parts, 'the database does not answer')
    return ports.problemPage(c, { kind: 'unavailable' })
  }
  const reference = c.var.requestId
  const found = { reference, route: c.var.route, error: errorForLog(error) }
  parts.log.error(found, 'request failed')
  return ports.problemPage(c, { kind: 'bug', reference })
}

const noteEveryMs = 5_000
let notedAt = -noteEveryMs

/** One line every few seconds while the database or the files are away, however many people ask. */
function noteAbsence({ log }: AppParts, what: string): void {
  if (performance.now() - notedAt < noteEveryMs) return
  notedAt = performance.now()
  log.error(what)
}

const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '53300',
])

/** Whether an error says that the database is away for now. */
export function databaseAway(error: unknown): boolean {
  const found = error as {
    code?: string
    syscall?: string
    message?: string
    cause?: unknown
  } | null
  if (!found) return false
  if (found.syscall === 'connect') return true
  if (found.code && awayCodes.has(found.code)) return true
  if (/Connection terminated|timeout exceeded when trying to connect/.test(found.message ?? ''))
    return true
  return found.cause ? databaseAway(found.cause) : false
}
