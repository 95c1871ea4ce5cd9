import { sql } from 'drizzle-orm'
import type { ArchivedTable } from '../../../platform/manifest.ts'

/** What was tried before pilots, in public: prototypes by version with the words that everyone may read, and experiments with what they came to. */
export const archived: readonly ArchivedTable[] = [
  {
    name: 'prototypes',
    label: 'pilots.archived.prototypes',
    rows: async (db, labId) =>
      (
        await db.execute(sql`select p.id, p.initiative_id as "initiativeId", p.title, v.number, v.what, v.learn,
            v.changed_because as "changedBecause", v.made_on::text as "madeOn",
            (select coalesce(jsonb_agg(jsonb_build_object('triedOn', t.tried_on, 'who', t.who,
              'people', t.people, 'said', t.said) order by t.tried_on, t.id), '[]') from prototype_trial t
              where t.lab_id = v.lab_id and t.prototype_version_id = v.id and t.open
                and t.taken_back_at is null) as said
          from prototype p join prototype_version v on v.lab_id = p.lab_id and v.prototype_id = p.id
          where p.lab_id = ${labId} and p.public order by p.id, v.number`)
      ).rows,
  },
  {
    name: 'experiments',
    label: 'pilots.archived.experiments',
    rows: async (db, labId) =>
      (
        await db.execute(sql`select e.id, e.initiative_id as "initiativeId", e.title, e.hypothesis, e.measure,
            e.method, e.kind, e.direction, e.threshold, e.unit, e.threshold_words as "thresholdWords",
            e.people_least as "peopleLeast", e.starts_on::text as "startsOn",
            (e.ends_before - 1)::text as "lastDay", e.state, c.outcome, c.learned,
            c.next_step as "nextStep", case when c.people >= 5 then c.people end as people,
            case when c.people >= 5 then c.value end as value, case when c.people >= 5 then c.words end as words
          from experiment e
          left join lateral (select * from experiment_conclusion n where n.lab_id = e.lab_id
            and n.experiment_id = e.id order by n.number desc limit 1) c on true
          where e.lab_id = ${labId} and e.public order by e.starts_on, e.id`)
      ).rows,
  },
]
