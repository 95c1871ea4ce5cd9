-- Work that waits may have a name: while one of that name waits, another wish for it changes nothing.
drop function talkoo_add_job_at(text, json, timestamptz);
create function talkoo_add_job_at(identifier text, payload json, run_at timestamptz, job_key text default null)
returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_job(identifier, payload, run_at := run_at, job_key := job_key, max_attempts := 12,
    job_key_mode := 'preserve_run_at');
end $$;
