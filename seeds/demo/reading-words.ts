import type { Answer } from './answering.ts'
import type { Cut, Finding, Theme } from './sense-making.ts'
import type { WholePilot } from './whole-pilot.ts'

/** What people see in how a plan is read around Strabane. All of it is invented. */
export const readingThemes: Record<string, Theme> = {
  aloud: {
    name: { en: 'Somebody who reads it aloud', sv: 'Någon som läser högt' },
    about: {
      en: 'Many cannot read a plan, and few say so.',
      sv: 'Många kan inte läsa en plan, och få säger det.',
    },
    reader: 'ciaran',
  },
}

/** The sentences that were cut out. */
export const readingCuts: readonly Cut[] = [
  ['I have a drawer', 'aloud', 2],
  ['Half of us', 'aloud', 0],
]

/** What they hold to be so. */
export const readingFinding: Finding = {
  claim: {
    en: 'A plan that is read aloud gets answers',
    sv: 'En plan som läses högt får svar',
  },
  explanation: {
    en: 'Those who never answered a notice had much to say once it was read to them.',
    sv: 'De som aldrig hade svarat på ett anslag hade mycket att säga när det lästes upp för dem.',
  },
  themes: ['aloud'],
  extracts: ['I have a drawer', 'Half of us'],
  reader: 'ciaran',
}

/** What everybody was told. */
export const readingAnswers: readonly Answer[] = [
  {
    to: ['I have a drawer', 'Half of us', 'Have somebody read'],
    outcome: 'adopted',
    reason: {
      en: 'Somebody from your own village reads the plan aloud in the hall, with the names said right.',
      sv: 'Någon från er egen by läser upp planen i lokalen, med namnen rätt sagda.',
    },
    on: 'trial',
  },
]

/** Reading evenings, tried for five weeks in Castlederg. */
export const readingPilot: Omit<WholePilot, 'initiativeId'> = {
  title: { en: 'Reading evenings', sv: 'Läskvällar' },
  tried: {
    en: 'On Tuesdays somebody from the village reads a page of the plan aloud, and everybody says what it means for their own road.',
    sv: 'På tisdagar läser någon från byn en sida av planen högt, och alla säger vad den betyder för deras egen väg.',
  },
  owner: 'helen',
  coordinator: 'orla',
  champion: 'ciaran',
  place: 'The hall in Castlederg',
  planned: 64,
  starts: 63,
  ends: 26,
  decided: 22,
  currency: 'GBP',
  budget: '1200',
  people: [
    ['dessie', 1, 4],
    ['sinead', 2, 4],
    ['bridie', 2, 3],
    ['ruth', 3, 4],
    ['kamal', 2, 4],
  ],
  consent: {
    en: 'You come when you like, for five weeks. We write down how well you know the plan, under a number. You can stop whenever you want.',
    sv: 'Du kommer när du vill, i fem veckor. Vi skriver ner hur väl du känner planen, under ett nummer. Du kan sluta när du vill.',
  },
  criteria: [
    [
      {
        en: 'People know what the plan means for them',
        sv: 'Människor vet vad planen betyder för dem',
      },
      'met',
      'All five answered higher than before.',
    ],
    [
      { en: 'A village can do it without the planner', sv: 'En by klarar det utan planeraren' },
      'met',
      'The last two evenings were read by Bridie.',
    ],
  ],
  measure: {
    name: { en: 'I know what the plan means for me', sv: 'Jag vet vad planen betyder för mig' },
    definition: { en: 'Asked at the door, from 1 to 5.', sv: 'Frågas vid dörren, från 1 till 5.' },
    target: 4,
    source: 'Ciaran, at the door',
  },
  risk: 'Only those come who always come',
  coaching: 'Bring one neighbour each: the hall filled from the third evening on.',
  costs: [
    [58, 'Hall and heating', '240'],
    [40, 'Large prints', '110'],
  ],
  volunteerHours: 22,
  othersReached: 31,
  outcome: 'scale',
  reasons: {
    en: 'It worked in one hall with two readers. Five more villages asked for it.',
    sv: 'Det fungerade i en lokal med två uppläsare. Fem byar till har bett om det.',
  },
  power: 'Five villagers and the head of planning, one voice each',
  told: {
    en: 'Reading evenings go on in your hall and start in five more. Thank you.',
    sv: 'Läskvällarna fortsätter i er lokal och börjar i fem till. Tack.',
  },
}
