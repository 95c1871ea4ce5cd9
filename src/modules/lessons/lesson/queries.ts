import { and, eq } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { isUuid, type LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { livingId } from '../../people/index.ts'
import { confidences, type Confidence } from '../words.ts'
import { lesson, type LessonId, type LessonRow } from './schema.ts'

/** A lesson held until a change is over; who wrote it is the entry that is kept, where two were merged. */
export async function holdLesson(db: Db, labId: LabId, id: string): Promise<LessonRow> {
  const [found] = isUuid(id)
    ? await db
        .select({ row: lesson, writer: livingId(lesson.labId, lesson.writtenBy) })
        .from(lesson)
        .where(and(eq(lesson.labId, labId), eq(lesson.id, id as LessonId)))
        .for('update')
    : []
  if (!found) throw new NotFound()
  return { ...found.row, writtenBy: found.writer }
}

/** A lesson as its page shows it. */
export type ShownLesson = LessonRow & { place: string | null; initiativeTitle: LocalText }

const shown = {
  name: 'lesson-shown',
  text: `select l.id, l.lab_id as "labId", l.initiative_id as "initiativeId", l.claim, l.explanation,
      l.place_id as "placeId", l.place_words as "placeWords", l.density, l.service, l.mode, l.level,
      l.confidence, l.confidence_because as "confidenceBecause", l.state,
      l.withdrawn_because as "withdrawnBecause", coalesce(w.merged_into, w.id) as "writtenBy",
      l.written_at as "writtenAt", l.published_at as "publishedAt", l.version,
      p.name as place, i.title as "initiativeTitle"
    from lesson l
    join initiative i on i.lab_id = l.lab_id and i.id = l.initiative_id
    left join place p on p.lab_id = l.lab_id and p.id = l.place_id
    left join participant w on w.lab_id = l.lab_id and w.id = l.written_by
    where l.lab_id = $1 and l.id = $2`,
}

/** One lesson with its place and initiative by name; there is nothing to answer without it. */
export async function findLesson(db: Db, labId: LabId, id: string): Promise<ShownLesson> {
  const [found] = isUuid(id) ? await rows<ShownLesson>(db, shown, [labId, id]) : []
  if (!found) throw new NotFound()
  return found
}

/** The word for a kept confidence. */
export function confidenceOf({ confidence }: Pick<LessonRow, 'confidence'>): Confidence {
  return confidences[confidence - 1]!
}
