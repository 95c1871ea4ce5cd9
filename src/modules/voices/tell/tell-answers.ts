import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { command, runCommand, type CommandContext } from '../../../platform/command.ts'
import { anonymous, system } from '../../../platform/actor.ts'
import { formatsFor } from '../../../platform/i18n.ts'
import { neededId } from '../../../platform/input.ts'
import type { Job } from '../../../platform/jobs.ts'
import type { AppParts } from '../../../platform/parts.ts'
import { done, refuse } from '../../../shared/result.ts'
import type { Language } from '../../../shared/language.ts'
import { writeNotices, type NoticeWish } from '../../notifications/index.ts'
import { receiptCodeFor } from '../contribution/receipt.ts'
import { groundTitles } from '../disposition/ground-titles.ts'
import { answerBatch, answerNotice } from '../disposition/schema.ts'
import { holdBatch } from '../disposition/take-back.ts'
import { voicesPaths } from '../paths.ts'
import { itemsOf, openTellings, type ToldItem } from './items.ts'
import { tellAnswersJob } from './job-name.ts'
import { tellingsOf, type Telling } from './tellings.ts'
import { noticeWords, type Voice } from './words.ts'

type Parts = Pick<AppParts, 'dictionary' | 'threadKinds' | 'settings' | 'signingKey' | 'lookSender'>

/** Tells everyone whose words were answered in one go: one notice each, through their own channel. */
export const tellAnswers: Job = {
  name: tellAnswersJob,
  async run(parts, { labId, batchId }) {
    const result = await runCommand(parts, { actor: system, labId }, tellBatch(parts), { batchId })
    if (!result.ok && result.code !== 'nothing-to-tell') throw new Error(result.code)
  },
}

const tellInput = z.strictObject({ batchId: neededId })

/** Writes the notices of one batch, once; unnamed people read it by their receipt code. */
function tellBatch(parts: Parts) {
  return command('answers.tell', tellInput, async (ctx, input) => {
    const held = await holdBatch(ctx, input.batchId)
    if (!held || held.toldAt || held.undoneAt) return refuse('nothing-to-tell')
    await holdPeople(ctx, held.id)
    const ids = await idsIn(ctx, held.id)
    const open = await openTellings(ctx.db, ctx.labId, ids)
    const all = [...new Set([...ids, ...open.map(({ contributionId }) => contributionId)])]
    const items = await itemsOf(ctx.db, ctx.labId, all)
    const tellings = tellingsOf({ batchId: held.id, ids, items, open })
    await write(ctx, parts, tellings)
    await ctx.db
      .update(answerBatch)
      .set({ toldAt: ctx.now })
      .where(and(eq(answerBatch.labId, ctx.labId), eq(answerBatch.id, held.id)))
    const unnamed = ids.filter((id) => items.get(id)?.participantId === null).length
    const data = { initiativeId: held.initiativeId, notices: tellings.length, unnamed }
    ctx.record({ name: 'answers.told', subject: held.id, data })
    return done({ id: held.id })
  })
}

/** Whoever is being forgotten just now is forgotten first, and then has nothing to be told. */
async function holdPeople({ db, labId }: CommandContext, batchId: string): Promise<void> {
  await db.execute(sql`
    select p.id from participant p where p.lab_id = ${labId} and p.id in (
      select unnest(array[e.id, e.merged_into]) from disposition d
      join contribution c on c.lab_id = d.lab_id and c.id = d.contribution_id
      join participant e on e.lab_id = c.lab_id and e.id in (c.participant_id, c.brought_by)
      where d.lab_id = ${labId} and d.batch_id = ${batchId})
    order by p.id for key share`)
}

/** What was answered in this batch and has no newer answer. */
async function idsIn({ db, labId }: CommandContext, batchId: string): Promise<string[]> {
  const found = await db.execute<{ id: string }>(sql`
    select contribution_id as id from disposition
    where lab_id = ${labId} and batch_id = ${batchId} and replaced_at is null`)
  return found.rows.map(({ id }) => id)
}

async function write(ctx: CommandContext, parts: Parts, tellings: readonly Telling[]) {
  if (tellings.length === 0) return
  const voices = await voicesFor(ctx, parts, tellings)
  const wishes = tellings.map(({ personId, about, items }): NoticeWish => {
    const voice = voices.get(personId)!
    return {
      participantId: personId,
      about,
      initiativeId: items[0]!.initiativeId,
      ...noticeWords(voice, items, personId),
      language: voice.language,
    }
  })
  const written = await writeNotices(ctx, wishes)
  const rows = tellings.flatMap(({ items }, place) =>
    items.map(({ id }) => ({
      labId: ctx.labId,
      contributionId: id as typeof answerNotice.$inferInsert.contributionId,
      noticeId: written[place]!.id as typeof answerNotice.$inferInsert.noticeId,
    })),
  )
  await ctx.db.insert(answerNotice).values(rows).onConflictDoNothing()
}

/** How each person is spoken to: their language, the lab's signature, what the answers rest on as everybody may see it. */
async function voicesFor(
  { db, labId }: CommandContext,
  parts: Parts,
  tellings: readonly Telling[],
): Promise<Map<string, Voice>> {
  const people = [...new Set(tellings.map(({ personId }) => personId))]
  const found = await db.execute<{
    id: string
    language: Language
    slug: string
    time_zone: string
  }>(sql`
    select p.id, p.language, l.slug, l.time_zone from participant p join lab l on l.id = p.lab_id
    where p.lab_id = ${labId} and p.id = any(${sql.param(people)}::uuid[])`)
  const sender = await parts.lookSender(db, labId)
  const items = tellings.flatMap((telling) => telling.items)
  const titles = await groundTitles(db, labId, anonymous(), parts.threadKinds, items)
  const titleOf = ({ restsOnKind, restsOnId }: ToldItem) =>
    titles.get(`${restsOnKind}:${restsOnId}`)?.title ?? null
  return new Map(
    found.rows.map(({ id, language, slug, time_zone: timeZone }) => [
      id,
      {
        t: parts.dictionary.t(language),
        format: formatsFor(language, timeZone),
        language,
        sender,
        groundOf: titleOf,
        receiptOf: (item: ToldItem) =>
          parts.settings.url +
          voicesPaths.receipt({ lab: slug, code: receiptCodeFor(parts.signingKey, item) }),
      },
    ]),
  )
}
