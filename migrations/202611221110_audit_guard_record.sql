-- The record is only ever added to: a serving role of its own gets no right to change it, whatever it says of maintenance.

update table_register set app_may = 'select, insert' where name in ('fact', 'seal');

do $$ begin
  if current_setting('talkoo.app_role') <> current_user then
    execute format('revoke update, delete on fact, seal from %I', current_setting('talkoo.app_role'));
  end if;
end $$;
