import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import type { Login } from '../../src/platform/db/roles.ts'

/** An empty database on a server of the host's own, for DATABASE_URL; its user is no superuser. */
export async function ownServerDatabase(rights: {
  createRole: boolean
}): Promise<{ url: string; user: string }> {
  const host = inject('database').host
  const user = `host_${randomBytes(5).toString('hex')}`
  const password = randomBytes(12).toString('hex')
  await asHost(
    host,
    `create role ${user} login password '${password}' ${rights.createRole ? 'createrole' : ''}`,
  )
  await asHost(host, `create database ${user} owner ${user}`)
  onTestFinished(async () => {
    await asHost(host, `drop database if exists ${user} with (force)`)
    await asHost(host, `drop role if exists ${user}_app`)
    await asHost(host, `drop role if exists ${user}`)
  })
  return { url: urlOf({ ...host, user, password, database: user }), user }
}

/** The address of a login, as DATABASE_URL wants it. */
export function urlOf({ host, port, user, password, database }: Login): string {
  return `postgres://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
}

/** Runs one statement as the superuser of the test server. */
export async function asHost(host: Login, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client(host)
  await client.connect()
  return client.query(text).finally(() => client.end())
}
