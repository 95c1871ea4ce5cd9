import { asOwner, rows } from '../../../src/platform/db/database.ts'
import type { Site } from '../../support/site.ts'
import { mistaken, visited, worked, type PageState } from './state.ts'

const found = {
  name: 'page-states-idea-ids',
  text: `select s.initiative_id as initiative, s.id as idea, s.pilot_id as pilot,
      (select a.id from solution_idea a where a.lab_id = s.lab_id and a.title->>'en' = 'Neighbours on call') as alive,
      (select a.id from solution_idea a where a.lab_id = s.lab_id and a.title->>'en' = 'A night bus for relatives') as dormant,
      (select a.id from solution_idea a where a.lab_id = s.lab_id and a.aside_at is not null limit 1) as aside,
      (select k.id from solution_call k where k.lab_id = s.lab_id order by k.opens_on limit 1) as closed,
      (select k.id from solution_call k where k.lab_id = s.lab_id order by k.opens_on desc limit 1) as call,
      (select x.id from outside_idea x where x.lab_id = s.lab_id order by x.id limit 1) as outside,
      (select c.id from idea_comparison c where c.lab_id = s.lab_id order by c.number limit 1) as round,
      (select x.id from similar_solution x where x.lab_id = s.lab_id and x.solution_idea_id = s.id
        order by x.id limit 1) as similar
    from solution_idea s where s.title->>'en' = 'Ring before you drive'`,
}
type Ids = Record<
  | 'initiative'
  | 'idea'
  | 'pilot'
  | 'alive'
  | 'dormant'
  | 'aside'
  | 'closed'
  | 'call'
  | 'outside'
  | 'round'
  | 'similar',
  string
>

/** The states of the pages of solution ideas, with the demo's calmer nights as the example. */
export async function ideaStates(site: Site): Promise<PageState[]> {
  const [ids] = await asOwner(site.running.app.parts.database, (db) => rows<Ids>(db, found, []))
  const { initiative, idea, pilot, alive, dormant, aside, closed, call, outside, round, similar } =
    ids!
  const list = `/vasternorrland/initiatives/${initiative}/ideas`
  return [
    visited('ideas for everybody', list),
    worked('ideas', list),
    visited('no idea of such a kind', `${list}?words=nothing+like+it`),
    mistaken('new idea', `${list}/new`),
    visited('idea that became a pilot for everybody', `${list}/${idea}`),
    worked('idea that lives', `${list}/${alive}`),
    visited('idea that is dormant', `${list}/${dormant}`),
    worked('idea that was put aside', `${list}/${aside}`),
    worked('change an idea', `${list}/${alive}/details`),
    mistaken('putting an idea aside', `${list}/${alive}/aside`),
    worked('deleting an idea that holds something', `${list}/${alive}/removal`),
    mistaken('team of an idea', `${list}/${alive}/team`),
    mistaken('offering to work on an idea', `${list}/${alive}/team/offer`, 'Maja Forsberg'),
    visited('calls for everybody', `${list}/calls`),
    worked('calls', `${list}/calls`),
    mistaken('new call', `${list}/calls/new`),
    visited('open call for everybody', `${list}/calls/${call}`),
    worked('open call', `${list}/calls/${call}`),
    visited('closed call for everybody', `${list}/calls/${closed}`),
    worked('ending a call', `${list}/calls/${call}/closing`),
    mistaken('sending an idea', `${list}/calls/${call}/answer`, null),
    visited('receipt of an idea', `${list}/receipts/${outside}`),
    worked('ideas from outside', `${list}/inbox`),
    worked('ideas from outside that were answered', `${list}/inbox?view=answered`),
    worked('idea from outside', `${list}/inbox/${outside}`),
    visited('comparisons for everybody', `${list}/comparisons`),
    worked('comparisons', `${list}/comparisons`, 'Göran Edlund'),
    visited('comparison that has ended', `${list}/comparisons/${round}`),
    visited('sheet to give points', `${list}/comparisons/${round}/sheet`),
    visited('similar solutions for everybody', `${list}/${idea}/similar`),
    mistaken('similar solutions of an idea', `${list}/${idea}/similar`),
    worked('similar solutions with what was found', `${list}/${alive}/similar?words=a`),
    worked('what is made of a similar solution', `${list}/${idea}/similar/${similar}`),
    worked(
      'similar solutions of a pilot',
      `/vasternorrland/initiatives/${initiative}/pilots/${pilot}/similar`,
    ),
    worked(
      'pilot from an idea',
      `/vasternorrland/initiatives/${initiative}/pilots/new?idea=${alive}`,
    ),
  ]
}
