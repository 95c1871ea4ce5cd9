import { command } from '../../../platform/command.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { done } from '../../../shared/result.ts'
import { linkThings } from '../../thread/index.ts'
import { makeCommitment } from '../../voices/index.ts'
import { aboutIt, toGoOn } from './commands.ts'
import { makePromiseInput } from './input.ts'
import { serviceCommitment, type PromiseSide } from './schema.ts'

/** Writes down what users or the provider promise: a commitment of the initiative, kept or broken where all of them are. */
export const makePromise = command(
  'service-commitment.make',
  makePromiseInput,
  async (ctx, input) => {
    const { initiativeId, serviceId, side, howOften, ...promise } = input
    const { found, allowed } = await toGoOn(ctx, { initiativeId, serviceId })
    if (!allowed.ok) return allowed
    const about = { ...promise, initiativeId, conversationId: null, findings: [] }
    const made = await makeCommitment.change(ctx, about)
    if (!made.ok) return made
    const commitmentId = made.value.id as Id<'commitment'>
    await ctx.db
      .insert(serviceCommitment)
      .values({ labId: ctx.labId, serviceId: found.id, commitmentId, side, howOften })
    const to = { kind: 'commitment', id: commitmentId }
    await linkThings(ctx, { from: { kind: 'service', id: found.id }, to, relation: 'led-to' })
    ctx.record({ name: 'service-commitment.made', ...aboutIt(found, { commitmentId, side }) })
    return done({ id: commitmentId })
  },
)

/** A promise as pages show it; `late` is worked out, never stored. */
export type ShownPromise = {
  id: string
  side: PromiseSide
  promise: LocalText
  howOften: LocalText
  /** A name that was written for everybody; a person of the lab is not named here. */
  ownerName: string
  madeOn: string
  dueOn: string
  state: 'open' | 'kept' | 'broken' | 'changed'
  account: LocalText
  settledAt: Date | null
  late: boolean
}

const promises = {
  name: 'service-promises',
  text: `select k.id, sc.side, k.promise, sc.how_often as "howOften", k.owner_name as "ownerName",
      k.made_on::text as "madeOn", k.due_on::text as "dueOn", k.state, k.account, k.settled_at as "settledAt",
      k.state in ('open', 'changed') and k.due_on < $3::date as late
    from service_commitment sc
    join commitment k on k.lab_id = sc.lab_id and k.id = sc.commitment_id
    where sc.lab_id = $1 and sc.service_id = $2
    order by k.state in ('kept', 'broken'), k.due_on, k.id limit 100`,
}

/** What users and provider promised each other, what is still to be kept first: the first hundred. */
export async function promisesOf(
  db: Db,
  labId: LabId,
  serviceId: string,
  today: string,
): Promise<ShownPromise[]> {
  return rows<ShownPromise>(db, promises, [labId, serviceId, today])
}
