import { matrixBuilder, type MapInput } from '../../../../analysis/opinion-map/index.ts'
import { rows, type Db } from '../../../../platform/db/database.ts'
import type { LabId } from '../../../../shared/id.ts'

/** So many voters are read at once. */
const votersAtOnce = 2_000
const comma = 44
const zero = 48

const leftOutNumbers = {
  name: 'opinion-left-out',
  text: `select number from opinion_statement
    where lab_id = $1 and opinion_map_id = $2 and (state = 'rejected' or is_about_people) order by number`,
}

/** Each voter's answers as one text of numbers: statement times three, plus the answer as 0, 1 or 2. */
const openVotes = `declare opinion_votes no scroll cursor for
  select v.id, (select string_agg((r.statement * 3 + r.vote + 1)::text, ',' order by r.statement)
    from opinion_response r where r.lab_id = $1 and r.opinion_map_id = $2 and r.voter_id = v.id) as votes
  from opinion_voter v where v.lab_id = $1 and v.opinion_map_id = $2 and not v.is_doubtful
  order by v.began_at, v.id`

/** All that a map is worked out from but its memory. Answers are read voter after voter; none becomes an object. */
export async function readInput(
  db: Db,
  labId: LabId,
  opinionMapId: string,
): Promise<Omit<MapInput, 'memory'>> {
  const leftOut = await rows<{ number: number }>(db, leftOutNumbers, [labId, opinionMapId])
  const builder = matrixBuilder()
  const keys: string[] = []
  await db.$client.query(openVotes, [labId, opinionMapId])
  for (;;) {
    const read = await rows<{ id: string; votes: string | null }>(db, {
      name: 'opinion-votes-fetch',
      text: `fetch ${votersAtOnce} from opinion_votes`,
    })
    for (const { id, votes } of read) {
      if (votes === null) continue
      keys.push(id)
      builder.startVoter()
      addVotes(builder, votes)
    }
    if (read.length < votersAtOnce) break
  }
  return { ...builder.finish(), keys, leftOut: leftOut.map(({ number }) => number) }
}

function addVotes({ add }: ReturnType<typeof matrixBuilder>, votes: string): void {
  let code = 0
  for (let at = 0; at <= votes.length; at++) {
    const letter = at < votes.length ? votes.charCodeAt(at) : comma
    if (letter !== comma) {
      code = code * 10 + letter - zero
      continue
    }
    add(Math.floor(code / 3), ((code % 3) - 1) as -1 | 0 | 1)
    code = 0
  }
}
