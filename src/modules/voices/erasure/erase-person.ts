import { insistSeen } from '../../people/index.ts'
import { sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Remains } from '../../../platform/manifest.ts'
import type { AppParts } from '../../../platform/parts.ts'
import { done } from '../../../shared/result.ts'
import { languages, type Language } from '../../../shared/language.ts'
import { erasureInput } from './input.ts'
import { mayErase } from './policy.ts'
import { erasure } from './schema.ts'

type Parts = Pick<AppParts, 'personalData' | 'dictionary'>

/** Forgets a person everywhere in one transaction: every module makes what it holds gone or nobody's. */
export function erasePerson({ personalData, dictionary }: Parts) {
  return command('person.erase', erasureInput, async (ctx, input) => {
    const entries = await holdEntries(ctx, input.participantId)
    const ids = entries.map(({ id }) => id)
    await insistSeen(ctx, ids)
    const { participantId } = ctx.actor
    const allowed = mayErase(ctx.actor, {
      isSelf: participantId !== null && ids.includes(participantId),
      askedHow: input.askedHow,
      askedBy: input.askedBy,
      ...(await standingOf(ctx, ids)),
      erased: entries.some(({ erased }) => erased),
    })
    if (!allowed.ok) return allowed
    const wish = {
      words: input.words,
      nameless: dictionary.t(await spoken(ctx))('voices.erasure.nameless'),
      names: entries.map(({ name }) => name),
      emails: entries.flatMap(({ emails }) => emails),
      phones: entries.flatMap(({ phone }) => phone ?? []),
    }
    const remains: Remains[] = []
    for (const one of personalData) remains.push(...(await one.erase(ctx, ids, wish)))
    return done(await keep(ctx, { ...input, participantId: ids[0]! }, remains))
  })
}

/** In SQL, the end of a phone number, with or without country code; none where it is too short to tell. */
const lastDigits = sql`substring(regexp_replace(coalesce(e.phone, ''), '[^0-9]+', '', 'g') from '[0-9]{7}$')`
type Entry = { id: string; name: string; emails: string[]; phone: string | null; erased: boolean }

/** Every entry of one person, the living one first, held until the change is over. */
async function holdEntries({ db, labId }: CommandContext, id: string): Promise<Entry[]> {
  await db.execute(sql`
    select e.id from participant e where e.lab_id = ${labId} and coalesce(e.merged_into, e.id) = (
      select coalesce(p.merged_into, p.id) from participant p where p.lab_id = ${labId} and p.id = ${id})
    order by e.id for update`)
  const found = await db.execute<Entry>(sql`
    select e.id, e.name, array_remove(array[lower(e.email), lower(a.email)], null) as emails,
      ${lastDigits} as phone, e.erased_at is not null as erased
    from participant e left join account a on a.id = e.account_id
    where e.lab_id = ${labId} and coalesce(e.merged_into, e.id) = (
      select coalesce(p.merged_into, p.id) from participant p where p.lab_id = ${labId} and p.id = ${id})
    order by e.merged_into is not null, e.id`)
  if (found.rows.length === 0) throw new NotFound()
  return found.rows
}

type Standing = { holdsRole: boolean; lastCoordinator: boolean }

async function standingOf({ db, labId }: CommandContext, ids: readonly string[]) {
  await db.execute(sql`
    select id from role_held where lab_id = ${labId} and role = 'coordinator' and ended_at is null
    order by id for update`)
  const mine = sql`participant_id = any(${sql.param([...ids])}::uuid[])`
  const leads = sql`role = 'coordinator' and initiative_id is null and substitute_for is null
    and (ends_on is null or ends_on > current_date)`
  const found = await db.execute<Standing>(sql`
    select count(*) filter (where ${mine}) > 0 as "holdsRole",
      count(*) filter (where ${leads} and ${mine}) > 0
        and count(*) filter (where ${leads} and not ${mine}) = 0 as "lastCoordinator"
    from role_held where lab_id = ${labId} and ended_at is null`)
  return found.rows[0]!
}

/** The first language of the lab that the interface speaks: what stands where the name stood is read by all. */
async function spoken({ db, labId }: CommandContext): Promise<Language> {
  const found = await db.execute<{ languages: string[] }>(
    sql`select languages from lab where id = ${labId}`,
  )
  return languages.find((one) => found.rows[0]!.languages[0] === one) ?? 'en'
}

async function keep(
  { db, labId, now, actor, record }: CommandContext,
  { participantId, words, askedHow, askedBy }: Kept,
  remains: Remains[],
) {
  const id = newId<'erasure'>(now)
  const person = participantId as typeof erasure.$inferInsert.participantId
  await db.insert(erasure).values({
    labId,
    id,
    participantId: person,
    words,
    askedHow,
    askedBy,
    recordedBy: actor.participantId,
    remains,
    at: now,
  })
  record({ name: 'person.erased', subject: participantId, data: { words, askedHow, askedBy } })
  return { id }
}
type Kept = Pick<typeof erasure.$inferInsert, 'words' | 'askedHow' | 'askedBy'> & {
  participantId: string
}
