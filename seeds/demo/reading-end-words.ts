import type { BegunIdea, GoOn, Learned, Money } from './around-pilot.ts'

/** How the idea of reading evenings began. All of it is invented. */
export const readingIdea: BegunIdea = {
  title: { en: 'Read it aloud, a page an evening', sv: 'Läs högt, en sida om kvällen' },
  idea: {
    en: 'Somebody of the village reads a page of the plan aloud in the hall, and everybody says what it means for their own road.',
    sv: 'Någon från byn läser en sida av planen högt i lokalen, och alla säger vad den betyder för deras egen väg.',
  },
  nextStep: 'Five Tuesdays in Castlederg',
  host: 'Demo planning service',
  team: [
    ['helen', 'public', true],
    ['bridie', 'community', false],
  ],
  similar: [
    [
      'Bible evenings (demo)',
      'Every village, demo',
      'adapt',
      'People know how to listen to a page together. We add a map.',
    ],
    ['A talking website (demo)', 'A city, demo', 'reject', 'Who does not read does not find it.'],
  ],
}

/** What the readings cost for three years, and who pays what is missing. */
export const readingMoney: Money = {
  people: { 1: '180', 2: '240', 3: '240' },
  hourRate: '12',
  assumptions: 'Fictional figures, for the demo. Six halls, ten evenings each.',
  lines: [
    'cost,premises,Halls and heating,2900,year,1,,2',
    'cost,other,Large prints,660,year,1,,2',
    'income,,The council pays for each answer,9,person,1,,',
    'volunteer,,Readers of the villages,240,year,1,,',
  ],
  funder: 'Demo rural fund',
  amount: '6000',
  to: '3',
  because: 'Raymond heard the last evening and took it to his board.',
}

/** What was learned. */
export const readingLesson: Learned = {
  claim: {
    en: 'A plan that is read aloud by a neighbour is answered',
    sv: 'En plan som en granne läser högt blir besvarad',
  },
  explanation: {
    en: 'Four people of Castlederg had ever answered a plan. After five evenings thirty-six had. Invented for the demo.',
    sv: 'Fyra i Castlederg hade någonsin svarat på en plan. Efter fem kvällar hade trettiosex gjort det. Påhittat för demon.',
  },
  placeWords: 'Castlederg',
  density: 'village',
  service: 'planning',
  mode: 'commission',
  level: 'collective',
  confidence: 'tentative',
  confidenceBecause: {
    en: 'One hall, five evenings.',
    sv: 'En lokal, fem kvällar.',
  },
}

/** How it goes on. */
export const readingGoOn: GoOn = {
  question: { en: 'Who reads in the other villages?', sv: 'Vem läser i de andra byarna?' },
  options: {
    1: { en: 'Two neighbours in each hall', sv: 'Två grannar i varje lokal' },
    2: { en: 'The planner travels', sv: 'Planeraren reser runt' },
  },
  chosen: 1,
  reasons: {
    en: 'Neighbours are asked more, and there is one planner for six villages.',
    sv: 'Grannar får fler frågor, och det finns en planerare på sex byar.',
  },
  power: 'The six villages table, one voice each',
}
