import { writeQuestion } from '../../src/modules/initiatives/index.ts'
import type { ProcessBook } from './process-book.ts'
import type { Stage } from './stage.ts'

/** What night visits cost in a remote area, and the first question. */
export async function stateChallenge(stage: Stage, book: ProcessBook): Promise<void> {
  const factors = [
    [
      'distance',
      9,
      'hours of driving a night',
      'The night team drives about nine hours every night.',
      'Nattpatrullen kör ungefär nio timmar varje natt.',
    ],
    [
      'staffing',
      4,
      'carers on duty a night',
      'Four carers cover the whole municipality.',
      'Fyra i personalen täcker hela kommunen.',
    ],
    [
      'cost-per-head',
      18400,
      'SEK a person a month',
      'What a person with night visits costs in a month.',
      'Vad en person med nattbesök kostar på en månad.',
    ],
    [
      'access',
      3,
      'people with a digital aid at night',
      'Three of sixty-two people can use a digital aid at night.',
      'Tre av sextiotvå personer kan använda ett digitalt stöd om natten.',
    ],
  ] as const
  await book.measure('britta', stage.day(-262), factors)
  await stage.act('britta', writeQuestion, {
    initiativeId: book.initiativeId,
    from: 0,
    howMightWe: { en: 'make nights feel safe', sv: 'göra nätterna trygga' },
    forWhom: { en: 'people who get help at home', sv: 'människor som får hjälp hemma' },
    inPlace: { en: 'the villages around Sollefteå', sv: 'byarna runt Sollefteå' },
    givenConstraint: { en: 'four carers and long roads', sv: 'fyra i personalen och långa vägar' },
    soThat: { en: 'they sleep undisturbed', sv: 'de får sova ostört' },
  })
}
