import { rows, type Db } from '../../../../platform/db/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { isUuid, type Id, type LabId } from '../../../../shared/id.ts'
import type { ActionState, ActionStep, ChangeActionRow } from '../schema.ts'

/** An action with the names of its people, as they stand after merges. */
export type ShownAction = Omit<ChangeActionRow, 'addedBy' | 'resourcedBy' | 'reminded'> & {
  ownerName: string | null
  resourcedByName: string | null
}

const columns = `a.lab_id as "labId", a.id, a.stakeholder_id as "stakeholderId", a.what,
  coalesce(o.merged_into, o.id) as "ownerId", a.due_on::text as "dueOn", a.hours,
  a.money_cents::float8 as "moneyCents", a.currency, a.resources, a.area, a.statement, a.barrier, a.state,
  a.resourced_at as "resourcedAt", a.added_at as "addedAt", a.version,
  coalesce(ok.name, o.name) as "ownerName", coalesce(rk.name, r.name) as "resourcedByName"`
const tables = `change_action a
  left join participant o on o.lab_id = a.lab_id and o.id = a.owner_id
  left join participant ok on ok.lab_id = o.lab_id and ok.id = o.merged_into
  left join participant r on r.lab_id = a.lab_id and r.id = a.resourced_by
  left join participant rk on rk.lab_id = r.lab_id and rk.id = r.merged_into`

const one = {
  name: 'change-action',
  text: `select ${columns} from ${tables} where a.lab_id = $1 and a.stakeholder_id = $2 and a.id = $3`,
}
const held = { name: 'change-action-held', text: `${one.text} for update of a` }

type Which = { stakeholderId: string; changeActionId: string }

/** An action of an organisation; `hold` keeps it until the change is over. */
export async function findAction(
  db: Db,
  labId: LabId,
  { stakeholderId, changeActionId }: Which,
  hold = false,
): Promise<ShownAction> {
  if (!isUuid(stakeholderId) || !isUuid(changeActionId)) throw new NotFound()
  const asked = [labId, stakeholderId, changeActionId]
  const [found] = await rows<ShownAction>(db, hold ? held : one, asked)
  if (!found) throw new NotFound()
  return found
}

/** How many actions one organisation's plan may hold. */
export const actionsMax = 200
export const actionOrders = ['due', 'owner', 'state'] as const
export type ActionOrder = (typeof actionOrders)[number]

const orders: Record<ActionOrder, string> = {
  due: `(a.state in ('done', 'dropped')), a.due_on, a.id`,
  owner: `lower(coalesce(ok.name, o.name)) nulls first, a.due_on, a.id`,
  state: `array_position(array['started', 'open', 'done', 'dropped'], a.state), a.due_on, a.id`,
}
const plan = (order: ActionOrder) => ({
  name: `change-plan-${order}`,
  text: `select ${columns} from ${tables} where a.lab_id = $1 and a.stakeholder_id = $2
    order by ${orders[order]} limit ${actionsMax}`,
})

/** The plan of an organisation: what is still to do comes first, by day. */
export async function planOf(
  db: Db,
  labId: LabId,
  organisationId: string,
  order: ActionOrder = 'due',
): Promise<ShownAction[]> {
  return rows<ShownAction>(db, plan(order), [labId, organisationId])
}

export type ShownStep = { what: ActionStep; reason: string; at: Date; name: string | null }

const steps = {
  name: 'change-action-steps',
  text: `select s.what, s.reason, s.at, coalesce(k.name, p.name) as name from change_action_step s
    left join participant p on p.lab_id = s.lab_id and p.id = s.by_id
    left join participant k on k.lab_id = p.lab_id and k.id = p.merged_into
    where s.lab_id = $1 and s.change_action_id = $2 order by s.at desc, s.id desc limit 200`,
}

/** What became of an action, the newest first. */
export async function stepsOf(db: Db, labId: LabId, id: string): Promise<ShownStep[]> {
  return rows<ShownStep>(db, steps, [labId, id])
}

/** Whether an action still waits for somebody to do it. */
export function isRunning(state: ActionState): boolean {
  return state === 'open' || state === 'started'
}

/** Whether its day has gone by. */
export function isOverdue({ state, dueOn }: { state: ActionState; dueOn: string }, today: string) {
  return isRunning(state) && dueOn < today
}

const managers = {
  name: 'change-managers',
  text: `select distinct coalesce(p.merged_into, p.id) as id from stakeholder s
    join participant p on p.lab_id = s.lab_id and p.id = s.participant_id
    join role_held h on h.lab_id = p.lab_id and h.participant_id in (p.id, p.merged_into)
    where s.lab_id = $1 and s.organisation_id = $2 and s.removed_at is null and h.role = 'provider-manager'
      and h.ended_at is null and (h.starts_on is null or h.starts_on <= $3::date)
      and (h.ends_on is null or h.ends_on > $3::date)`,
}

/** Who answers for an organisation: its people who are provider managers today. */
export async function managersOf(
  db: Db,
  labId: LabId,
  organisationId: string,
  today: string,
): Promise<Id<'participant'>[]> {
  const found = await rows<{ id: Id<'participant'> }>(db, managers, [labId, organisationId, today])
  return found.map(({ id }) => id)
}
