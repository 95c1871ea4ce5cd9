import { closeMap, keyCopy, makeSheet } from '../../src/modules/engagement/index.ts'
import {
  answerOf,
  answerTogether,
  openOpinions,
  workOut,
  type Kind,
  type PlayedMap,
} from './opinions.ts'
import type { WayIn } from './ways-in.ts'

const onSite = 34
const onPaper = 10

/** People of the villages weigh what was said about nights: on the site, and on paper that Per types in. */
export async function weighNights(way: WayIn): Promise<string> {
  const { stage, champion } = way
  stage.daysAgo(65)
  const map = await openOpinions(way, {
    table: 'night-statements',
    language: 'sv',
    topic: { en: 'What makes a night at home safe?', sv: 'Vad gör en natt hemma trygg?' },
    tells: {
      en: 'Per took these sentences from what people said. What you answer goes to the evening group, which chooses what is tried first.',
      sv: 'Per tog de här meningarna ur vad människor har sagt. Det ni svarar går till kvällsgruppen, som väljer vad som provas först.',
    },
  })
  for (const [days, from, to] of [
    [64, 0, 12],
    [60, 12, 26],
    [55, 26, onSite],
  ] as const) {
    stage.daysAgo(days)
    const people = Array.from({ length: to - from }, (_, n) => from + n)
    const known = people.map((n) => [`neighbour ${n}`, kindOf(n)] as [string, Kind])
    await answerTogether(map, known)
    await workOut(map)
  }
  stage.daysAgo(52)
  await typePaper(map)
  stage.daysAgo(48)
  await stage.act(champion, closeMap, map.about)
  await workOut(map)
  return map.about.opinionMapId
}

function kindOf(n: number): Kind {
  return n % 5 < 3 ? 'calls' : 'visits'
}

/** Ten sheets from the shop in Långsele, where most people would rather have a visit. */
async function typePaper({ way, about, opinions }: PlayedMap): Promise<void> {
  const { stage, champion } = way
  const { id: opinionSheetId } = await stage.act(champion, makeSheet, {
    ...about,
    choice: 'all',
    language: 'sv',
    copies: 20,
  })
  const names = { '1': 'agree', '0': 'pass', '-1': 'disagree' } as const
  for (let copy = 1; copy <= onPaper; copy++) {
    const kind = copy % 4 === 0 ? 'calls' : 'visits'
    const answers = opinions.map((opinion, place) => [
      String(place + 1),
      names[`${answerOf(`sheet ${copy}`, kind, opinion, place + 1)}`],
    ])
    await stage.act(champion, keyCopy, {
      ...about,
      opinionSheetId,
      copy,
      answers: Object.fromEntries(answers),
      confirmedHow: 'signed',
    })
  }
}
