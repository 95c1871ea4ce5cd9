import { sql, type SQL } from 'drizzle-orm'
import type { LabId } from '../../../shared/id.ts'

/** What somebody said of prototypes, to take along. */
export const trialsOfPerson = {
  name: 'pilots-personal-trials',
  text: `select p.title, v.number as version, t.tried_on::text as "triedOn", t.who, t.said, t.open,
      c.body as "agreedTo", c.language, t.mode, t.witness
    from prototype_trial t
    join prototype p on p.lab_id = t.lab_id and p.id = t.prototype_id
    join prototype_version v on v.lab_id = t.lab_id and v.id = t.prototype_version_id
    left join consent_text c on c.lab_id = t.lab_id and c.id = t.consent_text_id
    where t.lab_id = $1 and t.participant_id = any($2::uuid[]) order by t.tried_on, t.id`,
}

/** Statements that take a person out of what was said of prototypes: with their words, or leaving these without them. */
export function forgetTrials(
  labId: LabId,
  people: SQL,
  { words, now }: { words: 'take' | 'keep'; now: Date },
): SQL {
  const gone = sql`participant_id = null, consent_text_id = null, mode = null, witness = ''`
  const taken = sql`, said = '', who = '–', open = false, taken_back_at = coalesce(taken_back_at, ${now.toISOString()}::timestamptz)`
  return sql`update prototype_trial set ${gone}${words === 'take' ? taken : sql``}
    where lab_id = ${labId} and participant_id = ${people}`
}
