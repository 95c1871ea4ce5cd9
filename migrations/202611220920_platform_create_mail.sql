-- Where mail goes while no server is set: the last letters, to be read in the demo.

create table development_mail (
  id uuid primary key,
  to_address text not null,
  subject text not null,
  body text not null,
  at timestamptz not null
);
create index development_mail_by_time on development_mail (at desc, id desc);
select talkoo_site_table('development_mail');
