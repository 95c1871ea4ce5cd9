-- A coordinator may take public words of thanks down: they stay with the two, and nobody else reads them.

alter table champion_thanks add column taken_down_at timestamptz;
alter table champion_thanks add column taken_down_by uuid;
alter table champion_thanks add column taken_down_because text not null default '';
alter table champion_thanks add foreign key (lab_id, taken_down_by) references participant (lab_id, id);
drop index champion_thanks_public;
create index champion_thanks_public on champion_thanks (lab_id, id)
  where giver_agrees and receiver_agrees and taken_down_at is null;
