import { and, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { system } from '../../../platform/actor.ts'
import { command, runCommand, type CommandContext } from '../../../platform/command.ts'
import { neededId } from '../../../platform/input.ts'
import type { Job } from '../../../platform/jobs.ts'
import type { AppParts } from '../../../platform/parts.ts'
import { pickText, type LocalText } from '../../../shared/language.ts'
import { done, refuse } from '../../../shared/result.ts'
import { chooseChannel, writeNotices, type NoticeWish } from '../../notifications/index.ts'
import { participant } from '../../people/index.ts'
import { replyCode } from './code.ts'
import { openWays } from './commands.ts'
import { writeInvitationsJob } from './job-name.ts'
import { outreachPaths } from './paths.ts'
import { outreach, outreachInvited, type OutreachChannel, type OutreachId } from './schema.ts'

type Parts = Pick<AppParts, 'dictionary' | 'settings' | 'lookSender'>
const atOnceMax = 500

/** Writes to everyone who was invited by name and has no letter yet: each in their language, on their channel. */
export const writeInvitations: Job = {
  name: writeInvitationsJob,
  async run(parts, { labId, outreachId }) {
    const lab = (await parts.labs.all()).find(({ id }) => id === labId)
    if (!lab) return
    const write = writeSome(parts, lab.slug)
    const result = await runCommand(parts, { actor: system, labId }, write, { outreachId })
    if (!result.ok && result.code !== 'nobody-left') throw new Error(result.code)
  },
}

/** One command for all that wait: their ways are open, their notices written, and that they are is noted. */
function writeSome(parts: Parts, lab: string) {
  return command('outreach.write', z.strictObject({ outreachId: neededId }), async (ctx, input) => {
    const { db, labId } = ctx
    const id = input.outreachId as OutreachId
    const [found] = await db
      .select()
      .from(outreach)
      .where(and(eq(outreach.labId, labId), eq(outreach.id, id)))
    const people = await waiting(ctx, id)
    if (!found || people.length === 0) return refuse('nobody-left')
    await openWays(ctx, id, [...new Set(people.map(({ channel }) => channel))])
    const letter = await letterWriter(ctx, parts, lab, found)
    await writeNotices(ctx, people.map(letter))
    await noteChannels(ctx, id, people)
    ctx.record({ name: 'outreach.written', subject: id, data: { people: people.length } })
    return done({ id })
  })
}

async function waiting({ db, labId }: CommandContext, id: OutreachId) {
  const found = await db
    .select({ person: participant })
    .from(outreachInvited)
    .innerJoin(
      participant,
      and(
        eq(participant.labId, outreachInvited.labId),
        eq(participant.id, outreachInvited.participantId),
      ),
    )
    .where(
      and(
        eq(outreachInvited.labId, labId),
        eq(outreachInvited.outreachId, id),
        isNull(outreachInvited.channel),
      ),
    )
    .orderBy(outreachInvited.participantId)
    .limit(atOnceMax)
  return found.map(({ person }) => ({ person, channel: wayOf(chooseChannel(person)) }))
}
type Waiting = Awaited<ReturnType<typeof waiting>>[number]

/** Who is told inside Talkoo counts as told by e-mail: both need a screen. */
function wayOf(channel: ReturnType<typeof chooseChannel>): OutreachChannel {
  return channel === 'app' ? 'email' : channel
}

/** The invitation in a person's language, with the code of their own way. */
async function letterWriter(
  ctx: CommandContext,
  parts: Parts,
  lab: string,
  about: { id: OutreachId; initiativeId: string; words: LocalText },
): Promise<(one: Waiting) => NoticeWish> {
  const { phone } = await parts.lookSender(ctx.db, ctx.labId)
  return ({ person: { id: participantId, language }, channel }) => {
    const t = parts.dictionary.t(language)
    const code = replyCode(ctx.derive, about.id, channel)
    const address = parts.settings.url + outreachPaths.reply({ lab, code })
    const how = t('voices.outreach.letter.answer', { address, phone, rings: phone ? 'yes' : 'no' })
    return {
      participantId,
      about: { kind: 'outreach', id: about.id },
      initiativeId: about.initiativeId,
      subject: t('voices.outreach.letter.subject'),
      body: `${pickText(about.words, language).text}\n\n${how}`,
      language,
    }
  }
}

async function noteChannels(
  { db, labId }: CommandContext,
  id: OutreachId,
  people: readonly Waiting[],
): Promise<void> {
  for (const [channel, some] of Map.groupBy(people, (one) => one.channel)) {
    const ids = some.map(({ person }) => person.id)
    await db
      .update(outreachInvited)
      .set({ channel })
      .where(
        and(
          eq(outreachInvited.labId, labId),
          eq(outreachInvited.outreachId, id),
          inArray(outreachInvited.participantId, ids),
        ),
      )
  }
}
