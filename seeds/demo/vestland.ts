import type { ShortStory } from './short-story.ts'

/** Welfare technology in Vestland, after two of nine steps. All of it is invented. */
export const acrossTheFjord: ShortStory = {
  days: 140,
  title: {
    en: 'A safe day on both sides of the fjord',
    sv: 'En trygg dag på båda sidor om fjorden',
  },
  summary: {
    en: 'A blood test of two minutes takes a whole day when it is on the other side of the water. People who get help at home try out what can be measured, asked and answered from the kitchen.',
    sv: 'Ett blodprov på två minuter tar en hel dag när det tas på andra sidan vattnet. Människor som får hjälp hemma provar vad som kan mätas, frågas och besvaras från köket.',
  },
  place: 'Balestrand',
  templateId: 'nordic-welfare-tech',
  challenge: {
    howMightWe: { en: 'bring check-ups home', sv: 'flytta hem kontrollerna' },
    forWhom: {
      en: 'older people with long illness',
      sv: 'äldre med långvarig sjukdom',
    },
    inPlace: { en: 'four villages by the fjord', sv: 'fyra byar vid fjorden' },
    givenConstraint: {
      en: 'two ferries a day and weak coverage',
      sv: 'två färjor om dagen och dålig täckning',
    },
    soThat: { en: 'the day is theirs again', sv: 'dagen är deras egen igen' },
  },
  figures: [
    [
      'distance',
      8,
      'hours for one blood test, with the ferry',
      'From door to door, for a test of two minutes.',
      'Från dörr till dörr, för ett prov på två minuter.',
    ],
    [
      'staffing',
      5,
      'nurses on the road for four villages',
      'Five nurses drive to four villages.',
      'Fem sjuksköterskor kör till fyra byar.',
    ],
    [
      'cost-per-head',
      2900,
      'NOK a month for transport',
      'What transport to check-ups costs for one person.',
      'Vad resorna till kontroller kostar för en person.',
    ],
    [
      'access',
      6,
      'percent measure something at home',
      'Six in a hundred measure anything at home today.',
      'Sex av hundra mäter något hemma i dag.',
    ],
  ],
  closed: [
    {
      key: 'vision',
      days: 112,
      done: ['leadership-user-workshop'],
      proofs: [
        [
          'vision-note',
          'A day that is mine',
          'En dag som är min',
          'What people by the fjord want from a device',
          'To be at home, to be known by one nurse, and to be able to pull out the plug.',
        ],
      ],
      signers: [
        ['aase', 'resident-representative', 'If I may keep the ferry for fun, I agree.'],
        ['jonas', 'frontline-professional'],
      ],
    },
    {
      key: 'strategy',
      days: 84,
      done: ['set-aims', 'set-ethical-limits'],
      proofs: [
        [
          'strategy',
          'Aims, and what we will not do',
          'Mål, och vad vi inte gör',
          'Which limits hold whatever a device can do',
          'No picture from a bedroom. No device instead of a visit, unless the person asks for it.',
        ],
      ],
      signers: [
        ['leif', 'resident-representative'],
        ['jonas', 'frontline-professional'],
      ],
    },
  ],
  asked: {
    days: 72,
    question: {
      en: 'What would you rather do at home, and what never?',
      sv: 'Vad vill du hellre göra hemma, och vad aldrig?',
    },
    about: {
      en: 'Torbjørn has six devices in his bag. Try them first, or tell us without.',
      sv: 'Torbjørn har sex apparater i väskan. Prova dem först, eller berätta ändå.',
    },
    sensitive: true,
  },
  chosen: {
    days: 38,
    phase: 'communication',
    question: { en: 'How do people get to know a device?', sv: 'Hur lär man känna en apparat?' },
    options: {
      1: { en: 'A brochure to every home', sv: 'En broschyr till varje hem' },
      2: { en: 'Borrow one for a month, as a book', sv: 'Låna en i en månad, som en bok' },
    },
    chosen: 2,
    reasons: {
      en: 'Those who had tried one knew in a week what they wanted. The brochure was read by nobody we asked.',
      sv: 'De som hade provat visste på en vecka vad de ville. Broschyren hade ingen vi frågade läst.',
    },
    depth: 5,
    power: 'The fjord-side panel and the home services, one voice each',
  },
  putRight: ['Eg tek ferja', 'nn'],
  answered: {
    days: 33,
    answers: [
      {
        to: ['Let us borrow'],
        outcome: 'adopted',
        reason: {
          en: 'Ten devices can be borrowed for a month from the library on the ferry.',
          sv: 'Tio apparater kan lånas en månad från biblioteket på färjan.',
        },
        on: 'choice',
      },
      {
        to: ['Send one nurse who knows me'],
        outcome: 'adopted',
        reason: {
          en: 'From the autumn every village has one nurse by name, on a screen and on foot.',
          sv: 'Från hösten har varje by en sjuksköterska med namn, på skärm och till fots.',
        },
      },
      {
        to: ['The shop knows first'],
        outcome: 'declined',
        reason: {
          en: 'A shop should not have to watch over its customers. We ask the neighbours who offered instead.',
          sv: 'En affär ska inte behöva vaka över sina kunder. Vi frågar grannarna som erbjöd sig i stället.',
        },
      },
    ],
  },
  next: {
    days: 14,
    title: { en: 'The last bus on a Saturday', sv: 'Sista bussen på lördagen' },
    summary: {
      en: 'Young people decide with the county how a small budget for evening transport is used.',
      sv: 'Unga bestämmer tillsammans med länet hur en liten budget för kvällsresor används.',
    },
    place: 'Sogndal',
    templateId: 'four-cos',
  },
}
