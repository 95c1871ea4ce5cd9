-- The organisation that carries a pilot may go from the map for good: the pilot stays, without a host.

alter table pilot drop constraint pilot_lab_id_host_id_fkey;
alter table pilot add constraint pilot_lab_id_host_id_fkey
  foreign key (lab_id, host_id) references stakeholder (lab_id, id) on delete set null (host_id);
