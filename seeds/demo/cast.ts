import type { Language, LocalText } from '../../src/shared/language.ts'
import type { Role } from '../../src/shared/role.ts'

/** A fictional person of the demo world. Without an e-mail they have no account: paper, phone and visits reach them. */
export type Person = {
  key: string
  name: string
  email?: string
  phone?: string
  postalAddress?: string
  preferredChannel: 'email' | 'phone' | 'letter' | 'visit' | 'sms'
  language: Language
  labRole?: Role
  initiativeRole?: Role
  organisation?: string
  ageBand?: string
  gender?: string
  belongsTo?: string[]
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
      gender: 'woman',
      belongsTo: ['living-alone', 'seldom-online'],
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
      gender: 'man',
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
      gender: 'woman',
      belongsTo: ['informal-carer'],
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
