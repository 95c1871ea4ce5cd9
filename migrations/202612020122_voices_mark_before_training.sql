-- What a champion wrote down for somebody before they had done the path on writing for others.

alter table contribution add column before_training boolean not null default false;
create index contribution_before_training on contribution (lab_id, typed_by) where before_training;
