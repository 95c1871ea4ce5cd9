import { rows } from '../../../platform/db/database.ts'
import type { Beside, BesideLink } from '../../../platform/manifest.ts'
import type { LocalText } from '../../../shared/language.ts'
import { ideaPaths as paths } from './paths.ts'

type Facts = { ideas: number; rounds: number; call: { id: string; title: LocalText } | null }

const facts = {
  name: 'ideas-beside-initiative',
  text: `select
      (select count(*)::int from solution_idea s where s.lab_id = $1 and s.initiative_id = $2 and (s.public or $3)
        and s.aside_at is null) as ideas,
      (select count(*)::int from idea_comparison c where c.lab_id = $1 and c.initiative_id = $2
        and c.state <> 'drafting') as rounds,
      (select jsonb_build_object('id', k.id, 'title', k.title) from solution_call k join lab l on l.id = k.lab_id
        where k.lab_id = $1 and k.initiative_id = $2 and k.closed_at is null
          and k.opens_on <= ($4::timestamptz at time zone l.time_zone)::date
          and k.closes_before > ($4::timestamptz at time zone l.time_zone)::date
        order by k.opens_on desc, k.id desc limit 1) as call`,
}

const part = 'try'

function onPage(on: 'initiative' | 'initiative-work', inside: boolean): Beside {
  return {
    on,
    async links({ db, labId, lab, now, thingId: initiativeId }) {
      const [found] = await rows<Facts>(db, facts, [labId, initiativeId, inside, now])
      const { ideas, rounds, call } = found!
      const at = { lab, initiativeId }
      const links: BesideLink[] = []
      if (call) {
        const address = paths.call({ ...at, solutionCallId: call.id })
        const texts = { title: call.title }
        links.push({ label: 'pilots.call.beside', texts, address, order: 56, part })
      }
      if (ideas > 0 || inside) {
        const values = { count: ideas }
        const address = paths.ideas(at)
        links.push({ label: 'pilots.idea.beside', values, address, order: 57, part })
      }
      if (rounds > 0 || inside) {
        const values = { count: rounds }
        const address = paths.comparisons(at)
        links.push({ label: 'pilots.compare.beside', values, address, order: 58, part })
      }
      return links
    },
  }
}

/** The way to the open call, to the ideas and to how they compare: from the public page once there are any. */
export const ideaBesides = [onPage('initiative', false), onPage('initiative-work', true)]
