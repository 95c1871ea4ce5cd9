import { sql } from 'drizzle-orm'
import type { ArchivedTable } from '../../../platform/manifest.ts'

/** What services show in public: how to get them, how they are bought, meetings that were kept, and what was changed. */
export const serviceArchived: readonly ArchivedTable[] = [
  {
    name: 'services',
    label: 'pilots.service.archived.services',
    rows: async (db, labId) =>
      (
        await db.execute(sql`select id, initiative_id as "initiativeId", title, what, for_whom as "forWhom",
            when_words as "when", by_phone as "byPhone", on_paper as "onPaper", on_web as "onWeb", price, responsible,
            place_words as "where", state, state_reason as "stateReason", paused_until::text as "pausedUntil",
            state_since::text as "stateSince", made_at as "madeAt"
          from service where lab_id = ${labId} and public order by id`)
      ).rows,
  },
  {
    name: 'service-commissioning',
    label: 'pilots.service.archived.records',
    rows: async (db, labId) =>
      (
        await db.execute(sql`select r.service_id as "serviceId", r.number, r.how, r.starts_on::text as "startsOn",
            (r.ends_before - 1)::text as "lastDay", r.currency, r.value_minor::float8 as "valueMinor",
            r.local_minor::float8 as "localMinor", r.clauses, r.written_at as "writtenAt"
          from commissioning_record r join service s on s.lab_id = r.lab_id and s.id = r.service_id and s.public
          where r.lab_id = ${labId} order by r.service_id, r.number`)
      ).rows,
  },
  {
    name: 'service-touchpoints',
    label: 'pilots.service.archived.touchpoints',
    rows: async (db, labId) =>
      (
        await db.execute(sql`select tp.service_id as "serviceId", tp.title, tp.every_months as "everyMonths",
            k.on_day::text as "onDay", k.people, k.words
          from service_touchpoint_kept k
          join service_touchpoint tp on tp.lab_id = k.lab_id and tp.id = k.service_touchpoint_id
          join service s on s.lab_id = tp.lab_id and s.id = tp.service_id and s.public
          where k.lab_id = ${labId} order by k.on_day, k.id`)
      ).rows,
  },
  {
    name: 'service-changes',
    label: 'pilots.service.archived.changes',
    rows: async (db, labId) =>
      (
        await db.execute(sql`select c.id, c.service_id as "serviceId", c.title, c.words, c.on_day::text as "onDay"
          from service_change c join service s on s.lab_id = c.lab_id and s.id = c.service_id and s.public
          where c.lab_id = ${labId} order by c.on_day, c.id`)
      ).rows,
  },
]
