import type { Context } from 'hono'
import type { Role } from '../../shared/role.ts'
import type { Vars } from './context.ts'

/** Who may reach an address at all; policies decide the rest. A role counts wherever it is held, `inLab` only for the whole lab. */
export type Access =
  | 'anyone'
  | 'signed-in'
  | 'participant'
  | readonly Role[]
  | { inLab: readonly Role[] }

export type AppEnv = { Variables: Vars }
export type AppContext = Context<AppEnv>
export type Handler = (c: AppContext) => Response | Promise<Response>

type GetOptions = {
  access: Access
  /** The page has no form and is the same for everyone who has not signed in: kept in memory for 5 s. */
  kept?: boolean
}
type PostOptions = {
  access: Access
  /** The fact that a success records; null where only a cookie changes. */
  fact: string | null
  /** A form that carries files. */
  upload?: boolean
}

export type RouteDefinition = {
  method: 'GET' | 'POST'
  pattern: string
  access: Access
  fact: string | null
  kept: boolean
  upload: boolean
  handler: Handler
}

/** The addresses of one part of a module, each with who may reach it and what it records. */
export type RouteSet = {
  list: RouteDefinition[]
  get(pattern: string, options: GetOptions, handler: Handler): void
  post(pattern: string, options: PostOptions, handler: Handler): void
}

/** An empty set of routes to fill. */
export function routes(): RouteSet {
  const list: RouteDefinition[] = []
  return {
    list,
    get: (pattern, { access, kept = false }, handler) =>
      void list.push({ method: 'GET', pattern, access, fact: null, kept, upload: false, handler }),
    post: (pattern, { access, fact, upload = false }, handler) =>
      void list.push({ method: 'POST', pattern, access, fact, kept: false, upload, handler }),
  }
}
