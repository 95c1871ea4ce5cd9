import { inviteToSay, planOutreach, recordOutreach } from '../../src/modules/voices/index.ts'
import type { LocalText } from '../../src/shared/language.ts'
import type { Stage } from './stage.ts'

type Way = { stage: Stage; initiativeId: string; champion: string }
type Plan = {
  title: string
  words: LocalText
  aimedAt: readonly string[]
  channels: readonly string[]
  /** Keys of those who are asked by name. */
  people: readonly string[]
}
type Result = { result: string; happenedOn: string; reached: Record<string, number> }

/** Asks people to say something, those who are named each on their own way. */
export async function askPeople(
  { stage, initiativeId, champion }: Way,
  { people, ...plan }: Plan,
): Promise<string> {
  const { id } = await stage.act(champion, planOutreach, { initiativeId, ...plan })
  if (people.length > 0) {
    const invited = { initiativeId, outreachId: id, people: people.map((key) => stage.people[key]) }
    await stage.act(champion, inviteToSay, invited)
    await stage.work('voices.write-invitations', { outreachId: id })
  }
  return id
}

/** Writes down what came of asking. */
export async function documentAsking(
  { stage, initiativeId, champion }: Way,
  outreachId: string,
  result: Result,
): Promise<void> {
  await stage.act(champion, recordOutreach, { initiativeId, outreachId, version: 1, ...result })
}
