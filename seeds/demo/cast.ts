import type { Language, LocalText } from '../../src/shared/language.ts'
import type { Role } from '../../src/shared/role.ts'

/** A fictional person of the demo world. Without an e-mail they have no account: paper, phone and visits reach them. */
export type Person = {
  key: string
  name: string
  email?: string
  phone?: string
  postalAddress?: string
  preferredChannel: 'email' | 'phone' | 'letter' | 'visit'
  language: Language
  labRole?: Role
  initiativeRole?: Role
  organisation?: string
  ageBand?: string
  supportNeeds?: string
  place?: string
}

/** A lab of the demo world. */
export type DemoLab = {
  slug: string
  region: string
  name: LocalText
  tagline: LocalText
  welcome: LocalText
  languages: Language[]
  timeZone: string
  brandColour: string
  championName: string
  championPhone: string
  contactEmail: string
  operatorName: string
  postalAddress: string
  people: Person[]
  group: {
    name: string
    about: string
    quorum: number
    rule: 'majority' | 'two-thirds' | 'consensus'
    members: string[]
  }
}

/** Västernorrland: digital home care. All names and numbers are invented. */
export const vasternorrland: DemoLab = {
  slug: 'vasternorrland',
  region: 'Västernorrland',
  name: { en: 'Västernorrland living lab', sv: 'Västernorrlands levande labb' },
  tagline: {
    en: 'Care and services, made together',
    sv: 'Vård och service som vi gör tillsammans',
  },
  welcome: {
    en: 'We live far apart. So we plan our services together: residents, carers, staff and the municipalities. Come to a meeting, ring Per, or write a letter. Everything counts the same.',
    sv: 'Vi bor långt ifrån varandra. Därför planerar vi vår service tillsammans: invånare, anhöriga, personal och kommuner. Kom på ett möte, ring Per eller skriv ett brev. Allt räknas lika.',
  },
  languages: ['sv', 'en'],
  timeZone: 'Europe/Stockholm',
  brandColour: '#0b6e4f',
  championName: 'Per Nyberg',
  championPhone: '+46 60 000 01 02',
  contactEmail: 'labbet@vasternorrland.example',
  operatorName: 'Demo region Västernorrland',
  postalAddress: 'Demogatan 1, 851 00 Sundsvall',
  people: [
    {
      key: 'britta',
      name: 'Britta Sjödin',
      email: 'britta.sjodin@vasternorrland.example',
      preferredChannel: 'email',
      language: 'sv',
      labRole: 'coordinator',
      organisation: 'Demo region Västernorrland',
      place: 'Härnösand',
    },
    {
      key: 'per',
      name: 'Per Nyberg',
      email: 'per.nyberg@vasternorrland.example',
      phone: '+46 60 000 01 02',
      preferredChannel: 'phone',
      language: 'sv',
      labRole: 'champion',
      organisation: 'Village association, demo',
      place: 'Sollefteå',
    },
    {
      key: 'karin',
      name: 'Karin Lindqvist',
      email: 'karin.lindqvist@vasternorrland.example',
      preferredChannel: 'email',
      language: 'sv',
      initiativeRole: 'provider-manager',
      organisation: 'Demo home care',
      place: 'Sollefteå',
    },
    {
      key: 'ahmed',
      name: 'Ahmed Warsame',
      email: 'ahmed.warsame@vasternorrland.example',
      preferredChannel: 'phone',
      language: 'sv',
      initiativeRole: 'frontline-professional',
      organisation: 'Demo home care, nights',
      place: 'Långsele',
    },
    {
      key: 'elsa',
      name: 'Elsa Bergström',
      phone: '+46 620 000 03',
      postalAddress: 'Skogsvägen 4, 882 00 Långsele',
      preferredChannel: 'letter',
      language: 'sv',
      initiativeRole: 'resident-representative',
      ageBand: '65-79',
      supportNeeds: 'Large print. A lift to meetings.',
      place: 'Långsele',
    },
    {
      key: 'goran',
      name: 'Göran Edlund',
      email: 'goran.edlund@vasternorrland.example',
      preferredChannel: 'email',
      language: 'sv',
      initiativeRole: 'resident-representative',
      ageBand: '65-79',
      place: 'Sollefteå',
    },
    {
      key: 'lena',
      name: 'Lena Åström',
      email: 'lena.astrom@vasternorrland.example',
      phone: '+46 612 000 05',
      preferredChannel: 'phone',
      language: 'sv',
      initiativeRole: 'resident-representative',
      ageBand: '50-64',
      supportNeeds: 'Cares for her husband. Evenings after 21:00 only.',
      place: 'Kramfors',
    },
    {
      key: 'ingrid',
      name: 'Ingrid Norén',
      email: 'ingrid.noren@vasternorrland.example',
      preferredChannel: 'email',
      language: 'sv',
      initiativeRole: 'researcher',
      organisation: 'Demo university',
      place: 'Sundsvall',
    },
    {
      key: 'johan',
      name: 'Johan Hedman',
      email: 'johan.hedman@vasternorrland.example',
      preferredChannel: 'email',
      language: 'sv',
      initiativeRole: 'funder',
      organisation: 'Demo savings bank fund',
      place: 'Sundsvall',
    },
    {
      key: 'maja',
      name: 'Maja Forsberg',
      email: 'maja.forsberg@vasternorrland.example',
      preferredChannel: 'email',
      language: 'sv',
      labRole: 'observer',
      organisation: 'Local paper, demo',
      place: 'Härnösand',
    },
  ],
  group: {
    name: 'Långsele evening group',
    about:
      'People who get help at night, and those who care for them. They meet over coffee on the first Tuesday of the month.',
    quorum: 2,
    rule: 'majority',
    members: ['elsa', 'goran', 'lena'],
  },
}

