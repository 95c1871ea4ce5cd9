import type { Cut, Finding, Theme } from './sense-making.ts'

/** What people see in the nights around Sollefteå. */
export const nightThemes: Record<string, Theme> = {
  door: {
    name: { en: 'The door', sv: 'Dörren' },
    about: {
      en: 'A door that opens in the night wakes more people than it helps.',
      sv: 'En dörr som öppnas om natten väcker fler än den hjälper.',
    },
    reader: 'per',
  },
  waiting: {
    name: { en: 'Lying and listening for the car', sv: 'Att ligga och lyssna efter bilen' },
    about: {
      en: 'Not knowing who comes, or whether anybody comes.',
      sv: 'Att inte veta vem som kommer, eller om någon kommer.',
    },
    reader: 'goran',
  },
  choice: {
    name: { en: 'Choosing one’s own night', sv: 'Att få välja sin natt' },
    about: {
      en: 'Times, cards and plans that people write themselves.',
      sv: 'Tider, kort och planer som människor skriver själva.',
    },
    reader: 'goran',
  },
  carer: {
    name: { en: 'Those who lie awake beside', sv: 'De som ligger vakna bredvid' },
    about: {
      en: 'Husbands, wives and daughters sleep as badly as those who are visited.',
      sv: 'Makar och döttrar sover lika illa som den som får besök.',
    },
    reader: 'ingrid',
  },
  camera: {
    name: { en: 'Pictures and sound', sv: 'Bild och ljud' },
    about: {
      en: 'Where people draw the line for what may look into a bedroom.',
      sv: 'Var människor drar gränsen för vad som får se in i ett sovrum.',
    },
    reader: 'ingrid',
  },
  staff: {
    name: { en: 'What the night team sees', sv: 'Vad nattpatrullen ser' },
    about: {
      en: 'Those who drive know who needs them.',
      sv: 'De som kör vet vilka som behöver dem.',
    },
    reader: 'per',
  },
}

/** The sentences that readers cut out. */
export const nightCuts: readonly Cut[] = [
  ['Klockan två går dörren', 'door', 0, 1],
  ['Klockan två', 'choice', 6],
  ['Jag ligger och lyssnar', 'waiting', 1],
  ['I februari kom', 'waiting', 2, 3],
  ['Köksbordet i Långsele: vi', 'waiting', 0],
  ['Köksbordet i Långsele: fem', 'door', 0],
  ['Köksbordet i Långsele: skriv', 'choice', 0],
  ['Jag har sovit', 'carer', 1],
  ['Min man får', 'carer', 1, 2],
  ['Ingen kamera', 'camera', 0],
  ['Nej till bild', 'camera', 0],
  ['Vi kör nio mil', 'staff', 1, 2],
]

/** What the group and the lab hold to be so. */
export const nightFindings: Record<'calm' | 'carers', Finding> = {
  calm: {
    claim: {
      en: 'People are calmed by knowing, not by being looked at',
      sv: 'Människor blir lugna av att veta, inte av att bli tittade på',
    },
    explanation: {
      en: 'Five of seven at the kitchen table in Långsele wake from the door and do not go back to sleep. What they ask for is to know who comes, when, and that somebody rings if the car is stuck.',
      sv: 'Fem av sju vid köksbordet i Långsele vaknar av dörren och somnar inte om. Det de ber om är att veta vem som kommer, när, och att någon ringer om bilen sitter fast.',
    },
    themes: ['door', 'waiting', 'choice'],
    extracts: [
      'Klockan två går dörren',
      'Klockan två',
      'I februari kom',
      'Köksbordet i Långsele: vi',
      'Köksbordet i Långsele: fem',
    ],
    reader: 'per',
  },
  carers: {
    claim: {
      en: 'A visit in the night is for one person and wakes two',
      sv: 'Ett besök om natten är för en person och väcker två',
    },
    explanation: {
      en: 'Those who live with somebody who gets help were never asked how they sleep. They want to be woken when it matters, and only then.',
      sv: 'De som bor med någon som får hjälp har aldrig fått frågan hur de sover. De vill bli väckta när det behövs, och bara då.',
    },
    themes: ['carer'],
    extracts: ['Jag har sovit', 'Min man får'],
    reader: 'per',
  },
}
