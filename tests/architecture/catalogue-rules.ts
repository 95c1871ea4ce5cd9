import type pg from 'pg'

/** Rows of the whole site that name a lab: how a code finds its lab before anybody is known. */
const siteTablesNamingLabs = [
  'code_directory',
  'programme_request',
  'published_initiative',
  'published_pilot',
  'published_champions',
  'published_practice',
  'published_adoption',
]

type Finding = { sentence: string }

/** Each rule is a query that returns a sentence for every breach; $1 is the role that serves requests. */
const rules = [
  // Every table says what it is.
  `select format('%s is in no register: make it a tenant or a site table.', c.relname) as sentence
   from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     and c.relname not in ('migration', 'table_register', 'restoration')
     and not exists (select 1 from table_register t where t.name = c.relname) and $1 <> ''`,
  // A table that names a lab is a tenant table.
  `select format('%s has lab_id but no forced row-level security.', c.relname) as sentence
   from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'lab_id' and not a.attisdropped
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and $1 <> ''
     and c.relname <> all ('{${siteTablesNamingLabs.join(',')}}')
     and not (c.relrowsecurity and c.relforcerowsecurity)`,
  `select format('policy %s of %s lets rows pass without %s.', p.policyname, p.tablename,
     case when p.qual is null then 'USING' else 'WITH CHECK' end) as sentence
   from pg_policies p where p.schemaname = 'public' and $1 <> ''
     and (p.cmd <> 'ALL' or p.qual is null or p.with_check is null)`,
  `select format('%s has no policy that asks for the lab.', t.name) as sentence
   from table_register t where t.scope = 'tenant' and $1 <> '' and not exists (
     select 1 from pg_policies p where p.tablename = t.name and 'public' = any (p.roles)
       and p.qual like '%lab_id = %talkoo.lab%' and p.with_check like '%lab_id = %talkoo.lab%')`,
  `select format('policy %s of %s lets the serving role past the wall.', p.policyname, p.tablename) as sentence
   from pg_policies p where p.schemaname = 'public' and p.qual not like '%lab_id = %talkoo.lab%'
     and ('public' = any (p.roles) or $1 = any (p.roles))`,
  // lab_id leads every key.
  `select format('%s: %s does not begin with lab_id.', t.name, i.indexrelid::regclass) as sentence
   from table_register t join pg_index i on i.indrelid = format('public.%I', t.name)::regclass
   join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
   where t.scope = 'tenant' and i.indisunique and a.attname <> 'lab_id' and $1 <> ''`,
  `select format('%s has no primary key.', c.relname) as sentence
   from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and $1 <> ''
     and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary)`,
  `select format('%s: foreign key %s does not begin with lab_id.', t.name, k.conname) as sentence
   from table_register t join pg_constraint k on k.conrelid = format('public.%I', t.name)::regclass and k.contype = 'f'
   join table_register other on format('public.%I', other.name)::regclass = k.confrelid and other.scope = 'tenant'
   join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
   join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
   where t.scope = 'tenant' and $1 <> '' and (a.attname <> 'lab_id' or b.attname <> 'lab_id')`,
  // The serving role is nobody special.
  `select format('%s is a superuser, passes row-level security, or may make roles and databases.', rolname) as sentence
   from pg_roles where rolname = $1 and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
  `select format('%s is a member of %s.', $1::text, r.rolname) as sentence
   from pg_roles r where r.rolname <> $1 and pg_has_role($1, r.oid, 'member')`,
  `select format('%s owns %s.', $1::text, c.relname) as sentence from pg_class c
   where pg_get_userbyid(c.relowner) = $1
   union all select format('%s owns the database.', $1::text) from pg_database d
   where d.datname = current_database() and pg_get_userbyid(d.datdba) = $1
   union all select format('%s owns function %s.', $1::text, p.proname) from pg_proc p where pg_get_userbyid(p.proowner) = $1
   union all select format('%s owns schema %s.', $1::text, n.nspname) from pg_namespace n where pg_get_userbyid(n.nspowner) = $1`,
  `select format('%s may create things in schema %s.', $1::text, n.nspname) as sentence
   from pg_namespace n where has_schema_privilege($1, n.oid, 'create') and n.nspname !~ '^pg_temp'`,
  `select format('%s may look into the queue.', $1::text) as sentence
   where has_schema_privilege($1, 'graphile_worker', 'usage')`,
  // What runs with the owner's rights looks things up where it should.
  `select format('function %s runs as its owner without a pinned search_path.', p.proname) as sentence
   from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef and $1 <> ''
     and not coalesce(p.proconfig::text like '%search_path=%', false)`,
  `select format('view %s reads with the rights of its owner.', c.relname) as sentence
   from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm') and $1 <> ''
     and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
]

/** Every breach of the walls between labs that the database's own catalogue shows, as sentences. */
export async function catalogueBreaches(
  owner: Pick<pg.ClientBase, 'query'>,
  appRole: string,
): Promise<string[]> {
  const found: string[] = []
  for (const rule of rules) {
    const { rows } = await owner.query<Finding>(rule, [appRole])
    found.push(...rows.map((row) => row.sentence))
  }
  return found
}
