import { csvLines, csvStart } from '../../../../../shared/csv.ts'
import { shuffledVoters, type Taking } from './counted.ts'
import { groupsOf } from './grouping.ts'
import { answersOf, takenStatements, type TakenVote } from './queries.ts'

const voteColumns = ['timestamp', 'datetime', 'comment-id', 'voter-id', 'vote', 'important']
const votersAtOnce = 500

/** Every answer on a line of its own, person by person in an order that says nothing; times to the hour. */
export async function* votesFile(taking: Taking): AsyncGenerator<string> {
  yield csvStart + csvLines([voteColumns])
  for await (const { name, votes } of people(taking)) {
    yield csvLines(
      votes.map(({ hour, statement, vote, matters }) => [
        String(hour.getTime()),
        hour.toISOString(),
        String(statement),
        String(name),
        String(vote),
        matters ? '1' : '0',
      ]),
    )
  }
}

/** How many statements somebody added: where few add any, it would tell whose row it is. */
const untold = ''
const about = ['participant', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree']

/** A row for each person with a column for each statement, and the group that was worked out for them. */
export async function* participantsFile(taking: Taking): AsyncGenerator<string> {
  const { read, labId, opinionMapId } = taking
  const groups = await groupsOf(read, taking)
  const numbers = (await read((db) => takenStatements(db, labId, opinionMapId))).map(
    ({ number }) => number,
  )
  yield csvStart + csvLines([[...about, ...numbers.map(String)]])
  for await (const { id, name, votes } of people(taking)) {
    const given = new Map(votes.map(({ statement, vote }) => [statement, String(vote)]))
    const of = (wanted: number) => String(votes.filter(({ vote }) => vote === wanted).length)
    const counts = [untold, String(votes.length), of(1), of(-1)]
    const answers = numbers.map((number) => given.get(number) ?? '')
    yield csvLines([[String(name), String(groups.get(id) ?? ''), ...counts, ...answers]])
  }
}

type Person = { id: string; name: number; votes: TakenVote[] }

async function* people(taking: Taking): AsyncGenerator<Person> {
  const { read, labId, opinionMapId } = taking
  const all = await shuffledVoters(taking)
  for (let at = 0; at < all.length; at += votersAtOnce) {
    const some = all.slice(at, at + votersAtOnce)
    const ids = some.map(({ id }) => id)
    const found = await read((db) => answersOf(db, labId, opinionMapId, ids))
    for (const one of some) yield { ...one, votes: found.get(one.id) ?? [] }
  }
}
