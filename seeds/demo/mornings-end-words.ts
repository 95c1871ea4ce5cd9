import type { BegunIdea, GoOn, Learned, Money } from './around-pilot.ts'
import type { DemoPractice } from './practices.ts'

/** How the idea of morning calls began. All of it is invented. */
export const morningIdea: BegunIdea = {
  title: { en: 'A voice you know', sv: 'En röst du känner' },
  idea: {
    en: 'Three people of the home care ring the same forty homes each morning. Whoever wants a visit says so.',
    sv: 'Tre i hemtjänsten ringer samma fyrtio hem varje morgon. Den som vill ha besök säger det.',
  },
  nextStep: 'Try it for six weeks in Kramfors',
  host: 'Demo home care',
  team: [
    ['karin', 'public', true],
    ['lena', 'community', false],
    ['johan', 'business', false],
  ],
  similar: [
    ['A doorbell that asks (demo)', 'A suburb, demo', 'reject', 'Nobody here has a doorbell.'],
    [
      'Coffee calls (demo)',
      'A valley in the north, demo',
      'adapt',
      'They ring once a week. We ring each day and drive if nobody answers.',
    ],
  ],
}

/** What the calls cost for three years, and who pays what is missing. */
export const morningMoney: Money = {
  people: { 1: '40', 2: '45', 3: '50' },
  hourRate: '220',
  assumptions:
    'Fictional figures, for the demo. Forty homes to begin with. / Påhittade siffror, för demon. Fyrtio hem till att börja med.',
  lines: [
    'cost,staff,Three callers an hour each morning,260000,year,1,,2.5',
    'cost,travel,Drives to those who do not answer,24000,year,1,,2',
    'cost,equipment,Telephones with large keys,36000,once,1,,',
    'income,,The municipality pays for each person,6000,person,1,,2',
    'volunteer,,Neighbours who show how the telephone works,80,year,1,,',
  ],
  funder: 'Demo savings bank fund',
  amount: '170000',
  to: '2',
  because: 'The board said yes after it had read the exit decision.',
}

/** What those who ring and are rung read about the service. */
export const morningService = {
  title: { en: 'A voice you know at eight', sv: 'En röst du känner klockan åtta' },
  what: {
    en: 'Somebody you know rings at eight. You say whether you want a visit that day. If you do not answer twice, somebody comes within the hour.',
    sv: 'Någon du känner ringer klockan åtta. Du säger om du vill ha besök den dagen. Svarar du inte på två samtal kommer någon inom en timme.',
  },
  forWhom: {
    en: 'For you around Kramfors who have a short visit in the morning.',
    sv: 'För dig runt Kramfors som har ett kort besök på morgonen.',
  },
  whenWords: {
    en: 'Every day at eight. You begin when you like.',
    sv: 'Varje dag klockan åtta. Du börjar när du vill.',
  },
  byPhone: { en: 'Ring Sofia, +46 612 000 40.', sv: 'Ring Sofia, 0612-000 40.' },
  onPaper: {
    en: 'Give the card to whoever visits you.',
    sv: 'Ge kortet till den som besöker dig.',
  },
  onWeb: { en: 'morgonsamtal.example', sv: 'morgonsamtal.example' },
  price: { en: 'Nothing extra', sv: 'Inget extra' },
  responsible: {
    en: 'Demo home care in Kramfors, +46 612 000 41',
    sv: 'Demohemtjänsten i Kramfors, 0612-000 41',
  },
  placeWords: 'Kramfors',
  public: true,
}

/** How it is bought. */
export const morningRecord = {
  how: 'own-staff',
  providerWords: 'Demo home care',
  currency: 'SEK',
  value: '284000',
  localValue: '260000',
  clauses: {
    en: 'Those who are rung are asked every half year, and what was changed is told to them.',
    sv: 'De som blir uppringda tillfrågas varje halvår, och vad som ändrats berättas för dem.',
  },
}

/** What a test lacks, and what is done about it. */
export const morningNote = {
  en: 'Users and staff have not judged it together yet. The first round is in spring.',
  sv: 'Användare och personal har inte bedömt den tillsammans än. Den första omgången är i vår.',
}

/** What was learned. */
export const morningLesson: Learned = {
  claim: {
    en: 'Who rings matters more than what rings',
    sv: 'Vem som ringer betyder mer än vad som ringer',
  },
  explanation: {
    en: 'Five of six found the mornings more their own when three known voices rang. In the one week with a stand-in, four asked for a visit instead. Invented for the demo.',
    sv: 'Fem av sex upplevde morgnarna som mer sina egna när tre kända röster ringde. Veckan med en vikarie bad fyra om besök i stället. Påhittat för demon.',
  },
  placeWords: 'Kramfors and the villages around it',
  density: 'sparse',
  service: 'care',
  mode: 'deliver',
  level: 'individual',
  confidence: 'tentative',
  confidenceBecause: {
    en: 'One pilot with six people, and what thirty-one said before it.',
    sv: 'Ett försök med sex personer, och vad trettioen sa före den.',
  },
}

/** What other labs may take over. */
export const morningPractice: DemoPractice = {
  title: { en: 'A voice you know at eight', sv: 'En röst du känner klockan åtta' },
  summary: {
    en: 'Three known callers replace most short morning visits; whoever does not answer is visited. Demo: invented.',
    sv: 'Tre kända röster ersätter de flesta korta morgonbesök; den som inte svarar får besök. Demo: påhittat.',
  },
  problem: {
    en: 'Two cars drove forty kilometres each morning for visits of five minutes.',
    sv: 'Två bilar körde fyra mil varje morgon för besök på fem minuter.',
  },
  done: {
    en: '1. Ask who would rather be rung.\n2. Choose three callers whom people know.\n3. Ring at the same hour.\n4. Drive where nobody answers twice.',
    sv: '1. Fråga vem som hellre blir uppringd.\n2. Välj tre som människor känner.\n3. Ring på samma tid.\n4. Åk dit ingen svarar på två samtal.',
  },
  resources: {
    en: 'Three hours of work each morning and telephones with large keys.',
    sv: 'Tre timmars arbete varje morgon och telefoner med stora knappar.',
  },
  success: {
    en: 'Six people were asked before and after; five answered higher. Six are few.',
    sv: 'Sex personer tillfrågades före och efter; fem svarade högre. Sex är få.',
  },
  difficulties: {
    en: 'A stand-in is a stranger: in that week people asked for visits.',
    sv: 'En vikarie är en främling: den veckan bad människor om besök.',
  },
  transfer: {
    en: 'The known voice is the idea. The hour belongs to each place.',
    sv: 'Den kända rösten är idén. Tiden hör till varje plats.',
  },
  contact: 'Demo home care in Kramfors, labbet@vasternorrland.example',
  restsOn: [['pilot'], ['finding']],
  writer: 'britta',
  reviewer: 'lena',
  review: 'I was at the table when we chose it. It is told as it was.',
  publisher: 'britta',
}

/** How it goes on. */
export const morningGoOn: GoOn = {
  question: { en: 'Who carries the calls on?', sv: 'Vem driver samtalen vidare?' },
  options: {
    1: { en: 'The home care itself', sv: 'Hemtjänsten själv' },
    2: { en: 'A firm that is bought', sv: 'Ett företag som upphandlas' },
  },
  chosen: 1,
  reasons: {
    en: 'Only the home care has voices that people know.',
    sv: 'Bara hemtjänsten har röster som människor känner.',
  },
  power: 'Elsa, Lena, the manager and the fund, one voice each',
}
