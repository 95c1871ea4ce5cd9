-- Answers of one person who left stay together without saying whose they are.
alter table pilot_relation add column loose_key text;

-- A note about somebody who left stays with those who look after people.
alter table pilot_entry add column about_somebody boolean not null default false;
