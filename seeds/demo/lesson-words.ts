import type { LocalText } from '../../src/shared/language.ts'

/** What one person of the cast says of a lesson; `by` notes it for those who have no account. */
export type SaidOfLesson = {
  who: string
  by?: string
  stance: 'agree' | 'contest'
  words: string
  named?: boolean
}

/** A lesson of the demo: what it claims, where it holds, on what kinds of things it rests, and who sees it how. */
export type DemoLesson = {
  days: number
  claim: LocalText
  explanation: LocalText
  placeWords: string
  density: 'sparse' | 'village' | 'town'
  service: string
  mode: string
  level: string
  confidence: string
  confidenceBecause: LocalText
  /** Kinds of the thread, of which the newest of the initiative is taken; a pilot by a word of its title. */
  restsOn: readonly (readonly [kind: string, word?: string])[]
  said: readonly SaidOfLesson[]
}

const nights: DemoLesson = {
  days: 6,
  claim: {
    en: 'A call before the night drive lets people sleep, if they chose the call themselves',
    sv: 'Ett samtal före nattresan låter människor sova, om de själva valde samtalet',
  },
  explanation: {
    en: 'On one route six people were asked before and after. Those who had chosen the call found the nights calmer. One who had not chosen it found it worse. Invented for the demo.',
    sv: 'På en rutt tillfrågades sex personer före och efter. De som själva hade valt samtalet upplevde nätterna som lugnare. En som inte hade valt det tyckte att det blev sämre. Påhittat för demon.',
  },
  placeWords: 'Route 7, Långsele',
  density: 'sparse',
  service: 'care',
  mode: 'deliver',
  level: 'individual',
  confidence: 'supported',
  confidenceBecause: {
    en: 'One pilot, an opinion map and the talks say the same; six people are few.',
    sv: 'Ett försök, en åsiktskarta och samtalen säger samma sak; sex personer är få.',
  },
  restsOn: [['pilot', 'call'], ['finding'], ['opinion-map']],
  said: [
    {
      who: 'ahmed',
      stance: 'agree',
      words: 'I drive less, and the doors I open are the ones where I am wanted.',
      named: true,
    },
    {
      who: 'elsa',
      by: 'per',
      stance: 'contest',
      words: 'The phone is in the kitchen. By the time I am there I am awake, whoever chose it.',
    },
    { who: 'goran', stance: 'agree', words: 'I sleep. That is all I asked for.', named: true },
  ],
}

const sensors: DemoLesson = {
  days: 5,
  claim: {
    en: 'Bed sensors did not work: they woke staff for nothing nine times out of ten',
    sv: 'Sängsensorer fungerade inte: de väckte personalen i onödan nio gånger av tio',
  },
  explanation: {
    en: 'Sensors were tried in three beds for two weeks and stopped. Turning over looked like getting up. Nobody was left without help, and nobody wanted them back. Invented for the demo.',
    sv: 'Sensorer prövades i tre sängar i två veckor och stoppades. Att vända sig såg ut som att stiga upp. Ingen blev utan hjälp, och ingen ville ha dem tillbaka. Påhittat för demon.',
  },
  placeWords: 'Långsele',
  density: 'village',
  service: 'care',
  mode: 'assess',
  level: 'group',
  confidence: 'tentative',
  confidenceBecause: {
    en: 'Three beds and two weeks. A newer sensor may do better.',
    sv: 'Tre sängar och två veckor. En nyare sensor kan vara bättre.',
  },
  restsOn: [['pilot', 'sensor'], ['decision']],
  said: [
    {
      who: 'karin',
      stance: 'contest',
      words: 'Two weeks were too short. We never set the sensor for each person.',
      named: true,
    },
    { who: 'lena', by: 'per', stance: 'agree', words: 'My husband took the cable out.' },
  ],
}

const carers: DemoLesson = {
  days: 4,
  claim: {
    en: 'Those who care at home answer after nine in the evening, or not at all',
    sv: 'Anhöriga som vårdar hemma svarar efter nio på kvällen, eller inte alls',
  },
  explanation: {
    en: 'Half of what carers said came between nine and eleven at night. Meetings in the day reached none of them. Invented for the demo.',
    sv: 'Hälften av det anhöriga sade kom mellan nio och elva på kvällen. Möten på dagen nådde ingen av dem. Påhittat för demon.',
  },
  placeWords: '',
  density: 'sparse',
  service: 'community',
  mode: 'commission',
  level: 'group',
  confidence: 'supported',
  confidenceBecause: {
    en: 'Seen in the contact log and in every phone round.',
    sv: 'Sett i kontaktloggen och i varje telefonrunda.',
  },
  restsOn: [['finding'], ['evidence']],
  said: [],
}

