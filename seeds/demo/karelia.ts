import type { ShortStory } from './short-story.ts'

/** Services in the village house of North Karelia, on a roadmap without an order. All of it is invented. */
export const villageHouse: ShortStory = {
  days: 160,
  title: { en: 'The village house is open', sv: 'Byahuset är öppet' },
  summary: {
    en: 'Eleven villages have a house that stands empty five days a week. Nurses, the library van and the people who live there work out what could happen in it, and who holds the key.',
    sv: 'Elva byar har ett hus som står tomt fem dagar i veckan. Sjuksköterskor, bokbussen och de som bor där tar reda på vad som kunde hända i det, och vem som har nyckeln.',
  },
  place: 'Tuupovaara',
  templateId: 'cosie-roadmap',
  challenge: {
    howMightWe: { en: 'bring services to the village', sv: 'flytta service till byn' },
    forWhom: {
      en: 'people who no longer drive',
      sv: 'människor som inte kör bil längre',
    },
    inPlace: {
      en: 'the villages of Tuupovaara and Ilomantsi',
      sv: 'byarna i Tuupovaara och Ilomantsi',
    },
    givenConstraint: {
      en: 'three nurses and eleven houses',
      sv: 'tre sjuksköterskor och elva hus',
    },
    soThat: { en: 'they can stay, and are missed', sv: 'de kan bo kvar och är saknade' },
  },
  figures: [
    [
      'distance',
      71,
      'kilometres to the nearest office',
      'One way, to sign a paper.',
      'Enkel väg, för att skriva under ett papper.',
    ],
    [
      'staffing',
      3,
      'nurses for eleven villages',
      'Three nurses share eleven villages.',
      'Tre sjuksköterskor delar på elva byar.',
    ],
    [
      'cost-per-head',
      64,
      'EUR for each taxi to a nurse',
      'What one taxi to a nurse costs.',
      'Vad en taxi till en sjuksköterska kostar.',
    ],
    [
      'access',
      2,
      'village houses with any service',
      'Two of eleven houses have a service at least once a month.',
      'Två av elva hus har någon service minst en gång i månaden.',
    ],
  ],
  closed: [
    {
      key: 'system',
      days: 100,
      done: ['describe-roles', 'agree-hosting-leadership', 'redefine-processes'],
      proofs: [
        [
          'role-map',
          'Who does what in the house',
          'Vem som gör vad i huset',
          'Users, staff and leaders each said what they bring',
          'The village keeps the key and the soup. The nurse comes to the village, not the other way round.',
        ],
        [
          'process-commitments',
          'What we change in our own week',
          'Vad vi ändrar i vår egen vecka',
          'Two rounds are driven another way',
          'The nurse’s Tuesday and the library van’s Tuesday are the same Tuesday from now on.',
        ],
        [
          'asset-map',
          'What the villages have',
          'Vad byarna har',
          'Eleven houses, and what people can and want to do',
          'A retired midwife, three languages, two snowploughs, a choir, and a woman who can mend any form.',
        ],
      ],
      choice: {
        question: { en: 'Which day is village day?', sv: 'Vilken dag är bydag?' },
        options: {
          1: { en: 'A different day in each village', sv: 'Olika dagar i varje by' },
          2: { en: 'Tuesday, when there is soup', sv: 'Tisdag, när det finns soppa' },
        },
        chosen: 2,
        reasons: {
          en: 'People come for soup already. A nurse who comes the same day needs no letter.',
          sv: 'Människor kommer redan för soppan. En sjuksköterska som kommer samma dag behöver inget brev.',
        },
        depth: 6,
        power: 'The soup table chose; local services could say no to what cannot be driven',
      },
      signers: [['minna', 'provider-manager']],
    },
  ],
  asked: {
    days: 86,
    question: {
      en: 'What should come to the village house, and what can you bring?',
      sv: 'Vad borde komma till byahuset, och vad kan du bidra med?',
    },
    about: {
      en: 'Both halves count. Say it over soup, on the telephone or here.',
      sv: 'Båda halvorna räknas. Säg det över soppan, i telefon eller här.',
    },
  },
  answered: {
    days: 42,
    answers: [
      {
        to: ['If the nurse came', 'Do not make the village house'],
        outcome: 'adopted',
        reason: {
          en: 'The nurse comes on soup day from next month, and sits in the kitchen.',
          sv: 'Sjuksköterskan kommer på soppdagen från nästa månad, och sitter i köket.',
        },
      },
      {
        to: ['It is the bank I miss'],
        outcome: 'declined',
        reason: {
          en: 'We cannot bring the bank back. Oleksandr has offered to help with what the bank asks for on a screen.',
          sv: 'Vi kan inte få tillbaka banken. Oleksandr har erbjudit sig att hjälpa till med det banken vill ha på skärm.',
        },
      },
    ],
  },
}
