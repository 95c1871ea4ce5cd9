import type { WholePilot } from './whole-pilot.ts'

/** Calls in the morning, tried for six weeks in Kramfors. All of it is invented. */
export const morningPilot: Omit<WholePilot, 'initiativeId'> = {
  title: { en: 'A voice you know at eight', sv: 'En röst du känner klockan åtta' },
  tried: {
    en: 'Somebody of the home care whom people know rings at eight. Who wants a visit that day says so. Who does not answer twice is visited within the hour.',
    sv: 'Någon i hemtjänsten som man känner ringer klockan åtta. Den som vill ha besök den dagen säger det. Den som inte svarar på två samtal får besök inom en timme.',
  },
  owner: 'karin',
  coordinator: 'britta',
  champion: 'per',
  place: 'Kramfors and the villages around it',
  planned: 80,
  starts: 79,
  ends: 38,
  decided: 34,
  currency: 'SEK',
  budget: '45000',
  people: [
    ['svea', 2, 3],
    ['nils', 2, 5],
    ['birgit', 3, 4],
    ['tore', 1, 4],
    ['amina', 2, 5],
    ['mikael', 3, 4],
  ],
  consent: {
    en: 'We ring you at eight for six weeks. We write down how your mornings are, under a number. You can go back to visits whenever you want.',
    sv: 'Vi ringer dig klockan åtta i sex veckor. Vi skriver ner hur dina morgnar är, under ett nummer. Du kan gå tillbaka till besök när du vill.',
  },
  criteria: [
    [
      { en: 'Mornings are the people’s own', sv: 'Morgnarna är människors egna' },
      'met',
      'Five of six answered higher than before.',
    ],
    [
      { en: 'Whoever does not answer is visited', sv: 'Den som inte svarar får besök' },
      'met',
      'Four times, each within the hour.',
    ],
  ],
  measure: {
    name: { en: 'How far the morning is my own', sv: 'Hur mycket morgonen är min egen' },
    definition: {
      en: 'Asked by telephone, from 1 to 5.',
      sv: 'Frågas per telefon, från 1 till 5.',
    },
    target: 4,
    source: 'Sofia, by telephone',
  },
  risk: 'The voice changes every week and nobody is known',
  coaching: 'Three callers only, and their names stand on the fridge.',
  costs: [
    [60, 'Time of the callers', '21000'],
    [45, 'Telephones with large keys', '4800'],
    [39, 'Driving to those who did not answer', '1900'],
  ],
  volunteerHours: 14,
  othersReached: 9,
  outcome: 'adopt',
  reasons: {
    en: 'The mornings became people’s own, nobody was left without help, and two cars drive half as far.',
    sv: 'Morgnarna blev människors egna, ingen blev utan hjälp, och två bilar kör hälften så långt.',
  },
  power: 'Elsa, Lena and the home care manager decided together, one voice each',
  told: {
    en: 'The calls stay. You choose each day. Thank you for trying it with us.',
    sv: 'Samtalen blir kvar. Ni väljer varje dag. Tack för att ni provade med oss.',
  },
}
