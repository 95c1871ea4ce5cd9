-- Who an account is to the provider at which staff sign in, and the ways there and back that are not over yet.
create table linked_identity (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  issuer text not null,
  subject text not null,
  linked_at timestamptz not null,
  last_used_at timestamptz,
  unique (issuer, subject),
  unique (account_id, issuer)
);
select talkoo_site_table('linked_identity');

create table provider_visit (
  state_hash text primary key,
  browser_hash text not null,
  -- Set when somebody who is signed in links an identity to their account.
  account_id uuid references account (id) on delete cascade,
  return_to text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index provider_visit_by_end on provider_visit (expires_at);
create index provider_visit_of_account on provider_visit (account_id) where account_id is not null;
select talkoo_site_table('provider_visit');
