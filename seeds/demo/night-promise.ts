import { addLink } from '../../src/modules/thread/index.ts'
import {
  bringItem,
  giveSeat,
  makeCommitment,
  planConversation,
  recordConversation,
  settleCommitment,
} from '../../src/modules/voices/index.ts'
import { lookSaid } from './voice-row.ts'
import type { WayIn } from './ways-in.ts'

/** Elsa's story and the finding meet the manager of the home care, and she promises something. */
export async function talkToKarin(way: WayIn, findingId: string): Promise<string> {
  const { stage, initiativeId, voices } = way
  stage.daysAgo(63)
  const { id: conversationId } = await stage.act('per', planConversation, {
    initiativeId,
    title: {
      en: 'What a night visit is for',
      sv: 'Vad ett nattbesök är till för',
    },
    purpose: {
      en: 'Those who decide hear what people told, from themselves.',
      sv: 'De som bestämmer får höra det människor har berättat, av dem själva.',
    },
    onDay: stage.day(-58),
    atTime: '14:00',
    place: 'Folkets hus, Långsele',
  })
  const about = { initiativeId, conversationId }
  for (const [key, seat] of [
    ['karin', 'decision-maker'],
    ['elsa', 'teller'],
    ['per', 'facilitator'],
  ]) {
    await stage.act('per', giveSeat, { ...about, seat, participantId: stage.people[key!] })
  }
  const said = await lookSaid(stage, initiativeId, voices)
  for (const item of [`contribution:${said.id('Klockan två')}`, `finding:${findingId}`]) {
    await stage.act('per', bringItem, { ...about, item })
  }
  stage.daysAgo(57)
  await stage.act('per', recordConversation, {
    ...about,
    version: 1,
    said: {
      en: 'Elsa told it once more. Karin asked how many doors are opened because a list says so. Ahmed’s answer was read out: about half.',
      sv: 'Elsa berättade det en gång till. Karin frågade hur många dörrar som öppnas för att det står i en lista. Ahmeds svar lästes upp: ungefär hälften.',
    },
  })
  const made = await stage.act('per', makeCommitment, {
    initiativeId,
    conversationId,
    promise: {
      en: 'Everybody writes their own night plan, on the fridge',
      sv: 'Alla skriver sin egen nattplan, på kylskåpet',
    },
    ownerId: stage.people.karin,
    dueOn: stage.day(-20),
    findings: [findingId],
  })
  return made.id
}

/** Ties what was decided to what people found and what was promised. */
export async function tieToDecision(
  { stage, champion }: WayIn,
  decisionId: string,
  grounds: readonly { kind: string; id: string }[],
): Promise<void> {
  const link = addLink(stage.parts.threadKinds)
  const to = { kind: 'decision', id: decisionId }
  for (const from of grounds) await stage.act(champion, link, { from, to, relation: 'rests-on' })
}

/** Karin says that her promise was kept. */
export async function keepPromise(way: WayIn, commitmentId: string): Promise<void> {
  const { stage, initiativeId } = way
  stage.daysAgo(22)
  await stage.act('karin', settleCommitment, {
    initiativeId,
    commitmentId,
    version: 1,
    state: 'kept',
    account: {
      en: 'All sixty-two homes have a plan. Four were written in Somali and read out. Two people wanted none, and that is their plan.',
      sv: 'Alla sextiotvå hem har en plan. Fyra skrevs på somaliska och lästes upp. Två ville inte ha någon, och det är deras plan.',
    },
  })
}
