import {
  agreeToPair,
  answerQuestion,
  askPair,
  askQuestion,
  declareTies,
  leaveRole,
  sayHelped,
  sayThanks,
  setThanksPublicity,
} from '../../src/modules/champions/index.ts'
import { giveRole } from '../../src/modules/people/index.ts'
import { askForCallBack } from '../../src/modules/voices/index.ts'
import { sql } from 'drizzle-orm'
import type { Stage } from './stage.ts'

const questions = [
  {
    title: 'Vem betalar kaffet i bygdegården?',
    body: 'Föreningen vill ha 200 kronor.',
    tags: 'pengar, lokal',
    answer: 'Labbet. Behåll kvittot, så får du tillbaka pengarna.',
  },
  {
    title: 'Hur frågar jag någon som nyss blivit änka?',
    body: '',
    tags: 'samtal',
    nameless: 'yes',
    answer: 'Vänta en månad. Ring sedan och fråga först hur det är, inget annat.',
  },
  {
    title: 'Vad gör ni när bilen inte kommer fram i snön?',
    body: 'Tre hushåll ligger efter vändplatsen.',
    tags: 'vinter, besök',
    answer: 'Vi ringer dem dagen innan och gör besöket i telefon.',
  },
] as const

/** What holds the champions of Västernorrland up: a mentor, questions, thanks, one hand-over, one facilitator. */
export async function supportChampions(stage: Stage): Promise<void> {
  const { act, people } = stage
  const [initiative] = await stage.read<{ id: string }>(
    sql`select id from initiative order by started_at limit 1`,
  )
  stage.daysAgo(60)
  const pair = { kind: 'mentor', firstId: people.britta, secondId: people.per }
  const { id: championPairId } = await act('per', askPair, pair)
  await act('britta', agreeToPair, { championPairId })
  for (const { answer, ...question } of questions) {
    const { id: championQuestionId } = await act('per', askQuestion, question)
    await act('britta', answerQuestion, { championQuestionId, body: answer })
    const [given] = await stage.read<{ id: string }>(
      sql`select id from champion_answer where question_id = ${championQuestionId}`,
    )
    await act('per', sayHelped, { championQuestionId, championAnswerId: given!.id })
  }
  await handOver(stage, initiative!.id)
  const thanks = { participantId: people.per, words: 'Tack för att du körde mig hem i snön.' }
  const { id } = await act('goran', sayThanks, { ...thanks, giverAgrees: 'yes' })
  await act('per', setThanksPublicity, { championThanksId: id, agrees: 'yes' })
  const role = { role: 'independent-facilitator', initiativeId: initiative!.id }
  await act('britta', giveRole, { ...role, participantId: people.ingrid })
  const declared = { initiativeId: initiative!.id, hasTies: 'no', public: 'yes' }
  await act('ingrid', declareTies, declared)
}

/** Lena was a champion for a month, and Per took over. */
async function handOver({ act, people, daysAgo }: Stage, initiativeId: string): Promise<void> {
  const { lena, per, elsa } = people
  await act('britta', giveRole, { participantId: lena, role: 'champion' })
  daysAgo(30)
  await act('lena', askForCallBack, {
    participantId: elsa,
    initiativeId,
    name: '',
    phone: '',
    about: 'Hur bussen till vårdcentralen går i vinter',
    dueOn: '',
    dueWords: 'efter lunch',
    take: 'yes',
  })
  await act('lena', leaveRole, {
    participantId: lena,
    successorId: per,
    note: 'Nyckeln till bygdegården hänger hos Göran.',
    contacts: [elsa],
    agreed: 'yes',
  })
}
