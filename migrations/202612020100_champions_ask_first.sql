-- Nobody is a champion before they said yes: what somebody is asked to do, and how they said yes.

alter table champion
  -- while they are asked: for which initiatives, none for the whole lab
  add column asked_for uuid[],
  add column yes_on date,
  add column yes_how text check (yes_how in ('page', 'said', 'paper')),
  -- who heard it, or where the paper is
  add column yes_witness text not null default '';
-- who was a champion before this was kept is one; how they said yes was not written down
update champion set yes_on = since where state <> 'asked';
update champion set asked_for = '{}' where state = 'asked';
alter table champion add constraint champion_asked_for check (state <> 'asked' or asked_for is not null);

-- One role card is in force and one may already be agreed for a later day: it begins on that day.
alter table champion_mandate add column begun_at timestamptz;
update champion_mandate set begun_at = greatest(champion_agreed_at, manager_agreed_at) where state = 'agreed';
drop index champion_mandate_agreed;
create unique index champion_mandate_agreed on champion_mandate (lab_id, champion_id, starts_on) where state = 'agreed';

-- How many pieces of work of a kind moved beyond those that are listed.
alter table champion_hand_over add column more jsonb not null default '{}';
