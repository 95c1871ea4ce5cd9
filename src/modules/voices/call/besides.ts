import { rows } from '../../../platform/db/database.ts'
import type { Beside, BesideLink } from '../../../platform/manifest.ts'
import { mayHandle } from '../contribution/policy.ts'
import { voicesPaths } from '../paths.ts'
import { callPaths } from './paths.ts'

/** Counting stops here: beyond it the page says 'more than'. */
const countMax = 1_000

type Facts = { asks: boolean; count: number }

const publicFacts = {
  name: 'voices-beside-public',
  text: `select exists (select from call_for_voices k where k.lab_id = $1 and k.initiative_id = $2 and k.open) as asks,
      (select count(*)::int from (select from contribution c where c.lab_id = $1 and c.initiative_id = $2
        and c.reach_public and c.about_id is null limit $3) as few) as count`,
}
const workFacts = {
  name: 'voices-beside-work',
  text: `select exists (select from call_for_voices k where k.lab_id = $1 and k.initiative_id = $2) as asks,
      (select count(*)::int from (select from contribution c where c.lab_id = $1 and c.initiative_id = $2
        and c.state = 'received' and c.about_id is null limit $3) as few) as count`,
}

/** On an initiative's public page: say something, read what was said, ask what became of it. */
export const onPublicPage: Beside = {
  on: 'initiative',
  async links({ db, labId, lab, thingId: initiativeId }) {
    const [found] = await rows<Facts>(db, publicFacts, [labId, initiativeId, countMax + 1])
    const { asks, count } = found!
    const address = { lab, initiativeId }
    const say = { label: 'voices.beside.say', address: voicesPaths.saying(address), order: 10 }
    const links: (BesideLink | null)[] = [
      asks ? { ...say, main: true } : null,
      count > 0 ? { ...read(count), address: voicesPaths.voices(address), order: 11 } : null,
      asks || count > 0
        ? { label: 'voices.beside.receipts', address: voicesPaths.receipts({ lab }), order: 12 }
        : null,
    ]
    return links.filter((link) => link !== null)
  },
}

/** On its working page: all that was said and, for those who handle it, the question. */
export const onWorkPage: Beside = {
  on: 'initiative-work',
  async links({ db, labId, lab, actor, thingId: initiativeId }) {
    const [found] = await rows<Facts>(db, workFacts, [labId, initiativeId, countMax + 1])
    const { asks, count } = found!
    const address = { lab, initiativeId }
    const links: BesideLink[] = [
      { ...read(count), address: voicesPaths.voices(address), order: 10 },
    ]
    if (mayHandle(actor, initiativeId).ok) {
      const label = asks ? 'voices.beside.change-call' : 'voices.beside.write-call'
      links.push({ label, address: callPaths.call(address), order: 11 })
    }
    return links
  },
}

function read(count: number): Pick<BesideLink, 'label' | 'values'> {
  return {
    label: 'voices.beside.voices',
    values: { count: Math.min(count, countMax), more: count > countMax ? 'yes' : 'no' },
  }
}
