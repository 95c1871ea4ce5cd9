-- The same person may be measured for the same day again once an indicator is defined anew.

drop index pilot_observation_once;
create unique index pilot_observation_once
  on pilot_observation (lab_id, pilot_indicator_id, indicator_version, moment, person_key, on_day)
  where person_key is not null;

-- An organisation that carried a pilot and was found to be another one on the map: the one that is kept carries it.
update pilot set host_id = double.merged_into
  from stakeholder double
  where double.lab_id = pilot.lab_id and double.id = pilot.host_id and double.merged_into is not null;
