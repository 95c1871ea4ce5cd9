import type { ShortStory } from './short-story.ts'

/** Care on the winter road in Borgarbyggð, after the first step of a living-lab cycle. All of it is invented. */
export const winterRoad: ShortStory = {
  days: 150,
  title: { en: 'Care when the road is shut', sv: 'Vård när vägen är stängd' },
  summary: {
    en: 'On forty days last winter the inner valley could not be reached by car. Farms, nurses and rescue volunteers work out together who looks after whom on such a day.',
    sv: 'Fyrtio dagar förra vintern gick det inte att nå den inre dalen med bil. Gårdar, sjuksköterskor och räddningsfrivilliga tar tillsammans reda på vem som ser till vem en sådan dag.',
  },
  place: 'Reykholt',
  templateId: 'living-lab-cycle',
  challenge: {
    howMightWe: { en: 'keep care going', sv: 'hålla vården i gång' },
    forWhom: { en: 'people on the inner farms', sv: 'människor på de innersta gårdarna' },
    inPlace: {
      en: 'the valley from Reykholt to Húsafell',
      sv: 'dalen från Reykholt till Húsafell',
    },
    givenConstraint: {
      en: 'two nurses and a road that closes',
      sv: 'två sjuksköterskor och en väg som stängs',
    },
    soThat: { en: 'nobody waits alone', sv: 'ingen väntar ensam' },
  },
  figures: [
    [
      'distance',
      58,
      'minutes to the health centre on a clear road',
      'It is close to an hour from the innermost farm.',
      'Det är nära en timme från den innersta gården.',
    ],
    [
      'staffing',
      2,
      'home nurses for the whole valley',
      'Two home nurses look after the whole valley.',
      'Två hemsjuksköterskor ansvarar för hela dalen.',
    ],
    [
      'cost-per-head',
      96000,
      'ISK for each visit by tracked vehicle',
      'What a visit costs when the road is shut.',
      'Vad ett besök kostar när vägen är stängd.',
    ],
    [
      'access',
      40,
      'days without a road last winter',
      'On forty days no car got through.',
      'Fyrtio dagar kom ingen bil fram.',
    ],
  ],
  closed: [
    {
      key: 'plan',
      days: 105,
      done: ['agree-governance', 'recruit-panel', 'set-consent-route'],
      proofs: [
        [
          'charter',
          'What we promise each other',
          'Vad vi lovar varandra',
          'Who decides what on a day without a road',
          'The valley says what is urgent. The nurses say what is safe. Nobody sends a car without asking.',
        ],
        [
          'panel-register',
          'The panel of the inner valley',
          'Den inre dalens panel',
          'Every farm has somebody in it',
          'Six farms, two summer houses, two nurses and the rescue volunteers.',
        ],
        [
          'ethics-note',
          'What may be asked, and how',
          'Vad man får fråga om, och hur',
          'How consent is asked for when health is talked about',
          'Nobody is asked about their health in front of others. What was said is read back first.',
        ],
      ],
      signers: [['sigga', 'researcher']],
    },
  ],
  asked: {
    days: 95,
    question: {
      en: 'What do you need when the road is shut?',
      sv: 'Vad behöver du när vägen är stängd?',
    },
    about: {
      en: 'Think of the longest time last winter. Björn writes it down if you ring him.',
      sv: 'Tänk på den längsta gången förra vintern. Björn skriver ner det om du ringer.',
    },
    sensitive: true,
  },
  chosen: {
    days: 52,
    phase: 'explore',
    question: {
      en: 'What do we try out before the first snow?',
      sv: 'Vad provar vi före första snön?',
    },
    options: {
      1: { en: 'A clinic on a screen', sv: 'En mottagning på skärm' },
      2: {
        en: 'A call every morning the road is shut, and a locked box of medicine in the valley',
        sv: 'Ett samtal varje morgon vägen är stängd, och ett låst medicinskåp i dalen',
      },
    },
    chosen: 2,
    reasons: {
      en: 'People said that a voice in the morning helped most. The screen comes later, for those who want it.',
      sv: 'Människor sa att en röst på morgonen hjälpte mest. Skärmen kommer senare, för den som vill.',
    },
    depth: 6,
    power: 'The inner valley chose; the health centre could say no to what is unsafe',
  },
  putRight: ['Ég beið', 'is'],
  answered: {
    days: 45,
    answers: [
      {
        to: ['Ég beið í þrjá daga', 'Keep a locked box'],
        outcome: 'adopted',
        reason: {
          en: 'From the first snow a nurse rings every morning the road is shut, and the box stands in the rescue station.',
          sv: 'Från första snön ringer en sjuksköterska varje morgon vägen är stängd, och skåpet står på räddningsstationen.',
        },
        on: 'choice',
      },
      {
        to: ['A talk on a screen'],
        outcome: 'deferred',
        reason: {
          en: 'We come back to the screen after the winter, with your condition: people choose themselves.',
          sv: 'Vi återkommer till skärmen efter vintern, med ditt villkor: var och en väljer själv.',
        },
        until: 120,
      },
    ],
  },
}
