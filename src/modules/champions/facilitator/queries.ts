import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'

/** How long a declaration counts. */
export const declarationMonths = 12

/** What counts of a declaration, in SQL: the newest of each facilitator, by the person they are today. */
const newest = `select distinct on (d.lab_id, d.initiative_id, coalesce(e.merged_into, e.id))
    d.*, coalesce(e.merged_into, e.id) as person_id
  from facilitator_declaration d join participant e on e.lab_id = d.lab_id and e.id = d.participant_id
  where d.lab_id = $1 and d.initiative_id = any($2::uuid[]) and d.replaced_at is null
  order by d.lab_id, d.initiative_id, coalesce(e.merged_into, e.id), d.declared_at desc, d.id desc`

/**
 * Organisations that run the service of an initiative, in SQL: those of its provider managers, and those that stand
 * on the map with a part in it as provider, in plain letters.
 */
const providers = `select i.id as initiative_id, lower(btrim(p.organisation)) as name
    from unnest($2::uuid[]) as i(id) join lab on lab.id = $1
    join role_held r on r.lab_id = $1 and r.role = 'provider-manager' and r.ended_at is null
      and (r.initiative_id is null or r.initiative_id = i.id)
      and (r.starts_on is null or r.starts_on <= ($3::timestamptz at time zone lab.time_zone)::date)
      and (r.ends_on is null or r.ends_on > ($3::timestamptz at time zone lab.time_zone)::date)
    join participant e on e.lab_id = r.lab_id and e.id = r.participant_id
    join participant p on p.lab_id = e.lab_id and p.id = coalesce(e.merged_into, e.id)
    where btrim(p.organisation) <> ''
  union
  select v.initiative_id, lower(btrim(coalesce(o.name, s.name))) from involvement v
    join stakeholder s on s.lab_id = v.lab_id and s.id = v.stakeholder_id and s.removed_at is null
    left join stakeholder o on o.lab_id = s.lab_id and o.id = s.organisation_id and o.removed_at is null
    where v.lab_id = $1 and v.initiative_id = any($2::uuid[]) and v.ended_on is null
      and (s.kind = 'organisation' or o.id is not null)
      and s.role in ('provider-manager', 'frontline-professional', 'service-provider')`

/** A facilitator of an initiative, and what they declared last. */
export type ListedFacilitator = {
  initiativeId: string
  id: string
  name: string
  organisation: string
  /** Their organisation runs the service, or they manage it themselves. */
  fromProvider: boolean
  declaredOn: string | null
  /** Declared within the last year. */
  current: boolean
  hasTies: boolean | null
  providerWords: string
  employerWords: string
  moneyWords: string
  familyWords: string
  public: boolean
}

const facilitators = {
  name: 'facilitators-of-initiatives',
  text: `with newest as (${newest}), providers as (${providers})
    select distinct on (i.id, lower(p.name), p.id) i.id as "initiativeId", p.id, p.name, p.organisation,
      exists (select from providers v where v.initiative_id = i.id
        and v.name = lower(btrim(p.organisation)))
      or exists (select from role_held g where g.lab_id = $1 and g.participant_id = p.id
        and g.role = 'provider-manager' and g.ended_at is null
        and (g.initiative_id is null or g.initiative_id = i.id)
        and (g.starts_on is null or g.starts_on <= ($3::timestamptz at time zone lab.time_zone)::date)
        and (g.ends_on is null or g.ends_on > ($3::timestamptz at time zone lab.time_zone)::date)) as "fromProvider",
      d.declared_on::text as "declaredOn",
      coalesce(d.declared_on > ($3::timestamptz at time zone lab.time_zone)::date - interval '${declarationMonths} months', false) as current,
      d.has_ties as "hasTies", coalesce(d.provider_words, '') as "providerWords",
      coalesce(d.employer_words, '') as "employerWords", coalesce(d.money_words, '') as "moneyWords",
      coalesce(d.family_words, '') as "familyWords", coalesce(d.public, false) as public
    from unnest($2::uuid[]) as i(id) join lab on lab.id = $1
    join role_held r on r.lab_id = $1 and r.role = 'independent-facilitator' and r.ended_at is null
      and (r.initiative_id is null or r.initiative_id = i.id)
      and (r.starts_on is null or r.starts_on <= ($3::timestamptz at time zone lab.time_zone)::date)
      and (r.ends_on is null or r.ends_on > ($3::timestamptz at time zone lab.time_zone)::date)
    join participant e on e.lab_id = r.lab_id and e.id = r.participant_id
    join participant p on p.lab_id = e.lab_id and p.id = coalesce(e.merged_into, e.id) and p.erased_at is null
    left join newest d on d.initiative_id = i.id and d.person_id = p.id
    order by i.id, lower(p.name), p.id`,
}

/** Who facilitates these initiatives, with their newest declarations. One query. */
export async function facilitatorsOf(
  db: Db,
  labId: LabId,
  initiativeIds: readonly string[],
  now: Date,
): Promise<ListedFacilitator[]> {
  return rows<ListedFacilitator>(db, facilitators, [labId, initiativeIds, now])
}

/** Whether somebody counts as independent: declared within a year, no ties, and not from the provider. */
export function isIndependent({ current, hasTies, fromProvider }: ListedFacilitator): boolean {
  return current && hasTies === false && !fromProvider
}
