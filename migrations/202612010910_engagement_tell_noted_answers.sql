-- An answer that somebody noted for another, on paper or reading aloud, may be seen by those who note; one that a
-- person gave on the web is nobody else's, also when both are of the same voter.
alter table opinion_response add column is_noted boolean not null default false;
update opinion_response r set is_noted = true
from opinion_voter v
where v.lab_id = r.lab_id and v.id = r.voter_id and v.channel in ('paper', 'aloud');
