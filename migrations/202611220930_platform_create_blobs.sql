-- Files people add. The bytes lie in the blob folder under their hash; this says what they are.

create table blob (
  lab_id uuid not null references lab (id),
  id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  byte_count int not null check (byte_count > 0),
  file_name text not null,
  created_at timestamptz not null,
  primary key (lab_id, id)
);
create index blob_by_hash on blob (lab_id, sha256);
select talkoo_tenant_table('blob');
