import { sql } from 'drizzle-orm'
import type { ArchivedTable } from '../../platform/manifest.ts'

/** What lessons show in public: claims with what was said for and against them, and practices. Never a name. */
export const archived: readonly ArchivedTable[] = [
  {
    name: 'lessons',
    label: 'lessons.archived.lessons',
    rows: async (db, labId) =>
      (
        await db.execute(sql`select id, initiative_id as "initiativeId", claim, explanation,
            place_words as "placeWords", density, service, mode, level, confidence,
            confidence_because as "confidenceBecause", state, withdrawn_because as "withdrawnBecause",
            published_at as "publishedAt"
          from lesson where lab_id = ${labId} and state <> 'draft' order by published_at, id`)
      ).rows,
  },
  {
    name: 'lesson-standings',
    label: 'lessons.archived.standings',
    rows: async (db, labId) =>
      (
        await db.execute(sql`select s.lesson_id as "lessonId", s.stance, s.words, s.hidden_because as "hiddenBecause", s.role,
            s.said_at as "saidAt", s.replaced_at as "replacedAt"
          from lesson_standing s
          join lesson l on l.lab_id = s.lab_id and l.id = s.lesson_id and l.state <> 'draft'
          where s.lab_id = ${labId} order by s.said_at, s.id`)
      ).rows,
  },
  {
    name: 'good-practices',
    label: 'lessons.archived.practices',
    rows: async (db, labId) =>
      (
        await db.execute(sql`select good_practice_id as id, edition, title, summary, problem, done,
            resources, success, difficulties, transfer, reviews, resident_reviews as "residentReviews",
            first_published_at as "firstPublishedAt", published_at as "publishedAt",
            retired_at as "retiredAt", retired_because as "retiredBecause"
          from published_practice where lab_id = ${labId} order by first_published_at, good_practice_id`)
      ).rows,
  },
]
