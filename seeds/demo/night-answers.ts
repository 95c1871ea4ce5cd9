import type { Answer } from './answering.ts'

/** What became of what people said about their nights. */
export const nightAnswers: readonly Answer[] = [
  {
    to: ['Klockan två går'],
    outcome: 'adopted',
    on: 'trial',
    reason: {
      en: 'You decide when somebody comes, and it is written in your own night plan. The sensor at your bed stays quiet as long as you do. Ahmed has read what you told, and drives to Svea first.',
      sv: 'Du bestämmer när någon kommer, och det står i din egen nattplan. Sensorn vid sängen är tyst så länge du är det. Ahmed har läst det du berättade, och kör till Svea först.',
    },
  },
  {
    to: ['Jag vill att de kommer'],
    outcome: 'adopted',
    on: 'plan',
    reason: {
      en: 'You keep your visits. From now on three people share them, not eleven, and how your shoulder must be turned is written in your plan.',
      sv: 'Du behåller dina besök. Från och med nu är det tre som delar på dem, inte elva, och hur axeln ska vändas står i din plan.',
    },
  },
  {
    to: ['Låt var och en', 'Ett kort på dörren', 'Köksbordet i Långsele: skriv'],
    outcome: 'adopted',
    on: 'plan',
    reason: {
      en: 'Everybody who gets help writes a plan for the night with the team: which hours, which door, which card. It hangs on the fridge.',
      sv: 'Alla som får hjälp skriver en plan för natten tillsammans med patrullen: vilka tider, vilken dörr, vilket kort. Den sitter på kylskåpet.',
    },
  },
  {
    to: ['Jag ligger och', 'I februari kom', 'Jag vill veta', 'Köksbordet i Långsele: vi'],
    outcome: 'adopted',
    on: 'calm',
    reason: {
      en: 'The night team rings when it is more than an hour late, also at three in the morning, and says who comes instead. This is tried from this month.',
      sv: 'Nattpatrullen ringer när den är mer än en timme sen, också klockan tre på natten, och säger vem som kommer i stället. Det prövas från den här månaden.',
    },
  },
  {
    to: ['Min man får', 'Jag har sovit', 'Jag är anhörig'],
    outcome: 'adopted',
    on: 'trial',
    reason: {
      en: 'The sensor wakes you when he really gets up, and only then. And we ask carers how they sleep, from now on every time the plan is changed.',
      sv: 'Sensorn väcker dig när han verkligen går upp, och bara då. Och vi frågar anhöriga hur de sover, från och med nu varje gång planen ändras.',
    },
  },
  {
    to: ['Ingen kamera', 'Nej till bild'],
    outcome: 'adopted',
    on: 'trial',
    reason: {
      en: 'There will be no picture from anybody’s bedroom in this trial. The group chose the sensor for that reason.',
      sv: 'Det blir ingen bild från någons sovrum i det här försöket. Gruppen valde sensorn av just det skälet.',
    },
  },
  {
    to: ['Kamera går bra'],
    outcome: 'declined',
    on: 'trial',
    reason: {
      en: 'Not in this trial: most people said no to pictures, and two techniques at once would tell us nothing. If you want a call at a time you choose, Per puts you on the list.',
      sv: 'Inte i det här försöket: de flesta sa nej till bild, och två tekniker på en gång skulle inte lära oss något. Vill du ha ett samtal på en tid du väljer, skriver Per upp dig.',
    },
  },
  {
    to: ['Dörren. Alltid', 'Köksbordet i Långsele: fem'],
    outcome: 'merged',
    into: 'Klockan två går',
    reason: {
      en: 'You say what Elsa says: it is the door. What we do about hers we do about yours.',
      sv: 'Du säger det som Elsa säger: det är dörren. Det vi gör åt hennes gör vi åt din.',
    },
  },
  {
    to: ['Byt till ett'],
    outcome: 'deferred',
    until: 45,
    reason: {
      en: 'The slippers are bought. Quiet locks cost more than we have this year; the landlord answers after New Year.',
      sv: 'Tofflorna är köpta. Tysta lås kostar mer än vi har i år; hyresvärden svarar efter nyår.',
    },
  },
  {
    to: ['Vi kör nio'],
    outcome: 'adopted',
    on: 'plan',
    reason: {
      en: 'The list is made anew every fortnight, with the night team at the table. You were right: about half of the doors need not be opened.',
      sv: 'Listan görs om varannan vecka, med nattpatrullen vid bordet. Du hade rätt: ungefär hälften av dörrarna behöver inte öppnas.',
    },
  },
  {
    to: ['Min mamma förstår'],
    outcome: 'deferred',
    until: 30,
    reason: {
      en: 'Two in the team speak Somali, but not every night. We ask the region for an interpreter by telephone at night, and you get an answer then.',
      sv: 'Två i patrullen talar somaliska, men inte alla nätter. Vi ber regionen om en tolk på telefon om natten, och då får du svar.',
    },
  },
]
