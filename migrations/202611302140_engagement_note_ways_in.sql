-- How answers came in besides the web: on what occasion they were read aloud, what was decided about a crowd of
-- newcomers, and which files a map was made from.

alter table opinion_voter
  add column occasion text check (occasion in ('phone', 'home', 'elsewhere')),
  add column consented_at timestamptz,
  -- what a person decided who looked at more newcomers than a hall holds; is_doubtful says whether they count
  add column doubt text check (doubt in ('counted', 'left-out'));
create index opinion_voter_doubted on opinion_voter (lab_id, opinion_map_id, began_at)
  where is_doubtful or doubt is not null;
create index opinion_voter_read_to on opinion_voter (lab_id, opinion_map_id, entered_by, began_at)
  where channel = 'aloud';

-- hash of the files it was made from: the same files do not make a second map
alter table opinion_map add column import_key text;
create unique index opinion_map_of_files on opinion_map (lab_id, initiative_id, import_key)
  where import_key is not null;
