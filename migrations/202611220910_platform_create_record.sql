-- The lab directory, the record of what happened, and the door to the queue.

create table programme (
  id uuid primary key,
  slug text not null unique,
  name jsonb not null,
  about jsonb not null default '{}'
);
select talkoo_site_table('programme');

create table lab (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  programme_id uuid references programme (id),
  name jsonb not null,
  tagline jsonb not null default '{}',
  languages text[] not null check (cardinality(languages) > 0),
  time_zone text not null,
  brand_colour text not null check (brand_colour ~ '^#[0-9a-f]{6}$'),
  demo boolean not null default false,
  created_at timestamptz not null
);
select talkoo_site_table('lab');

create table fact (
  lab_id uuid not null,
  id uuid not null,
  name text not null,
  subject uuid not null,
  data jsonb,
  salt bytea,
  payload_hash bytea not null,
  actor_kind text not null,
  account_id uuid,
  participant_id uuid,
  at timestamptz not null,
  primary key (lab_id, id)
);
create index fact_by_subject on fact (lab_id, subject, at);
select talkoo_tenant_table('fact');

-- The record is written once. Only maintenance may empty a payload (erasure), and the seal still holds.
create function talkoo_keep_record() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('talkoo.maintenance', true), '') <> 'on' then
    raise exception 'the record is not changed';
  end if;
  return coalesce(new, old);
end $$;
create trigger fact_is_kept before update or delete on fact
  for each row execute function talkoo_keep_record();

create table seal (
  lab_id uuid not null,
  sequence bigint not null,
  fact_id uuid not null,
  hash bytea not null,
  primary key (lab_id, sequence),
  unique (lab_id, fact_id),
  foreign key (lab_id, fact_id) references fact (lab_id, id)
);
select talkoo_tenant_table('seal');
create trigger seal_is_kept before update or delete on seal
  for each row execute function talkoo_keep_record();

create table operation (
  lab_id uuid not null,
  actor_key text not null,
  command text not null,
  op_id uuid not null,
  body_hash text not null,
  result jsonb,
  at timestamptz not null default now(),
  primary key (lab_id, actor_key, command, op_id)
);
select talkoo_tenant_table('operation');

create table heartbeat (
  id int primary key check (id = 1),
  at timestamptz not null
);
select talkoo_site_table('heartbeat');

-- The queue belongs to the owner; the web may only add to it.
create function talkoo_add_job(identifier text, payload json, job_key text) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_job(
    identifier, payload, job_key := job_key,
    job_key_mode := case when job_key is null then 'replace' else 'preserve_run_at' end,
    max_attempts := 12);
end $$;

-- Budgets for what could be guessed or misused (rate limits).
create table spending (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
select talkoo_site_table('spending');
