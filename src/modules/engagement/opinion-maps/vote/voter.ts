import { sql } from 'drizzle-orm'
import { inLab, type Db } from '../../../../platform/db/database.ts'
import { networkOf } from '../../../../platform/http/network.ts'
import type { AppContext } from '../../../../platform/http/routes.ts'
import { hashOf } from '../../../../platform/ids.ts'
import type { LabId } from '../../../../shared/id.ts'
import { stir, type NewVoter } from './cast.ts'
import { voterKeys } from './voter-key.ts'

/** Who came to vote a short while ago, with which browser, and whether they came as more than a hall holds. */
const seen = new Map<string, boolean>()
const seenMax = 50_000

/** Who votes on the web; null when there are more newcomers in the lab at once than any hall holds. */
export async function webVoter(c: AppContext, opinionMapId: string): Promise<NewVoter | null> {
  const { actor, labId, parts } = c.var
  const [key, before] = voterKeys(actor, opinionMapId) as [string, string?]
  const voter: NewVoter = {
    key,
    channel: 'web',
    participantId: actor.participantId,
    enteredBy: null,
    confirmedHow: 'self',
    isDoubtful: false,
  }
  const who = before ? `${key} ${before}` : key
  const isDoubtful = seen.get(who)
  if (isDoubtful !== undefined) return { ...voter, isDoubtful }
  if (await isKnown(c, opinionMapId, key, before)) {
    if (before) seen.delete(before)
    return remembered(who, voter)
  }
  if (!(await parts.limits.spend('voter-lab', labId))) return null
  const within = await parts.limits.spend('voter-network', hashOf(networkOf(c)))
  return remembered(who, { ...voter, isDoubtful: !within && !actor.participantId })
}

function remembered(who: string, voter: NewVoter): NewVoter {
  if (seen.size >= seenMax) seen.clear()
  seen.set(who, voter.isDoubtful)
  return voter
}

/** Whether this voter is there; what somebody answered in this browser before they signed in becomes theirs. */
async function isKnown(
  c: AppContext,
  opinionMapId: string,
  key: string,
  before?: string,
): Promise<boolean> {
  const { actor, labId, parts } = c.var
  return inLab(parts.database, labId, async (db) => {
    const found = await db.execute<{ id: string; key: string }>(sql`
      select id, key from opinion_voter
      where lab_id = ${labId} and opinion_map_id = ${opinionMapId} and key in (${key}, ${before ?? key})
      order by key for update`)
    const own = found.rows.find((one) => one.key === key)
    const earlier = found.rows.find((one) => one.key !== key)
    if (!earlier) return own !== undefined
    if (own) {
      await joinVoters(db, labId, own.id, earlier.id)
      await stir(db, labId, opinionMapId, parts.clock.now())
    } else {
      await db.execute(sql`
        update opinion_voter
        set key = ${key}, participant_id = ${actor.participantId}, is_doubtful = false, doubt = null
        where lab_id = ${labId} and id = ${earlier.id}`)
    }
    return true
  })
}

/** Gives one voter all that another answered and added, and takes the other away: of two answers the newer stays. */
async function joinVoters(db: Db, labId: LabId, own: string, other: string): Promise<void> {
  await db.execute(sql`
    delete from opinion_response older using opinion_response newer
    where older.lab_id = ${labId} and newer.lab_id = ${labId}
      and older.voter_id in (${own}, ${other}) and newer.voter_id in (${own}, ${other})
      and newer.opinion_map_id = older.opinion_map_id and newer.statement = older.statement
      and newer.voter_id <> older.voter_id
      and (newer.at > older.at or newer.at = older.at and newer.voter_id = ${own})`)
  await db.execute(sql`
    update opinion_response set voter_id = ${own} where lab_id = ${labId} and voter_id = ${other}`)
  await db.execute(sql`
    update opinion_statement set voter_id = ${own} where lab_id = ${labId} and voter_id = ${other}`)
  await db.execute(sql`delete from opinion_voter where lab_id = ${labId} and id = ${other}`)
}
