-- A champion who leaves also hands over what they arrange for people at sessions.

alter table champion_hand_over_item drop constraint champion_hand_over_item_kind_check;
alter table champion_hand_over_item add constraint champion_hand_over_item_kind_check
  check (kind in ('session', 'support', 'call', 'notice', 'activity', 'voice'));
