-- What came of each backup that was made by itself: which files are ours to take away, and when the last one was good.
create table backup_run (
  id uuid primary key,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  file_name text not null,
  byte_count bigint,
  problem text,
  removed_at timestamptz,
  check ((byte_count is null) = (problem is not null))
);
create index backup_run_by_time on backup_run (started_at);
select talkoo_site_table('backup_run', 'select');