/** Donegal: pre-planning with residents. All names and numbers are invented. */
export const donegal: DemoLab = {
  slug: 'donegal',
  region: 'Donegal',
  name: { en: 'Donegal living lab', sv: 'Donegals levande labb' },
  tagline: { en: 'Planning our places together', sv: 'Vi planerar våra platser tillsammans' },
  welcome: {
    en: 'A plan is easier to change before it is drawn. Tell us early what matters where you live: online, by phone, on paper or in the hall.',
    sv: 'En plan är lättare att ändra innan den är ritad. Berätta tidigt vad som är viktigt där du bor: på webben, per telefon, på papper eller i bygdegården.',
  },
  languages: ['en', 'sv'],
  timeZone: 'Europe/Dublin',
  brandColour: '#1d4f91',
  championName: 'Declan Boyle',
  championPhone: '+353 74 000 0102',
  contactEmail: 'lab@donegal.example',
  operatorName: 'Demo county of Donegal',
  postalAddress: '1 Demo Road, Letterkenny',
  people: [
    {
      key: 'aoife',
      name: 'Aoife Gallagher',
      email: 'aoife.gallagher@donegal.example',
      preferredChannel: 'email',
      language: 'en',
      labRole: 'coordinator',
      organisation: 'Demo county of Donegal',
      place: 'Letterkenny',
    },
    {
      key: 'declan',
      name: 'Declan Boyle',
      email: 'declan.boyle@donegal.example',
      phone: '+353 74 000 0102',
      preferredChannel: 'phone',
      language: 'en',
      labRole: 'champion',
      organisation: 'Planner, demo county',
      place: 'Dungloe',
    },
    {
      key: 'niamh',
      name: 'Niamh Doherty',
      email: 'niamh.doherty@donegal.example',
      preferredChannel: 'email',
      language: 'en',
      initiativeRole: 'provider-manager',
      organisation: 'Demo planning office',
      place: 'Letterkenny',
    },
    {
      key: 'brid',
      name: 'Bríd Ní Dhomhnaill',
      phone: '+353 74 000 0103',
      postalAddress: '7 Shore Lane, Gweedore',
      preferredChannel: 'visit',
      language: 'en',
      initiativeRole: 'resident-representative',
      ageBand: '65-79',
      place: 'Gweedore',
    },
    {
      key: 'sean',
      name: 'Seán McGinley',
      email: 'sean.mcginley@donegal.example',
      preferredChannel: 'email',
      language: 'en',
      initiativeRole: 'resident-representative',
      ageBand: '50-64',
      place: 'Killybegs',
    },
    {
      key: 'conor',
      name: 'Conor Sweeney',
      email: 'conor.sweeney@donegal.example',
      preferredChannel: 'email',
      language: 'en',
      initiativeRole: 'core-team-member',
      organisation: 'Builder, demo',
      place: 'Dungloe',
    },
    {
      key: 'fionnuala',
      name: 'Fionnuala Breslin',
      email: 'fionnuala.breslin@donegal.example',
      preferredChannel: 'email',
      language: 'en',
      initiativeRole: 'funder',
      organisation: 'Demo community foundation',
      place: 'Letterkenny',
    },
    {
      key: 'grace',
      name: 'Grace Kelly',
      email: 'grace.kelly@donegal.example',
      preferredChannel: 'email',
      language: 'en',
      initiativeRole: 'independent-facilitator',
      place: 'Ballyshannon',
    },
  ],
  group: {
    name: 'Shoreline residents',
    about:
      'People from Gweedore, Dungloe and Killybegs who follow the plan from before the first drawing.',
    quorum: 2,
    rule: 'two-thirds',
    members: ['brid', 'sean', 'declan'],
  },
}
