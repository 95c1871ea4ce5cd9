import type { DemoAdoption } from './adoption.ts'

/** What labs of the demo took over from each other. All of it is invented. */
export const demoAdoptions: readonly DemoAdoption[] = [
  {
    lab: 'donegal',
    who: 'aoife',
    source: 'vasternorrland',
    title: 'A call before the night drive',
    why: 'Our home helps drive the same kind of roads at night. We have no night patrol, but we have neighbours.',
    adaptations: [
      {
        what: { en: 'Who rings', sv: 'Vem som ringer' },
        was: { en: 'The night patrol', sv: 'Nattpatrullen' },
        became: {
          en: 'Two trained volunteers from the community phone line',
          sv: 'Två utbildade frivilliga från bygdens telefonlinje',
        },
        why: {
          en: 'There is no night patrol in Gweedore.',
          sv: 'Det finns ingen nattpatrull i Gweedore.',
        },
      },
      {
        what: { en: 'The language', sv: 'Språket' },
        was: { en: 'Swedish', sv: 'Svenska' },
        became: { en: 'Irish first, then English', sv: 'Iriska först, sedan engelska' },
        why: {
          en: 'At two in the night people answer in their first language.',
          sv: 'Klockan två på natten svarar människor på sitt första språk.',
        },
      },
    ],
    result: {
      en: 'Four people chose the call. Three keep it, one went back to a morning visit. The volunteers want a third person.',
      sv: 'Fyra personer valde samtalet. Tre behåller det, en gick tillbaka till ett besök på morgonen. De frivilliga vill bli tre.',
    },
  },
  {
    lab: 'vestland',
    who: 'ingunn',
    source: 'vasternorrland',
    title: 'A voice you know at eight',
    why: 'People along the fjord wait for a ferry to have their blood pressure read. A call could say who needs the trip.',
    adaptations: [
      {
        what: { en: 'The hour', sv: 'Tiden' },
        was: { en: 'Eight in the morning', sv: 'Klockan åtta på morgonen' },
        became: { en: 'An hour before the ferry', sv: 'En timme före färjan' },
        why: {
          en: 'Who has to come must reach the quay.',
          sv: 'Den som måste komma ska hinna till kajen.',
        },
      },
    ],
    result: {
      en: 'Nine people are rung. Four trips a week are saved. Two would rather meet the nurse.',
      sv: 'Nio personer blir uppringda. Fyra resor i veckan sparas. Två träffar hellre sjuksköterskan.',
    },
  },
]
