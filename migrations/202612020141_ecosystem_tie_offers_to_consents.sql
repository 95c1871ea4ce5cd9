-- What a person offers is listed by the yes that was given for it: a yes to another offer lists nothing else.

alter table asset add column consent_id uuid;
alter table asset add foreign key (lab_id, consent_id) references consent (lab_id, id) on delete set null (consent_id);
update asset set consent_id = (
  select k.id from participant p
  join participant e on e.lab_id = p.lab_id
    and coalesce(e.merged_into, e.id) = coalesce(p.merged_into, p.id)
  join consent k on k.lab_id = e.lab_id and k.participant_id = e.id and k.withdrawn_at is null
  join consent_text x on x.lab_id = k.lab_id and x.id = k.consent_text_id
    and x.purpose in ('asset-in-lab', 'asset-public')
  where p.lab_id = asset.lab_id and p.id = asset.participant_id
  order by (x.purpose = 'asset-public') = (asset.audience = 'everybody') desc, k.given_at desc limit 1)
  where participant_id is not null;
