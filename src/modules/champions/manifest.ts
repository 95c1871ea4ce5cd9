import type { Manifest } from '../../platform/manifest.ts'
import { core } from './core.ts'
import { personalData } from './personal-data.ts'
import { support } from './support.ts'
import { sweepChampions } from './sweep.ts'

/** How champions are put into the house; each part of the module brings its own share. */
export const manifest: Manifest = {
  name: 'champions',
  messages: {
    en: { ...core.messages.en, ...support.messages.en },
    sv: { ...core.messages.sv, ...support.messages.sv },
  },
  routes: [...support.routes, ...core.routes],
  navigation: core.navigation,
  checkers: [...core.checkers, ...support.checkers],
  threadKinds: core.threadKinds,
  listeners: [...core.listeners, ...support.listeners],
  jobs: [...core.jobs, ...support.jobs],
  gathered: [core.gathered, support.gathered],
  besides: [...core.besides, ...support.besides],
  personalData: {
    async gather(db, labId, ids) {
      const own = await personalData.gather(db, labId, ids)
      return [...own, ...(await support.personalData.gather(db, labId, ids))]
    },
    async erase(ctx, ids, wish) {
      const remains = await personalData.erase(ctx, ids, wish)
      return [...remains, ...(await support.personalData.erase(ctx, ids, wish))]
    },
  },
  async sweep(db, now) {
    await sweepChampions(db, now)
    await core.sweep(db, now)
    await support.sweep(db, now)
  },
}
