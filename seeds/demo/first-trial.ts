import { recordDecision, writeQuestion } from '../../src/modules/initiatives/index.ts'
import type { ProcessBook } from './process-book.ts'
import type { Stage } from './stage.ts'

async function proveEngagement(stage: Stage, book: ProcessBook): Promise<[string, string]> {
  stage.daysAgo(56)
  await book.set('per', 'invite-everyone', 'done')
  const log = await book.prove('per', 'engage', {
    key: 'contact-log',
    title: { en: 'Who was asked, and how', sv: 'Vilka som tillfrågades, och hur' },
    proves: 'Sixty-two households were asked by letter, phone or visit',
    figure: 62,
    unit: 'households',
  })
  const themes = await book.prove('per', 'engage', {
    key: 'story-themes',
    title: { en: 'What keeps people awake', sv: 'Vad som håller människor vakna' },
    proves: 'Three themes from nineteen kitchen-table talks',
    body: 'The door that opens at two. Not knowing who comes. Lying awake in case nobody comes.',
  })
  return [log, themes]
}

/** The question is asked anew, because of what people found. */
async function askAnew(stage: Stage, book: ProcessBook, themes: string, finding: string) {
  stage.daysAgo(52)
  return stage.act('per', writeQuestion, {
    initiativeId: book.initiativeId,
    from: 1,
    howMightWe: {
      en: 'let people choose how they are looked after at night',
      sv: 'låta människor välja hur de får tillsyn om natten',
    },
    forWhom: {
      en: 'people who get help at home, and those who care for them',
      sv: 'människor som får hjälp hemma, och deras anhöriga',
    },
    inPlace: { en: 'the villages around Sollefteå', sv: 'byarna runt Sollefteå' },
    givenConstraint: {
      en: 'four carers, long roads and weak coverage',
      sv: 'fyra i personalen, långa vägar och dålig täckning',
    },
    soThat: {
      en: 'they sleep undisturbed and feel safe',
      sv: 'de får sova ostört och känner sig trygga',
    },
    whyChanged:
      'Nineteen talks showed that people miss a choice more than a visit, and that carers at home lie awake too.',
    cameFrom: [themes],
    origins: [{ kind: 'finding', id: finding }],
  })
}

/** The group chooses what is tried first, on what was asked, what was heard and the question it led to. */
export async function decideFirstTrial(
  stage: Stage,
  book: ProcessBook,
  finding: string,
): Promise<string> {
  const [log, themes] = await proveEngagement(stage, book)
  const question = await askAnew(stage, book, themes, finding)
  stage.daysAgo(45)
  const decided = await stage.act('britta', recordDecision, {
    initiativeId: book.initiativeId,
    question: { en: 'What do we try first?', sv: 'Vad provar vi först?' },
    options: {
      1: {
        en: 'A camera that is only on when the person has said so',
        sv: 'En kamera som bara är på när personen har sagt ja',
      },
      2: { en: 'A sensor at the bedside, no picture', sv: 'En sensor vid sängen, utan bild' },
      3: {
        en: 'A call at a time the person chooses',
        sv: 'Ett samtal på en tid som personen väljer',
      },
    },
    chosen: 2,
    reasons: {
      en: 'Most people in the talks said no to pictures in the bedroom. A sensor can be tried in eight homes without new lines. Those who want a call can have one beside it.',
      sv: 'De flesta i samtalen sa nej till bilder i sovrummet. En sensor kan provas i åtta hem utan nya ledningar. Den som vill ha ett samtal kan få det också.',
    },
    depth: 6,
    power: 'The Långsele evening group chose; the home care manager could say no to what is unsafe',
    groupId: stage.groupId,
    phaseId: await book.phaseId('engage'),
    decidedOn: stage.day(-45),
    restsOn: [`evidence:${log}`, `evidence:${themes}`, `challenge-version:${question.id}`],
  })
  return decided.id
}
