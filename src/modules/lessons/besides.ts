import { rows } from '../../platform/db/database.ts'
import type { Beside } from '../../platform/manifest.ts'
import { lessonPaths as paths } from './paths.ts'
import { mayWrite } from './policy.ts'

const counted = {
  name: 'lessons-beside-initiative',
  text: `select count(*)::int as count from lesson
    where lab_id = $1 and initiative_id = $2 and (state = 'published' or ($3 and state = 'draft'))`,
}
const order = 70

function onPage(on: 'initiative' | 'initiative-work', inside: boolean): Beside {
  return {
    on,
    async links({ db, labId, lab, thingId }) {
      const [found] = await rows<{ count: number }>(db, counted, [labId, thingId, inside])
      if (!inside && found!.count === 0) return []
      const address = `${paths.lessons({ lab })}?initiative=${thingId}`
      return [{ label: 'lessons.beside', values: found, address, order, part: 'answer' }]
    },
  }
}

type OfPilot = { initiativeId: string; decided: boolean; count: number; only: string | null }

const ofPilot = {
  name: 'lessons-beside-pilot',
  text: `select p.initiative_id as "initiativeId", p.state in ('decided', 'closed') as decided,
      count(l.id)::int as count, min(l.id::text) as only
    from pilot p
    left join link k on k.lab_id = p.lab_id and k.from_kind = 'pilot' and k.from_id = p.id
      and k.to_kind = 'lesson'
    left join lesson l on l.lab_id = k.lab_id and l.id = k.to_id and l.state = 'published'
    where p.lab_id = $1 and p.id = $2 group by p.lab_id, p.id`,
}

/** On the page of a pilot: what was learned from it, and the way to write that down. */
const onPilot: Beside = {
  on: 'pilot',
  async links({ db, labId, lab, actor, thingId }) {
    const [found] = await rows<OfPilot>(db, ofPilot, [labId, thingId])
    if (!found) return []
    const { initiativeId, decided, count, only } = found
    const one = count === 1 && only
    const list = `${paths.lessons({ lab })}?initiative=${initiativeId}`
    const read = one ? paths.lesson({ lab, lessonId: one }) : list
    const write = `${paths.newLesson({ lab, initiativeId })}?from=pilot:${thingId}`
    const main = decided && count === 0 ? { main: true as const } : {}
    return [
      ...(count > 0
        ? [{ label: 'lessons.beside.pilot', values: { count }, address: read, order: 10 }]
        : []),
      ...(mayWrite(actor, found).ok
        ? [{ label: 'lessons.beside.write', address: write, order: 20, ...main }]
        : []),
    ]
  },
}

/** The ways to lessons from initiatives and pilots. */
export const besides = [onPage('initiative', false), onPage('initiative-work', true), onPilot]
