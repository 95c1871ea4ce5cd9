-- The ground under every table: what was applied, who may do what, and the walls between labs.

create table migration (
  name text primary key,
  hash text not null,
  applied_at timestamptz not null
);

-- Every other table is registered here, with what the serving role may do with it.
create table table_register (
  name text primary key,
  scope text not null check (scope in ('tenant', 'site')),
  app_may text not null
);

-- Filled when this database came from a backup.
create table restoration (
  backup_id uuid primary key,
  backup_made_at timestamptz not null,
  restored_at timestamptz not null
);

-- Gives the serving role what the register says, on tables where it has nothing yet.
create function talkoo_renew_grants(app_role text) returns void
language plpgsql set search_path = pg_catalog, public as $$
declare
  registered record;
begin
  execute format('grant usage on schema public to %I', app_role);
  for registered in select * from table_register loop
    if not has_any_column_privilege(app_role, format('public.%I', registered.name), 'select, insert') then
      execute format('grant %s on public.%I to %I', registered.app_may, registered.name, app_role);
    end if;
  end loop;
end $$;

-- A table of the whole site: no wall between labs, so nothing private of one lab may be in it.
create function talkoo_site_table(table_name text, app_may text default 'select, insert, update, delete')
returns void language plpgsql set search_path = pg_catalog, public as $$
begin
  insert into table_register values (table_name, 'site', app_may);
  execute format('grant usage on schema public to %I', current_setting('talkoo.app_role'));
  execute format('grant %s on public.%I to %I', app_may, table_name, current_setting('talkoo.app_role'));
end $$;

-- A table of labs: lab_id leads its key, and every reader sees the rows of the lab of the transaction only.
-- The owner sees all rows, but only while it says that it does maintenance.
create function talkoo_tenant_table(table_name text, app_may text default 'select, insert, update, delete')
returns void language plpgsql set search_path = pg_catalog, public as $$
declare
  target regclass := format('public.%I', table_name);
  first_key text;
begin
  select a.attname into first_key
  from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
  where i.indrelid = target and i.indisprimary;
  if first_key is distinct from 'lab_id' then
    raise exception 'the primary key of % must begin with lab_id', table_name;
  end if;
  execute format('alter table %s enable row level security, force row level security', target);
  execute format(
    'create policy in_lab on %s
       using (lab_id = nullif(current_setting(''talkoo.lab'', true), '''')::uuid)
       with check (lab_id = nullif(current_setting(''talkoo.lab'', true), '''')::uuid)', target);
  execute format(
    'create policy maintenance on %s to %I
       using (current_setting(''talkoo.maintenance'', true) = ''on'')
       with check (current_setting(''talkoo.maintenance'', true) = ''on'')', target, current_user);
  perform talkoo_site_table(table_name, app_may);
  update table_register set scope = 'tenant' where name = table_name;
end $$;

revoke execute on function talkoo_renew_grants, talkoo_site_table, talkoo_tenant_table from public;
