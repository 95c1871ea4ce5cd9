import { sql } from 'drizzle-orm'
import { done } from '../../shared/result.ts'
import { realClock } from '../clock.ts'
import { onSite, type Database, type Db } from '../db/database.ts'
import { newId } from '../ids.ts'
import type { Mail } from './mail.ts'
import { developmentMail } from './schema.ts'

const keptMax = 200

/** Letters into the development inbox, which keeps the last 200. */
export function inboxMail(database: Pick<Database, 'app'>): Mail {
  return {
    kind: 'inbox',
    send: ({ to, subject, text }) =>
      onSite(database, async (db) => {
        const at = realClock.now()
        const id = newId<'letter'>(at)
        await db.insert(developmentMail).values({ id, toAddress: to, subject, body: text, at })
        await db.execute(sql`
          delete from development_mail where id in (
            select id from development_mail order by at desc, id desc offset ${keptMax})`)
      }),
    verify: async () => done(null),
  }
}

/** The letters of the development inbox, newest first; those to one address, where one is named. */
export async function inbox(db: Db, to?: string) {
  const wanted = to ? sql`${developmentMail.toAddress} = ${to}` : sql`true`
  return db
    .select()
    .from(developmentMail)
    .where(wanted)
    .orderBy(sql`${developmentMail.at} desc, ${developmentMail.id} desc`)
    .limit(keptMax)
}
