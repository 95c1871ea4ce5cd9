-- Overlays, tracks, processes inside a process and events run beside the main process of an initiative.
-- What each is about, such as an organisation and its level, stands in words.

alter table process
  add column kind text not null default 'process'
    check (kind in ('process', 'overlay', 'track', 'subprocess', 'event')),
  add column about text not null default '';
