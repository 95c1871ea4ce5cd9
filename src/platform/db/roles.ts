import { createHmac } from 'node:crypto'
import pg from 'pg'
import { errorCode, hostProblem } from '../host-problem.ts'
import type { Log } from '../log.ts'
import type { Access } from './embedded/access.ts'

/** How to reach a database as one role; `ssl` only for a database of the host's own. */
export type Login = Access & { ssl?: pg.ClientConfig['ssl'] }

const nameBytesMax = 63

/** The login that serves requests: neither owner nor superuser, its password derived so that several machines agree. */
export function appLoginOf(owner: Login, spareKey: string): Login {
  const user = `${owner.user.slice(0, nameBytesMax - 4)}_app`
  const password = createHmac('sha256', owner.password || spareKey)
    .update(user)
    .digest('base64url')
  return { ...owner, user, password }
}

/** Answers a login for requests that works: the role is made where `maker` may, else the owner serves under forced row-level security. */
export async function ensureAppLogin(
  owner: Login,
  app: Login,
  maker: Login,
  log: Log,
): Promise<Login> {
  if (await mayLogIn(app)) return app
  if ((await makeRole(app, maker)) && (await mayLogIn(app))) return app
  await refuseUnfiltered(owner)
  log.warn(
    `${owner.user} may not make the role ${app.user}: requests are served as ${owner.user}, still filtered by lab`,
  )
  return owner
}

/** A role that row-level security does not bind must never serve a request. */
export async function refuseUnfiltered(login: Login): Promise<void> {
  const answer = await once(
    login,
    'select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  )
  if (!answer.rows[0]?.free) return
  throw hostProblem(
    `${login.user} is not bound by row-level security, so it may not serve requests; use a role without SUPERUSER and BYPASSRLS.`,
  )
}

async function mayLogIn(login: Login): Promise<boolean> {
  try {
    await once(login, 'select 1')
    return true
  } catch (error) {
    // 28P01 and 28000: no such role or another password; 42501: it may not connect to this database.
    if (['28P01', '28000', '42501'].includes(errorCode(error))) return false
    throw error
  }
}

async function makeRole(app: Login, maker: Login): Promise<boolean> {
  const role = pg.escapeIdentifier(app.user)
  const password = pg.escapeLiteral(app.password)
  try {
    await once(
      { ...maker, database: app.database },
      `select pg_advisory_lock(7461002);
       do $$ begin
         if not exists (select from pg_roles where rolname = ${pg.escapeLiteral(app.user)}) then
           create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole;
         end if;
       end $$;
       alter role ${role} password ${password};
       grant connect on database ${pg.escapeIdentifier(app.database)} to ${role};`,
    )
    return true
  } catch (error) {
    if (errorCode(error) === '42501') return false
    throw error
  }
}

async function once(login: Login, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ ...login, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  return client.query(text).finally(() => client.end())
}
