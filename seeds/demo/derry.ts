import type { ShortStory } from './short-story.ts'

/** The local development plan in Derry and Strabane, in the second of the four phases. All of it is invented. */
export const villagesInThePlan: ShortStory = {
  days: 170,
  title: {
    en: 'A plan you can point at',
    sv: 'En plan man kan peka på',
  },
  summary: {
    en: 'The plan for the next fifteen years decides where homes, shops and clinics may stand. Six villages say what they need before the first policy is written, with their finger on the map.',
    sv: 'Planen för de kommande femton åren avgör var bostäder, butiker och mottagningar får ligga. Sex byar säger vad de behöver innan den första regeln skrivs, med fingret på kartan.',
  },
  place: 'Newtownstewart',
  templateId: 'sic-4',
  challenge: {
    howMightWe: {
      en: 'let villages shape the development plan',
      sv: 'låta byar forma utvecklingsplanen',
    },
    forWhom: { en: 'people outside the city', sv: 'människor utanför staden' },
    inPlace: {
      en: 'the villages from Castlederg to Eglinton',
      sv: 'byarna från Castlederg till Eglinton',
    },
    givenConstraint: {
      en: 'one planner for six villages',
      sv: 'en planerare på sex byar',
    },
    soThat: { en: 'nobody learns of it too late', sv: 'ingen får veta det för sent' },
  },
  figures: [
    [
      'distance',
      38,
      'minutes by car to see a plan',
      'From the far villages it takes more than half an hour to see a plan.',
      'Från de avlägsna byarna tar det mer än en halvtimme att få se en plan.',
    ],
    [
      'staffing',
      1,
      'planner for six villages',
      'One planner looks after six villages.',
      'En planerare ansvarar för sex byar.',
    ],
    [
      'cost-per-head',
      240,
      'GBP for each late objection',
      'What it costs to deal with an objection once the plan is printed.',
      'Vad det kostar att hantera en invändning när planen är tryckt.',
    ],
    [
      'access',
      9,
      'percent of village homes had seen the last draft',
      'Nine in a hundred had seen the last draft.',
      'Nio av hundra hade sett det förra utkastet.',
    ],
  ],
  closed: [
    {
      key: 'prepare',
      days: 120,
      done: ['form-core-team', 'train-core-team', 'research-challenge', 'draft-question'],
      seats: [
        ['ruth', 'service-user', false],
        ['helen', 'management', false],
        ['raymond', 'funder', true],
      ],
      proofs: [
        [
          'core-team-roster',
          'Who sits at the table',
          'Vilka som sitter vid bordet',
          'Three views, a funder among them',
          'A farmer, a head of planning and a rural fund. They meet in the villages, never in the city.',
        ],
        [
          'training-log',
          'Two evenings of training',
          'Två utbildningskvällar',
          'Everyone has had both evenings',
          'Listening, consent, and how to read a plan aloud.',
        ],
        [
          'research-brief',
          'What the last plan left out',
          'Vad den förra planen utelämnade',
          'Which villages were heard and which were not',
          'Nobody from four of the six villages had answered the last time. The notice had hung in the city only.',
        ],
        [
          'challenge-question-1',
          'The first question',
          'Den första frågan',
          'Where we began',
          'How might we let villages shape the plan, so that nobody learns of it too late?',
        ],
      ],
      signers: [],
    },
  ],
  asked: {
    days: 100,
    question: {
      en: 'Put your finger on the map: what must the plan not lose, and what is missing?',
      sv: 'Sätt fingret på kartan: vad får planen inte förstöra, och vad saknas?',
    },
    about: {
      en: 'A field, a corner shop, a path to school, a place for three new homes. No policy is written yet.',
      sv: 'En åker, en närbutik, en skolväg, plats för tre nya hus. Ingen regel är skriven än.',
    },
  },
  chosen: {
    days: 48,
    phase: 'co-define',
    question: { en: 'Where do people see the map?', sv: 'Var får människor se kartan?' },
    options: {
      1: { en: 'In the offices in the city', sv: 'På kontoret i staden' },
      2: {
        en: 'On a big sheet in six halls, one week in each',
        sv: 'På ett stort ark i sex bygdelokaler, en vecka i varje',
      },
    },
    chosen: 2,
    reasons: {
      en: 'People who cannot drive asked for it, and the paper map drew more marks than the web page.',
      sv: 'De som inte kan köra bad om det, och papperskartan fick fler märken än webbsidan.',
    },
    depth: 5,
    power: 'The core team with the six villages table, one voice each',
  },
  answered: {
    days: 40,
    answers: [
      {
        to: ['My mother is 84', 'I cannot read a plan'],
        outcome: 'adopted',
        reason: {
          en: 'The map comes to your hall for a week, in big print, with somebody who reads it aloud.',
          sv: 'Kartan kommer till er lokal en vecka, i stor stil, med någon som läser upp den.',
        },
        on: 'choice',
      },
      {
        to: ['Three homes beside'],
        outcome: 'deferred',
        reason: {
          en: 'Where homes may stand is decided in the workshop in spring. Your place is marked on the sheet.',
          sv: 'Var hus får stå avgörs på verkstaden i vår. Din plats är utmärkt på arket.',
        },
        until: 60,
      },
    ],
  },
}
