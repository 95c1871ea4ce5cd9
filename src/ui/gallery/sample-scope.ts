import { formatsFor, openDictionary } from '../../platform/i18n.ts'
import { newId } from '../../platform/ids.ts'
import en from '../messages/en.json' with { type: 'json' }
import sv from '../messages/sv.json' with { type: 'json' }
import type { PageScope } from '../scope.ts'

const dictionary = openDictionary([{ en, sv }])
const now = new Date('2026-11-22T09:00:00Z')

/** The scope of a page in a made-up lab, for tests and for looking at components. */
export function sampleScope(given: Partial<PageScope> = {}): PageScope {
  const language = given.language ?? 'en'
  const link = (label: string, path: string) => ({
    label,
    address: `/vasternorrland${path}`,
    current: path === '/initiatives',
  })
  return {
    t: dictionary.t(language),
    language,
    lab: {
      id: '01930000-0000-7000-8000-000000000001',
      slug: 'vasternorrland',
      name: { en: 'Västernorrland Living Lab', sv: 'Västernorrlands levande labb' },
      tagline: { en: 'Home care that reaches the last village', sv: 'Hemvård ända till sista byn' },
      languages: ['sv', 'en'],
      brandColour: '#0d6e5c',
      demo: true,
    },
    actor: { kind: 'participant', name: 'Karin Åström' },
    path: '/vasternorrland/initiatives',
    query: '',
    size: 'md',
    scheme: 'auto',
    saveData: false,
    navigation: [
      link('The lab', ''),
      link('Initiatives', '/initiatives'),
      link('What is stuck', '/stuck'),
      link('People', '/people'),
      link('Methods', '/methods'),
    ],
    assets: { css: 'site.css', font: 'source-sans-3-latin.woff2', islands: { page: 'page.js' } },
    newOpId: () => newId(now),
    timeZone: 'Europe/Stockholm',
    today: '2026-11-22',
    format: formatsFor(language, 'Europe/Stockholm'),
    ...given,
  }
}
