-- A gate given to a group is the group's as it was then: later changes to the group do not sway the vote there.

alter table gate
  add column holder_quorum int,
  add column holder_rule text,
  add column held_since timestamptz;

update gate set holder_quorum = g.quorum, holder_rule = g.rule, held_since = now()
from resident_group g
where g.lab_id = gate.lab_id and g.id = gate.holder_group_id;

alter table gate add check (num_nulls(holder_group_id, holder_quorum, holder_rule, held_since) in (0, 4));
