/**
 * In SQL: that an entry `s` of the map is a provider on a day: an organisation that somebody belongs to who is a
 * provider manager, or a public one that the map gives no other part, such as commissioner or funder.
 */
export const isProvider = (
  today: string,
) => `(s.kind = 'organisation' and s.removed_at is null and (
  (s.helix = 'public' and s.role is null)
  or exists (select from stakeholder m
    join participant p on p.lab_id = m.lab_id and p.id = m.participant_id
    join role_held h on h.lab_id = p.lab_id and h.participant_id in (p.id, p.merged_into)
    where m.lab_id = s.lab_id and m.organisation_id = s.id and m.removed_at is null and h.role = 'provider-manager'
      and h.ended_at is null and (h.starts_on is null or h.starts_on <= ${today}::date)
      and (h.ends_on is null or h.ends_on > ${today}::date))))`

/** In SQL: the day it is in the lab at a moment. */
export const dayAt = (moment: string) =>
  `(${moment}::timestamptz at time zone (select time_zone from lab where id = $1))::date`
