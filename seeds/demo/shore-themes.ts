import type { Cut, Finding, Theme } from './sense-making.ts'

/** What people see in what was said about the shore road. */
export const shoreThemes: Record<string, Theme> = {
  flooding: {
    name: { en: 'Water on the road', sv: 'Vatten på vägen' },
    about: {
      en: 'Where the sea comes over, and how to know it in time.',
      sv: 'Var havet kommer över, och hur man får veta det i tid.',
    },
    reader: 'declan',
  },
  moving: {
    name: { en: 'Getting about', sv: 'Att ta sig fram' },
    about: {
      en: 'On foot, with a frame, by bus, on a bicycle, in the dark.',
      sv: 'Till fots, med rullator, med buss, på cykel, i mörker.',
    },
    reader: 'brid',
  },
  homes: {
    name: { en: 'Homes for the whole year', sv: 'Hem för hela året' },
    about: {
      en: 'Who can live here, and which houses stand dark.',
      sv: 'Vem som kan bo här, och vilka hus som står mörka.',
    },
    reader: 'conor',
  },
  say: {
    name: { en: 'Having a say', sv: 'Att ha något att säga till om' },
    about: {
      en: 'Being asked in time, and being told what came of it.',
      sv: 'Att få frågan i tid, och få veta vad det ledde till.',
    },
    reader: 'brid',
  },
  work: {
    name: { en: 'Working by the sea', sv: 'Att arbeta vid havet' },
    about: {
      en: 'Lorries, seaweed, stone and cafés.',
      sv: 'Lastbilar, tång, sten och kaféer.',
    },
    reader: 'conor',
  },
  nature: {
    name: { en: 'What lives here besides us', sv: 'Det som lever här förutom vi' },
    about: {
      en: 'Dunes, geese, otters, orchids and the dark.',
      sv: 'Dyner, gäss, uttrar, orkidéer och mörkret.',
    },
    reader: 'declan',
  },
  services: {
    name: { en: 'Shop, bus, doctor', sv: 'Affär, buss, läkare' },
    about: {
      en: 'What has to be within reach, also at high water.',
      sv: 'Det som måste finnas nära, också vid högvatten.',
    },
    reader: 'declan',
  },
}

/** The sentences that readers cut out. */
export const shoreCuts: readonly Cut[] = [
  ['I have lived here', 'flooding', 0, 1],
  ['In the storm of', 'flooding', 3, 4, 5],
  ['A text message when', 'flooding', 0, 1],
  ['Workshop table 1: everybody', 'flooding', 0],
  ['Table 1: a volunteer', 'flooding', 0],
  ['I use a frame', 'moving', 1, 2, 3],
  ['Table 2: slow is', 'moving', 0],
  ['Table 2: benches', 'moving', 0],
  ['I do not go out', 'moving', 0, 1],
  ['A passing place', 'moving', 0, 1],
  ['Table 3: the young', 'homes', 0],
  ['Table 3: count', 'homes', 0, 1],
  ['I only saw the last', 'say', 0, 1],
  ['Show us two', 'say', 0, 1],
  ['Table 4: we want', 'say', 0, 1],
  ['When the first plan', 'say', 2, 3],
  ['If you narrow', 'work', 0],
  ['Otters cross', 'nature', 0],
  ['I learned about the', 'services', 0, 1],
]

/** What the residents' group and the lab hold to be so. */
export const shoreFindings: Record<'warning' | 'slow' | 'answers', Finding> = {
  warning: {
    claim: {
      en: 'People can live with water on the road if they know when it comes',
      sv: 'Man kan leva med vatten på vägen om man vet när det kommer',
    },
    explanation: {
      en: 'Five tables marked the same three places. What cuts people off is not the water but not knowing. The oldest on the shore knew of a drain that no drawing shows.',
      sv: 'Fem bord märkte ut samma tre ställen. Det som stänger in människor är inte vattnet utan att inte veta. De äldsta längs stranden kände till ett dike som inte finns på någon ritning.',
    },
    themes: ['flooding'],
    extracts: [
      'I have lived here',
      'In the storm of',
      'A text message when',
      'Workshop table 1: everybody',
      'Table 1: a volunteer',
    ],
    reader: 'declan',
  },
  slow: {
    claim: {
      en: 'The road they want is slow, with somewhere to sit',
      sv: 'Vägen de vill ha är långsam, med någonstans att sitta',
    },
    explanation: {
      en: 'Nobody at any table asked for a faster road. Benches, lamps at one corner and dropped kerbs decide whether people over seventy leave the house.',
      sv: 'Ingen vid något bord bad om en snabbare väg. Bänkar, lampor i ett hörn och sänkta kantstenar avgör om människor över sjuttio går ut.',
    },
    themes: ['moving'],
    extracts: ['I use a frame', 'Table 2: slow is', 'Table 2: benches', 'A passing place'],
    reader: 'brid',
  },
  answers: {
    claim: {
      en: 'Nobody remembers ever having had an answer',
      sv: 'Ingen minns att de någonsin har fått ett svar',
    },
    explanation: {
      en: 'Six letters between 1999 and 2009 lie in a box in Gweedore. None was answered. People ask for two drawings instead of one, and for the answers to come back to the same hall.',
      sv: 'Sex brev från 1999 till 2009 ligger i en låda i Gweedore. Inget fick svar. Människor ber om två ritningar i stället för en, och om att svaren kommer tillbaka till samma sal.',
    },
    themes: ['say'],
    extracts: ['I only saw the last', 'Show us two', 'Table 4: we want', 'When the first plan'],
    reader: 'declan',
  },
}
