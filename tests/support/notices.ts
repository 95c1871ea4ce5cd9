import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import {
  noticePaths,
  writeNotices,
  type NoticeWish,
} from '../../src/modules/notifications/index.ts'
import { addParticipant } from '../../src/modules/people/index.ts'
import { system } from '../../src/platform/actor.ts'
import { command } from '../../src/platform/command.ts'
import { inLab } from '../../src/platform/db/database.ts'
import { done } from '../../src/shared/result.ts'
import type { TestApp } from './app.ts'

/** Notices stand below all that writes them: this stands for a command of a higher module. */
export const tell = command('test.tell', z.custom<NoticeWish[]>(), async (ctx, wishes) =>
  done(await writeNotices(ctx, wishes)),
)

/** A notice as the table has it. */
export type NoticeRow = {
  id: string
  participantId: string | null
  channel: string
  state: string
  problem: string | null
  subject: string
  body: string
  address: string
  attempts: number
  outcome: string | null
  told: boolean
}

/** A lab with a coordinator and a champion, and people who are to be told things. */
export async function noticeWorld(app: TestApp) {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { name: 'Karin Ek', role: 'coordinator' })
  const champion = await app.person(lab, { name: 'Pål Dahl', role: 'champion' })
  const read = async <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) => {
    const found = await inLab(app.parts.database, lab.id, (db) => db.execute<T>(query))
    return found.rows as T[]
  }
  const resident = async (name: string, preferredChannel: string, more = {}) => {
    const details = { name, preferredChannel, language: 'en', ...more }
    return (await app.run(lab.id, system, addParticipant, details)).id as string
  }
  const wish = (participantId: string, more: Partial<NoticeWish> = {}): NoticeWish => ({
    participantId,
    about: { kind: 'matter', id: randomUUID() },
    initiativeId: null,
    subject: 'The night bus',
    body: 'The bus runs until midnight from March.',
    language: 'en',
    ...more,
  })
  const write = async (...wishes: NoticeWish[]) => app.run(lab.id, system, tell, wishes)
  const told = async (name: string, channel: string, more = {}) => {
    const participantId = await resident(name, channel, more)
    const [notice] = await write(wish(participantId))
    const at = { lab: lab.slug, feedbackNoticeId: notice!.id }
    return { participantId, id: notice!.id, channel: notice!.channel, at }
  }
  const rows = () =>
    read<NoticeRow>(sql`select id, participant_id as "participantId", channel, state, problem,
      subject, body, address, attempts, outcome, told_at is not null as told
      from feedback_notice order by id`)
  const row = async (id: string) => (await rows()).find((one) => one.id === id)!
  const version = async (id: string) => {
    const found = await read<{ version: number }>(
      sql`select version from feedback_notice where id = ${id}`,
    )
    return String(found[0]!.version)
  }
  const here = { lab: lab.slug }
  return {
    lab,
    here,
    coordinator,
    champion,
    read,
    resident,
    wish,
    write,
    told,
    rows,
    row,
    version,
    paths: noticePaths,
  }
}

/** A lab with people to tell, of a test. */
export type NoticeWorld = Awaited<ReturnType<typeof noticeWorld>>
