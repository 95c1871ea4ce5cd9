import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { superuser } from './create-cluster.ts'
import type { Place } from './place.ts'
import { socketPort, type Postmaster } from './postmaster.ts'

/** How to reach one database of the embedded server as one role. */
export type Access = {
  host: string
  port: number
  user: string
  password: string
  database: string
}

/** The database and the role that owns it; the serving role's name follows from it. */
const ownerRole = 'talkoo'
const databaseName = 'talkoo'

/** The ways in: each role has its own password, derived from the one made with the cluster. */
export async function accessOf(place: Place, port: number, postmaster?: Postmaster) {
  const password = (await readFile(place.passwordFile, 'utf8')).trim()
  const host =
    place.socketFolder === null ? '127.0.0.1' : postmaster?.socketFolder || place.socketFolder
  const at = { host, port: place.socketFolder === null ? port : socketPort }
  const ownerPassword = createHmac('sha256', password).update(ownerRole).digest('base64url')
  return {
    host: { ...at, user: superuser, password, database: 'postgres' } as Access,
    owner: { ...at, user: ownerRole, password: ownerPassword, database: databaseName } as Access,
  }
}

/** Makes the owner and its database where they are missing. */
export async function ensureOwner(client: pg.Client, owner: Access): Promise<void> {
  const found = await client.query('select 1 from pg_database where datname = $1', [owner.database])
  if (found.rowCount) return
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${owner.user}') then
        create role ${owner.user} login nosuperuser password '${owner.password}';
      end if;
    end $$`)
  await client.query(`create database ${owner.database} owner ${owner.user}`)
}
