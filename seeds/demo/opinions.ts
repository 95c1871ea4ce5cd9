import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { seedOf } from '../../src/analysis/opinion-map/index.ts'
import {
  addFromVoices,
  addSeeds,
  castVote,
  makeMap,
  openMap,
  recomputeJob,
  voterKeys,
  wordStatement,
} from '../../src/modules/engagement/index.ts'
import { anonymous } from '../../src/platform/actor.ts'
import type { Language, LocalText } from '../../src/shared/language.ts'
import { readRows } from './read-rows.ts'
import { lookSaid } from './voice-row.ts'
import type { WayIn } from './ways-in.ts'

/** A statement of the demo, with how two kinds of people lean: from 0, nobody agrees, to 1, everybody does. */
const row = z.object({
  /** How that begins which somebody said and it was taken from. */
  from: z.string(),
  sv: z.string(),
  en: z.string(),
  calls: z.coerce.number(),
  visits: z.coerce.number(),
  pass: z.coerce.number(),
})
export type Opinion = z.infer<typeof row>
export type Kind = 'calls' | 'visits'

/** A map of the demo as it is voted on. */
export type PlayedMap = {
  way: WayIn
  about: { initiativeId: string; opinionMapId: string }
  /** By number of the statement, from 1. */
  opinions: readonly Opinion[]
}

type Plan = { table: string; topic: LocalText; tells: LocalText; language: Language }

/** Prepares and opens a map; statements that people said stay tied to whose words they came from. */
export async function openOpinions(way: WayIn, plan: Plan): Promise<PlayedMap> {
  const { stage, initiativeId, champion } = way
  const { table, topic, tells, language } = plan
  const opinions = await readRows(table, row)
  const { id } = await stage.act(champion, makeMap, {
    initiativeId,
    topic,
    about: tells,
    whoVotes: 'anyone',
    whoAdds: 'voters',
    moderation: 'before',
    languages: stage.lab.languages,
  })
  const about = { initiativeId, opinionMapId: id }
  const played = { way, about, opinions }
  await takeFromVoices(played, language)
  const lines = opinions.filter(({ from }) => !from).map((one) => one[language])
  await stage.act(champion, addSeeds, { ...about, lines: lines.join('\n'), language })
  await translate(played)
  await stage.act(champion, openMap, about)
  return played
}

async function takeFromVoices({ way, about, opinions }: PlayedMap, language: Language) {
  const taken = opinions.filter(({ from }) => from)
  if (taken.length === 0) return
  const said = await lookSaid(way.stage, way.initiativeId, way.voices)
  const picked = taken.map((one) => ({ contributionId: said.id(one.from), words: one[language] }))
  await way.stage.act(way.champion, addFromVoices, { ...about, picked, language })
}

/** Each statement in both languages, where the table has them. */
async function translate({ way, about, opinions }: PlayedMap): Promise<void> {
  const { stage, champion } = way
  const kept = await stage.read<{ id: string; number: number }>(
    sql`select id, number from opinion_statement where opinion_map_id = ${about.opinionMapId}`,
  )
  for (const { id: opinionStatementId, number } of kept) {
    const { sv, en } = opinions[number - 1]!
    if (!sv) continue
    const words = { sv, en }
    await stage.act(champion, wordStatement, { ...about, opinionStatementId, version: 1, words })
  }
}

/** How somebody of a kind answers a statement; the same person always answers the same. */
export function answerOf(who: string, kind: Kind, opinion: Opinion, number: number): -1 | 0 | 1 {
  const draw = (what: string) => seedOf(`${what} ${who} ${number}`) / 2 ** 32
  if (draw('passes') < opinion.pass) return 0
  return draw('agrees') < opinion[kind] ? 1 : -1
}

/** Many people answer on the site at the same time, one statement after the other: votes that come together are kept together. */
export async function answerTogether(map: PlayedMap, people: readonly [string, Kind][]) {
  for (const [place, opinion] of map.opinions.entries()) {
    await Promise.all(people.map(([who, kind]) => answerOne(map, who, kind, opinion, place + 1)))
  }
}

/** Somebody answers a statement on the site without an account; one in ten they leave out. */
async function answerOne(
  { way, about: { opinionMapId } }: PlayedMap,
  who: string,
  kind: Kind,
  opinion: Opinion,
  statement: number,
): Promise<void> {
  if (seedOf(`skips ${who} ${statement}`) / 2 ** 32 < 0.1) return
  const [key] = voterKeys(anonymous(`demo ${who}`), opinionMapId)
  const web = { channel: 'web', participantId: null, enteredBy: null } as const
  const voter = { ...web, key: key!, confirmedHow: 'self', isDoubtful: false } as const
  const vote = answerOf(who, kind, opinion, statement)
  const matters = seedOf(`matters ${who} ${statement}`) % 9 === 0
  await way.stage.besides((parts, labId) =>
    castVote(parts, labId, { opinionMapId, statement, vote, matters, voter }),
  )
}

/** Works out what shows in the answers, as the job does. */
export async function workOut({ way, about }: PlayedMap): Promise<void> {
  await way.stage.work(recomputeJob, { opinionMapId: about.opinionMapId })
}
