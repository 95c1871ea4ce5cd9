import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { VoiceChannel } from '../contribution/words.ts'
import { mayCurate } from '../reading/policy.ts'
import { informs } from '../reading/usable.ts'
import { theme, type ThemeId, type ThemeRow } from './schema.ts'

const themesMax = 300

/** A theme of this initiative; `hold` keeps it until the change is over. */
export async function findTheme(
  db: Db,
  labId: LabId,
  initiativeId: string,
  themeId: string,
  hold = false,
): Promise<ThemeRow> {
  const query = db
    .select()
    .from(theme)
    .where(
      and(
        eq(theme.labId, labId),
        eq(theme.id, themeId as ThemeId),
        eq(theme.initiativeId, initiativeId),
      ),
    )
  const found = hold ? await query.for('update') : await query
  if (!found[0]) throw new NotFound()
  return found[0]
}

/** Every theme with the one it stands in today: itself, or the one it was merged into, by however long a way. */
export function familyOf(labId: LabId, from: SQL): SQL {
  return sql`with recursive family(root, id) as (
    select t.id, t.id from theme t where t.lab_id = ${labId} and ${from}
    union all
    select f.root, t.id from family f join theme t on t.lab_id = ${labId} and t.merged_into = f.id)`
}

/** What a theme holds, in figures: contributions that may inform the work, never who they are from. */
export type ThemeFigures = {
  contributions: number
  extracts: number
  voices: number
  readers: number
  channels: VoiceChannel[]
}
export type ListedTheme = Pick<ThemeRow, 'id' | 'name' | 'about' | 'archivedAt' | 'publishedAt'> &
  ThemeFigures

/** The themes of an initiative that stand on their own, the fullest first; `open` leaves out what is not published. */
export async function listThemes(
  db: Db,
  labId: LabId,
  initiativeId: string,
  open: boolean,
): Promise<ListedTheme[]> {
  return themesWhere(
    db,
    labId,
    sql`t.initiative_id = ${initiativeId} and t.merged_into is null
      ${open ? sql`and t.published_at is not null and t.archived_at is null` : sql``}`,
  )
}

/** One theme with its figures. */
export async function themeFigures(db: Db, labId: LabId, themeId: ThemeId): Promise<ThemeFigures> {
  const [found] = await themesWhere(db, labId, sql`t.id = ${themeId}`)
  return found!
}

async function themesWhere(db: Db, labId: LabId, which: SQL): Promise<ListedTheme[]> {
  const found = await db.execute<ListedTheme>(sql`
    ${familyOf(labId, which)}
    select t.id, t.name, t.about, t.archived_at as "archivedAt", t.published_at as "publishedAt",
      count(distinct c.id)::int as contributions,
      count(distinct i.extract_id) filter (where c.id is not null)::int as extracts,
      count(distinct coalesce(p.merged_into, p.id, c.id))::int as voices,
      count(distinct i.put_by) filter (where c.id is not null)::int as readers,
      coalesce(array_agg(distinct c.channel) filter (where c.id is not null), '{}') as channels
    from family f
    join theme t on t.lab_id = ${labId} and t.id = f.root
    left join theme_item i on i.lab_id = t.lab_id and i.theme_id = f.id
    left join contribution c on c.lab_id = i.lab_id and c.id = i.contribution_id and ${informs}
    left join participant p on p.lab_id = c.lab_id and p.id = c.participant_id
    group by t.lab_id, t.id
    order by contributions desc, t.made_at, t.id limit ${themesMax}`)
  return found.rows
}

export type ThemeToPick = { id: string; name: LocalText }

/** Themes to choose from: for those who read together all that are open, for others the published ones. */
export async function themesToPick(
  db: Db,
  labId: LabId,
  actor: Actor,
  initiativeId: string,
): Promise<ThemeToPick[]> {
  const every = mayCurate(actor, initiativeId).ok
  const found = await db.execute<ThemeToPick>(sql`
    select t.id, t.name from theme t
    where t.lab_id = ${labId} and t.initiative_id = ${initiativeId}
      and t.merged_into is null and t.archived_at is null
      ${every ? sql`` : sql`and t.published_at is not null`}
    order by t.made_at desc, t.id limit ${themesMax}`)
  return found.rows
}

/** Whether `contribution c` is in a theme, or in one that was merged into it: a filter for lists. */
export function inTheme(labId: LabId, themeId: string): SQL {
  return sql`c.id in (${familyOf(labId, sql`t.id = ${themeId}`)}
    select i.contribution_id from family f
    join theme_item i on i.lab_id = ${labId} and i.theme_id = f.id)`
}

/** The themes that were merged into this one and can be taken out again. */
export async function mergedInto(db: Db, labId: LabId, themeId: ThemeId) {
  return db
    .select({ id: theme.id, name: theme.name })
    .from(theme)
    .where(and(eq(theme.labId, labId), eq(theme.mergedInto, themeId)))
    .limit(themesMax)
}
