import { archived } from './archived.ts'
import type { Manifest } from '../../platform/manifest.ts'
import { core } from './opinion-maps/core.ts'
import { personalData } from './opinion-maps/personal-data.ts'
import { showing } from './opinion-maps/showing.ts'
import { ways } from './opinion-maps/ways.ts'

/** How engagement is put into the house. */
export const manifest: Manifest = {
  name: 'engagement',
  archived,
  messages: {
    en: { ...core.messages.en, ...showing.messages.en, ...ways.messages.en },
    sv: { ...core.messages.sv, ...showing.messages.sv, ...ways.messages.sv },
  },
  personalData,
  // files come before maps: an address under all maps is not the id of one
  routes: [...ways.routes, ...core.routes, ...showing.routes],
  listeners: core.listeners,
  jobs: [...showing.jobs],
  threadKinds: core.threadKinds,
  besides: core.besides,
  gathered: core.gathered,
}
