-- A process that moves to another version of its method keeps what was done in parts that the version no longer has.

alter table phase add column retired_at timestamptz;
alter table activity add column retired_at timestamptz;
alter table requirement add column retired_at timestamptz;