const drawings: DemoLesson = {
  days: 20,
  claim: {
    en: 'People say more about a shore before there is a drawing than after',
    sv: 'Människor säger mer om en strand innan det finns en ritning än efteråt',
  },
  explanation: {
    en: 'With a blank map people spoke of boats, paths and winter. With a drawing they spoke of the drawing. Invented for the demo.',
    sv: 'Med en tom karta talade människor om båtar, stigar och vinter. Med en ritning talade de om ritningen. Påhittat för demon.',
  },
  placeWords: 'Gweedore, Dungloe, Killybegs',
  density: 'village',
  service: 'planning',
  mode: 'design',
  level: 'collective',
  confidence: 'strong',
  confidenceBecause: {
    en: 'Three harbours, an opinion map and the planners came to the same.',
    sv: 'Tre hamnar, en åsiktskarta och planerarna kom fram till samma sak.',
  },
  restsOn: [['finding'], ['opinion-map'], ['decision']],
  said: [
    {
      who: 'niamh',
      stance: 'agree',
      words: 'It saved us two rounds of objections.',
      named: true,
    },
    {
      who: 'sean',
      stance: 'contest',
      words: 'Those who could not come still saw only the drawing. It was early for some of us.',
      named: true,
    },
    {
      who: 'brid',
      by: 'declan',
      stance: 'agree',
      words: 'You asked me at my own table, in my own language.',
    },
  ],
}

type Short = Pick<DemoLesson, 'claim' | 'explanation' | 'density' | 'service' | 'said'>

/** A lesson from the beginning of the work: what the core team saw. */
const early = (lesson: Short): DemoLesson => ({
  ...lesson,
  days: 15,
  placeWords: '',
  mode: 'commission',
  level: 'collective',
  confidence: 'tentative',
  confidenceBecause: {
    en: 'Seen once, at the beginning of the work.',
    sv: 'Sett en gång, i början av arbetet.',
  },
  restsOn: [['decision'], ['evidence']],
})

/** The lessons of each lab by its word in addresses. All of it is invented. */
export const demoLessons: Readonly<Record<string, readonly DemoLesson[]>> = {
  vasternorrland: [nights, sensors, carers],
  donegal: [drawings],
  'derry-strabane': [
    early({
      claim: {
        en: 'A village speaks with several voices: ask the young on their own',
        sv: 'En by talar med flera röster: fråga de unga för sig',
      },
      explanation: {
        en: 'In mixed meetings nobody under thirty spoke. Invented for the demo.',
        sv: 'På blandade möten talade ingen under trettio. Påhittat för demon.',
      },
      density: 'village',
      service: 'planning',
      said: [
        {
          who: 'raymond',
          stance: 'contest',
          words: 'They spoke, only not about the plan.',
        },
      ],
    }),
  ],
  borgarbyggd: [
    early({
      claim: {
        en: 'Neighbours reach a farm before any car does: plan with them first',
        sv: 'Grannar når en gård före varje bil: planera med dem först',
      },
      explanation: {
        en: 'On shut days help came on foot or by tractor. Invented for the demo.',
        sv: 'När vägen var stängd kom hjälpen till fots eller med traktor. Påhittat för demon.',
      },
      density: 'sparse',
      service: 'health',
      said: [],
    }),
  ],
  vestland: [
    early({
      claim: {
        en: 'Those who live across the fjord plan by the ferry, not by the clock',
        sv: 'De som bor på andra sidan fjorden planerar efter färjan, inte efter klockan',
      },
      explanation: {
        en: 'Meetings that ended before the last ferry were full. Invented for the demo.',
        sv: 'Möten som slutade före sista färjan var fulla. Påhittat för demon.',
      },
      density: 'sparse',
      service: 'transport',
      said: [],
    }),
  ],
  'north-karelia': [
    early({
      claim: {
        en: 'A shared house needs a key holder before it needs a programme',
        sv: 'Ett gemensamt hus behöver någon med nyckel innan det behöver ett program',
      },
      explanation: {
        en: 'Where somebody opened each week, people came. Invented for the demo.',
        sv: 'Där någon öppnade varje vecka kom människor. Påhittat för demon.',
      },
      density: 'village',
      service: 'community',
      said: [],
    }),
  ],
}
