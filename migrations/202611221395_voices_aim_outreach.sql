-- Whom an invitation looks for may also be an age or a gender: those that the figures show as seldom heard.

alter table outreach
  add column age_bands text[] not null default '{}',
  add column genders text[] not null default '{}';
