-- Passkeys belong to accounts, so to the whole site, as sign-ins do.
create table passkey (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  credential_id text not null unique,
  public_key text not null,
  sign_count bigint not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_of_account on passkey (account_id, created_at);
select talkoo_site_table('passkey');

-- A question that a passkey has answered is not asked again; kept until it would be too old anyway.
create table spent_challenge (
  challenge_hash text primary key,
  expires_at timestamptz not null
);
select talkoo_site_table('spent_challenge');

alter table sign_in add column begun_by text not null default 'link'
  check (begun_by in ('link', 'code', 'demo', 'passkey', 'provider'));
