import { sql } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { Kind, VoiceChannel } from '../contribution/words.ts'
import { mayCurate } from '../reading/policy.ts'
import { curatable, quotable } from '../reading/usable.ts'
import { familyOf } from './queries.ts'

/** How many things one page of a theme shows. */
export const itemPageSize = 50

/** A thing of a theme: the words of an extract, or how a whole contribution begins. */
export type ThemeItem = {
  id: string
  themeId: string
  contributionId: string
  extractId: string | null
  kind: Kind
  channel: VoiceChannel
  language: string
  title: string
  words: string
  /** The words stand in the contribution as they were cut. */
  stands: boolean
  /** Everybody may see it. */
  open: boolean
  putBy: string | null
  at: string
}

/** What a theme holds and this reader may see, oldest first; those outside see what everybody may. */
export async function itemsOfTheme(
  db: Db,
  labId: LabId,
  actor: Actor,
  { initiativeId, themeId }: { initiativeId: string; themeId: string },
  after: { at: string; id: string } | null,
): Promise<ThemeItem[]> {
  const open = sql`(case when i.extract_id is null then c.reach_public else ${quotable} end)`
  const seen = mayCurate(actor, initiativeId).ok ? curatable(actor, initiativeId) : open
  const found = await db.execute<ThemeItem>(sql`
    ${familyOf(labId, sql`t.id = ${themeId}`)}
    select i.id, i.theme_id as "themeId", c.id as "contributionId", i.extract_id as "extractId",
      c.kind, c.channel, c.language,
      case when i.extract_id is null then c.title else '' end as title,
      coalesce(e.quote, left(c.body, 240)) as words,
      (e.id is null or strpos(c.body, e.quote) > 0) as stands,
      ${open} as open, i.put_by as "putBy", i.put_at::text as at
    from family f
    join theme_item i on i.lab_id = ${labId} and i.theme_id = f.id
    join contribution c on c.lab_id = i.lab_id and c.id = i.contribution_id
    left join extract e on e.lab_id = i.lab_id and e.id = i.extract_id
    where ${seen} and (e.id is null or strpos(c.body, e.quote) > 0 or ${curatable(actor, initiativeId)})
      ${after ? sql`and (i.put_at, i.id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
    order by i.put_at, i.id limit ${itemPageSize + 1}`)
  return found.rows
}

/** The themes that hold a contribution or an extract of it, where they stand on their own. */
export async function themesOfContribution(
  db: Db,
  labId: LabId,
  contributionId: string,
): Promise<{ id: string; name: LocalText; extractId: string | null; open: boolean }[]> {
  const found = await db.execute<{
    id: string
    name: LocalText
    extractId: string | null
    open: boolean
  }>(sql`
    with recursive up(theme_id, extract_id) as (
      select i.theme_id, i.extract_id from theme_item i
        where i.lab_id = ${labId} and i.contribution_id = ${contributionId}
      union
      select t.merged_into, u.extract_id from up u
        join theme t on t.lab_id = ${labId} and t.id = u.theme_id where t.merged_into is not null)
    select t.id, t.name, u.extract_id as "extractId", t.published_at is not null as open
    from up u join theme t on t.lab_id = ${labId} and t.id = u.theme_id
    where t.merged_into is null order by t.made_at, t.id limit 100`)
  return found.rows
}
