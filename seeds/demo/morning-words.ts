import type { Answer } from './answering.ts'
import type { Cut, Finding, Theme } from './sense-making.ts'

/** What people see in the mornings around Kramfors. All of it is invented. */
export const morningThemes: Record<string, Theme> = {
  waiting: {
    name: { en: 'Sitting dressed and waiting', sv: 'Att sitta påklädd och vänta' },
    about: {
      en: 'Not knowing the hour takes the morning.',
      sv: 'Att inte veta tiden tar morgonen.',
    },
    reader: 'per',
  },
  voice: {
    name: { en: 'A voice one knows', sv: 'En röst man känner' },
    about: {
      en: 'Who rings matters more than how.',
      sv: 'Vem som ringer betyder mer än hur.',
    },
    reader: 'per',
  },
}

/** The sentences that were cut out. */
export const morningCuts: readonly Cut[] = [
  ['Min svärmor sitter', 'waiting', 0],
  ['Ring i stället', 'voice', 0, 1],
]

/** What they hold to be so. */
export const morningFinding: Finding = {
  claim: {
    en: 'A call by somebody known is enough for most mornings',
    sv: 'Ett samtal av någon man känner räcker de flesta morgnar',
  },
  explanation: {
    en: 'Four of five who spoke would rather be rung than visited, if the caller knows them and somebody comes when nobody answers.',
    sv: 'Fyra av fem som berättade blir hellre uppringda än besökta, om den som ringer känner dem och någon kommer när ingen svarar.',
  },
  themes: ['waiting', 'voice'],
  extracts: ['Min svärmor sitter', 'Ring i stället'],
  reader: 'per',
}

/** What everybody was told. */
export const morningAnswers: readonly Answer[] = [
  {
    to: ['Min svärmor sitter', 'Ring i stället', 'De kör fyra mil', 'Låt mig välja'],
    outcome: 'adopted',
    reason: {
      en: 'You choose, day by day: a call by somebody you know, or a visit. We try it in autumn.',
      sv: 'Ni väljer, dag för dag: ett samtal av någon ni känner, eller ett besök. Vi provar det i höst.',
    },
    on: 'trial',
  },
  {
    to: ['Svarar jag inte'],
    outcome: 'adopted',
    reason: {
      en: 'Who does not answer twice is visited within the hour. It stands in the agreement.',
      sv: 'Den som inte svarar på två samtal får besök inom en timme. Det står i överenskommelsen.',
    },
    on: 'trial',
  },
]
