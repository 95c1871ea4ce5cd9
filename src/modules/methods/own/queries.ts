import { and, desc, eq, sql } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { participant } from '../../people/index.ts'
import { ownTemplate, templateVersion, type OwnTemplateId, type OwnTemplateRow } from '../schema.ts'
import { ownLimits } from './input.ts'

/** A method of the lab's own as its list shows it. */
export type ListedOwn = {
  id: OwnTemplateId
  templateId: string
  name: LocalText
  phases: number
  changedAt: Date
  changedBy: string | null
  /** The newest version that was published; none yet. */
  version: string | null
  publishedAt: Date | null
}

const listed = {
  name: 'methods-own-listed',
  text: `select o.id, o.template_id as "templateId", o.content -> 'name' as name,
      jsonb_array_length(o.content -> 'phases') as phases,
      o.changed_at as "changedAt", p.name as "changedBy",
      v.version, v.published_at as "publishedAt"
    from own_template o
    left join participant p on p.lab_id = o.lab_id and p.id = o.changed_by
    left join lateral (
      select version, published_at from template_version v
      where v.lab_id = o.lab_id and v.template_id = o.template_id
      order by v.published_at desc limit 1) v on true
    where o.lab_id = $1 order by o.changed_at desc, o.id limit $2`,
}

/** The methods of the lab's own, changed last first: a lab has at most as many as it may begin. */
export async function listOwnTemplates(db: Db, labId: LabId): Promise<ListedOwn[]> {
  return rows<ListedOwn>(db, listed, [labId, ownLimits.methods])
}

/** A draft with who changed it last, and what was published of it, newest first. */
export type OpenedDraft = OwnTemplateRow & {
  changedByName: string | null
  versions: { version: string; whatChanged: string; publishedAt: string }[]
}

/** One method of the lab's own; there is nothing to answer without it. */
export async function findOwnTemplate(db: Db, labId: LabId, id: string): Promise<OpenedDraft> {
  const [found] = await db
    .select({
      own: ownTemplate,
      changedByName: participant.name,
      versions: sql<OpenedDraft['versions']>`coalesce((
        select jsonb_agg(jsonb_build_object('version', v.version, 'whatChanged', v.what_changed,
          'publishedAt', v.published_at) order by v.published_at desc)
        from template_version v where v.lab_id = ${ownTemplate.labId}
          and v.template_id = ${ownTemplate.templateId}), '[]')`,
    })
    .from(ownTemplate)
    .leftJoin(
      participant,
      and(eq(participant.labId, ownTemplate.labId), eq(participant.id, ownTemplate.changedBy)),
    )
    .where(and(eq(ownTemplate.labId, labId), eq(ownTemplate.id, id as OwnTemplateId)))
  if (!found) throw new NotFound()
  const { own, ...rest } = found
  return { ...own, ...rest }
}

/** The same row, held until the change is over, so that two changes come one after the other. */
export async function holdOwnTemplate(db: Db, labId: LabId, id: string): Promise<OwnTemplateRow> {
  const [found] = await db
    .select()
    .from(ownTemplate)
    .where(and(eq(ownTemplate.labId, labId), eq(ownTemplate.id, id as OwnTemplateId)))
    .for('update')
  if (!found) throw new NotFound()
  return found
}

/** The newest version that was published of a method. */
export async function lookNewestVersion(
  db: Db,
  labId: LabId,
  templateId: string,
): Promise<string | null> {
  const [found] = await db
    .select({ version: templateVersion.version })
    .from(templateVersion)
    .where(and(eq(templateVersion.labId, labId), eq(templateVersion.templateId, templateId)))
    .orderBy(desc(templateVersion.publishedAt))
    .limit(1)
  return found?.version ?? null
}

/** The ids that methods of the lab have already. */
export async function takenIds(db: Db, labId: LabId): Promise<Set<string>> {
  const found = await db
    .select({ templateId: ownTemplate.templateId })
    .from(ownTemplate)
    .where(eq(ownTemplate.labId, labId))
  return new Set(found.map(({ templateId }) => templateId))
}
