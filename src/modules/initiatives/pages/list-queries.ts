import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { initiativeStates, type InitiativeId, type InitiativeState } from '../initiative/schema.ts'
import type { ShownState } from '../initiative/shown-state.ts'

/** How many initiatives one page of the list shows. */
export const listPageSize = 20

/** The step an initiative is at: the phase opened last, in the method it belongs to; without an order it has no number. */
export type CurrentStep = { number: number | null; of: number; name: LocalText }

export type ListedInitiative = {
  id: InitiativeId
  title: LocalText
  summary: LocalText
  state: InitiativeState
  shown: ShownState
  startedAt: Date
  place: string | null
  step: CurrentStep | null
  /** How many steps of its main methods are over. */
  done: { count: number; of: number }
}

export type InitiativeSearch = {
  states?: readonly InitiativeState[]
  words?: string
  /** Show what comes after this one. */
  after?: string | null
  limit?: number
}

const listed = {
  name: 'initiatives-listed',
  text: `select i.id, i.title, i.summary, i.state, i.started_at as "startedAt", p.name as place, s.step, whole.steps as done,
      case when i.state = 'running' and whole.done then 'done' else i.state end as shown
    from initiative i
    left join place p on p.lab_id = i.lab_id and p.id = i.place_id
    left join lateral (
      select jsonb_build_object('number',
          case when pr.ordering <> 'unordered-nodes' then ph.position + 1 end, 'name', ph.name, 'of', (
          select count(*) from phase o where o.lab_id = ph.lab_id and o.process_id = ph.process_id
            and o.retired_at is null)) as step
      from phase ph
      join process pr on pr.lab_id = ph.lab_id and pr.id = ph.process_id
      where ph.lab_id = i.lab_id and ph.initiative_id = i.id and ph.state = 'open'
      order by pr.kind <> 'process', ph.opened_at desc, ph.position desc limit 1
    ) s on true
    cross join lateral (
      select bool_and(ph.state = 'closed') filter (where pr.kind = 'process')
        and not bool_or(ph.state = 'open') as done,
        jsonb_build_object('count', count(*) filter (where pr.kind = 'process' and ph.state = 'closed'),
          'of', count(*) filter (where pr.kind = 'process')) as steps
      from phase ph join process pr on pr.lab_id = ph.lab_id and pr.id = ph.process_id
      where ph.lab_id = i.lab_id and ph.initiative_id = i.id and ph.retired_at is null
    ) whole
    where i.lab_id = $1 and i.state = any($2)
      and ($3 = '' or exists (select from jsonb_each_text(i.title) t where t.value ilike $3)
        or exists (select from jsonb_each_text(i.summary) t where t.value ilike $3))
      and ($4::uuid is null or (i.started_at, i.id) < (
        select c.started_at, c.id from initiative c where c.lab_id = $1 and c.id = $4))
    order by i.started_at desc, i.id desc limit $5`,
}

/** Initiatives, newest first; by default one page and one more to know whether the list goes on. */
export async function listInitiatives(
  db: Db,
  labId: LabId,
  { states = initiativeStates, words = '', after = null, limit }: InitiativeSearch,
): Promise<ListedInitiative[]> {
  const pattern = words && `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return rows<ListedInitiative>(db, listed, [
    labId,
    states,
    pattern,
    after,
    limit ?? listPageSize + 1,
  ])
}
