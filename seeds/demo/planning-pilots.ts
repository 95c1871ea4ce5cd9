import { consent, shares, type PilotStory } from './pilot-story.ts'

/** Pilots of the labs that plan with residents: adopted, adapted, scaled. */
export const planningPilots: readonly PilotStory[] = [
  {
    lab: 'donegal',
    title: { en: 'Walking the plan', sv: 'Att gå planen' },
    tried: {
      en: 'Before a plan is drawn, planners walk the land with those who live there, and draw on the spot.',
      sv: 'Innan en plan ritas går planerarna marken tillsammans med dem som bor där, och ritar på plats.',
    },
    owner: 'niamh',
    where: 'Three townlands by the shore',
    days: 90,
    lasts: 60,
    currency: 'EUR',
    budget: '6000',
    begun: {
      people: [
        ['niamh', 'public'],
        ['declan', 'community'],
        ['conor', 'business'],
        ['sean', 'community'],
      ],
      consent,
      criteria: {
        en: 'More people find that the plan knows their place',
        sv: 'Fler upplever att planen känner deras plats',
      },
      indicator: {
        name: { en: 'The plan knows my place', sv: 'Planen känner min plats' },
        kind: 'grade',
        direction: 'more',
        target: 4,
      },
      before: [2, 1, 3, 2, 2, 3, 1, 2, 2, 3, 2, 2],
      after: [4, 3, 4, 5, 4, 3, 4, 4, 5, 4, 3, 4],
      reached: 64,
      cost: '4800',
      exit: {
        outcome: 'adopt',
        judgement: 'met',
        words: 'From 2 to 4 on the cards.',
        reasons: {
          en: 'Objections came on the walk, while the line could still move.',
          sv: 'Invändningarna kom under promenaden, medan linjen ännu gick att flytta.',
        },
        power: 'The planning office, with the residents’ group',
      },
      closed: {
        en: 'Every new plan of the county now begins with a walk. Thank you for walking with us.',
        sv: 'Varje ny plan i länet börjar nu med en promenad. Tack för att du gick med.',
      },
    },
  },
  {
    lab: 'donegal',
    title: { en: 'Map evenings in the shop', sv: 'Kartkvällar i affären' },
    tried: {
      en: 'A large map lies in the village shop for a week, with pens and a box for notes.',
      sv: 'En stor karta ligger i byaffären en vecka, med pennor och en låda för lappar.',
    },
    owner: 'declan',
    where: 'Two village shops',
    days: 60,
    lasts: 40,
    currency: 'EUR',
    budget: '1500',
    begun: {
      people: [
        ['declan', 'community'],
        ['conor', 'business'],
        ['brid', 'community'],
      ],
      consent,
      criteria: {
        en: 'Half of those who come had never been to a meeting',
        sv: 'Hälften av dem som kommer har aldrig varit på ett möte',
      },
      indicator: {
        name: { en: 'Had a say for the first time', sv: 'Fick säga sitt för första gången' },
        kind: 'share',
        direction: 'more',
      },
      before: shares(3, 11),
      after: shares(9, 7),
      reached: 118,
      cost: '1320',
      exit: {
        outcome: 'adapt',
        judgement: 'met',
        words: 'Nine of sixteen had never been to a meeting.',
        reasons: {
          en: 'People came, and asked what happens to their notes. It goes on with an answer on the same wall.',
          sv: 'Människor kom och undrade vad som händer med lapparna. Det fortsätter, med svar på samma vägg.',
        },
        power: 'The core team',
      },
    },
  },
]
