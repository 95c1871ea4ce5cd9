import type { Helix } from '../../src/shared/helix.ts'
import type { LocalText } from '../../src/shared/language.ts'

const terms: LocalText = {
  en: 'The coordinator reads every idea within three weeks. The idea stays yours. If it goes on, its name and what it says become public, without your name. It can become a pilot that the municipality pays for. Everyone gets an answer with a reason. This is a demo.',
  sv: 'Samordnaren läser varje idé inom tre veckor. Idén förblir din. Om den går vidare blir dess namn och innehåll offentligt, utan ditt namn. Den kan bli ett försök som kommunen betalar. Alla får svar med ett skäl. Det här är en demo.',
}

/** The call that brought the idea of the pilot. */
export const nightCall = {
  title: { en: 'Calmer nights at home', sv: 'Lugnare nätter hemma' },
  sought: {
    en: 'People who live alone are woken by visits they do not need, and wait long for those they do. Tell us what would keep nights calm and safe, also where there is no fibre.',
    sv: 'Människor som bor ensamma väcks av besök de inte behöver och får vänta länge på dem de behöver. Berätta vad som skulle göra nätterna lugna och trygga, också där det inte finns fiber.',
  },
  terms,
  languages: ['sv', 'en'],
}

/** The call that is open now. */
export const openNow = {
  title: { en: 'Winter roads and home visits', sv: 'Vinterväglag och hembesök' },
  sought: {
    en: 'When the road is closed by snow, help does not come. What can be done with what a village has: people, snowmobiles, telephones?',
    sv: 'När vägen snöar igen kommer ingen hjälp. Vad går att göra med det som en by har: människor, snöskotrar, telefoner?',
  },
  terms,
  languages: ['sv', 'en'],
}

const ring = {
  en: 'The night patrol rings before it drives. Who is well sleeps on; who wants a visit gets one. No new device is needed, only a phone with large keys.',
  sv: 'Nattpatrullen ringer innan den kör. Den som mår bra sover vidare; den som vill ha besök får det. Det behövs ingen ny apparat, bara en telefon med stora knappar.',
}

/** What somebody from outside sent, and what was made of it. */
export const outside = {
  sent: {
    title: 'Ring innan ni kör',
    idea: ring.sv,
    name: 'Nora Lund (demo)',
    email: 'nora.lund@demo.example',
    phone: '060 00 00 17',
    organisation: 'Lilla Bron AB, demo',
    helix: 'business' satisfies Helix,
    language: 'sv',
    readTerms: true,
    crowded: false,
  },
  taken: {
    title: { en: 'Ring before you drive', sv: 'Ring innan ni kör' },
    idea: ring,
    public: true,
    joins: true,
    answer: 'Tack Nora! Din idé går vidare. Karin ansvarar för den, och du är med i arbetslaget.',
  },
}

export type DemoIdea = {
  key: string
  title: LocalText
  idea: LocalText
  nextStep?: string
  by: string
  team: readonly (readonly [who: string, helix: Helix, owns: boolean])[]
  fromFinding?: true
  late?: true
}

/** Ideas from inside: three that are compared, one that lies still, one that is new. */
export const nightIdeas: readonly DemoIdea[] = [
  {
    key: 'lamp',
    title: { en: 'A lamp that notices a fall', sv: 'En lampa som märker ett fall' },
    idea: {
      en: 'A lamp by the bed rings the patrol when somebody falls.',
      sv: 'En lampa vid sängen ringer patrullen när någon faller.',
    },
    by: 'ahmed',
    team: [
      ['ahmed', 'public', true],
      ['ingrid', 'research', false],
    ],
  },
  {
    key: 'neighbours',
    title: { en: 'Neighbours on call', sv: 'Grannar i beredskap' },
    idea: {
      en: 'Two neighbours in each village have the phone at night, for a small fee, and know whom to ring.',
      sv: 'Två grannar i varje by har telefonen på natten, mot en liten ersättning, och vet vem de ska ringa.',
    },
    nextStep: 'Fråga om försäkringen',
    by: 'goran',
    team: [
      ['goran', 'community', true],
      ['karin', 'public', false],
    ],
    fromFinding: true,
  },
  {
    key: 'one-nurse',
    title: { en: 'One night nurse for three villages', sv: 'En nattsköterska för tre byar' },
    idea: {
      en: 'One nurse answers by video for three villages, instead of three who drive.',
      sv: 'En sköterska svarar på video för tre byar, i stället för tre som kör.',
    },
    nextStep: 'Räkna på kostnaden',
    by: 'karin',
    team: [
      ['karin', 'public', true],
      ['ingrid', 'research', false],
      ['lena', 'community', false],
    ],
  },
  {
    key: 'bus',
    title: { en: 'A night bus for relatives', sv: 'En nattbuss för anhöriga' },
    idea: {
      en: 'A small bus takes relatives home after an evening by the bed.',
      sv: 'En liten buss kör anhöriga hem efter en kväll vid sängen.',
    },
    by: 'lena',
    team: [],
  },
  {
    key: 'stairs',
    title: { en: 'Lights on the stairs', sv: 'Ljus i trappan' },
    idea: {
      en: 'Volunteers put up lights that come on by themselves, so that nobody falls on the way to the door.',
      sv: 'Frivilliga sätter upp ljus som tänds av sig själva, så att ingen faller på väg till dörren.',
    },
    by: 'elsa',
    team: [['elsa', 'community', true]],
    late: true,
  },
]

export const comparedKeys = ['ring-first', 'lamp', 'neighbours', 'one-nurse'] as const

/** What residents look for. */
export const nightCriteria = [
  {
    label: { en: 'Works without internet', sv: 'Fungerar utan internet' },
    why: {
      en: 'In three of our villages the line is down several nights each winter.',
      sv: 'I tre av våra byar är nätet nere flera nätter varje vinter.',
    },
    weight: 3,
  },
  {
    label: { en: 'I can say no for a night', sv: 'Jag kan säga nej för en natt' },
    why: { en: 'It is my home.', sv: 'Det är mitt hem.' },
    weight: 2,
  },
  {
    label: { en: 'Less driving in the dark', sv: 'Mindre körning i mörkret' },
    why: { en: 'For those who drive, and for the roads.', sv: 'För dem som kör, och för vägarna.' },
    weight: 1,
  },
]

/** What others did, as the lab read it; places and links are invented. */
export const similar = [
  {
    title: 'Samtal före besök (demo)',
    place: 'En kustkommun, demo',
    address: 'https://example.org/calls-first',
    source: 'En rapport som Ingrid hittade',
    choice: 'adapt',
    because: 'De ringer alla. Vi frågar först vem som vill bli uppringd.',
  },
  {
    title: 'Nattkamera i sovrummet (demo)',
    place: 'En storstad, demo',
    address: 'https://example.org/night-camera',
    source: 'Ett studiebesök',
    choice: 'reject',
    because: 'Den behöver fiber, och ingen här vill ha en kamera vid sängen.',
  },
  {
    title: 'Telefon med stora knappar (demo)',
    place: 'En ö i norr, demo',
    address: 'https://example.org/large-keys',
    source: 'Berättat av en syskonkommun',
    choice: 'use',
    because: 'Den kostar lite, och alla i gruppen klarade den.',
  },
]
