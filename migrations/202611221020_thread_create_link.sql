-- One edge of the thread: `to` came from `from`.
create table link (
  lab_id uuid not null references lab (id),
  id uuid not null,
  from_kind text not null,
  from_id uuid not null,
  to_kind text not null,
  to_id uuid not null,
  relation text not null,
  made_by uuid,
  made_at timestamptz not null,
  foreign_lab text,
  foreign_title jsonb,
  primary key (lab_id, id),
  unique (lab_id, from_kind, from_id, to_kind, to_id)
);
create index link_by_to on link (lab_id, to_kind, to_id);
select talkoo_tenant_table('link');
