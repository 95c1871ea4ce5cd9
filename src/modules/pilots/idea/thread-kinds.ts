import { rows } from '../../../platform/db/database.ts'
import type { ThreadKind, ThreadThing } from '../../../platform/manifest.ts'
import type { LocalText } from '../../../shared/language.ts'
import { languages } from '../../../shared/language.ts'
import { holds } from '../../../platform/actor.ts'
import { maySeeWork, workers } from '../../initiatives/index.ts'
import { ideaPaths as paths } from './paths.ts'
import { mayLeadCalls, mayReadIdea } from './policy.ts'
import { ideasToPick } from './queries.ts'

type Named = { id: string; initiativeId: string; title: LocalText; at: Date; lab: string }

const ideas = {
  name: 'thread-solution-ideas',
  text: `select s.id, s.initiative_id as "initiativeId", s.title, s.made_at as at, s.public, l.slug as lab
    from solution_idea s join lab l on l.id = s.lab_id
    where s.lab_id = $1 and s.id = any($2::uuid[])`,
}
const calls = {
  name: 'thread-solution-calls',
  text: `select k.id, k.initiative_id as "initiativeId", k.title, k.made_at as at, l.slug as lab
    from solution_call k join lab l on l.id = k.lab_id
    where k.lab_id = $1 and k.id = any($2::uuid[])`,
}
const outside = {
  name: 'thread-outside-ideas',
  text: `select x.id, x.initiative_id as "initiativeId", x.title, x.received_at as at, l.slug as lab
    from outside_idea x join lab l on l.id = x.lab_id
    where x.lab_id = $1 and x.id = any($2::uuid[])`,
}

const byId = (found: readonly Named[], addressOf: (one: Named) => string) =>
  new Map<string, ThreadThing>(
    found.map((one) => {
      const { title, at, initiativeId } = one
      return [one.id, { title, at, initiativeId, address: addressOf(one) }]
    }),
  )

/** What an idea may grow out of by one tap on the thread. */
export const originKinds = ['contribution', 'theme', 'finding', 'opinion-map', 'opinion-statement']

/** An idea and the call it came from as things of the thread; one from outside as what notices are about. */
export const ideaKinds: readonly ThreadKind[] = [
  {
    kind: 'solution-idea',
    label: 'pilots.idea.kind',
    async describe(db, labId, actor, ids) {
      const found = await rows<Named & { public: boolean }>(db, ideas, [labId, ids])
      return byId(
        found.filter((one) => mayReadIdea(actor, one).ok),
        ({ lab, initiativeId, id }) => paths.idea({ lab, initiativeId, solutionIdeaId: id }),
      )
    },
    pick: (db, labId, actor, initiativeId) =>
      ideasToPick(db, labId, initiativeId, maySeeWork(actor, initiativeId).ok),
    growsFrom: {
      kinds: originKinds,
      label: 'pilots.idea.make-of-this',
      may: (actor, initiativeId) => holds(actor, workers, initiativeId),
      address: ({ lab, initiativeId }, from) =>
        `${paths.newIdea({ lab, initiativeId })}?from=${from.kind}:${from.id}`,
    },
  },
  {
    kind: 'solution-call',
    label: 'pilots.call.kind',
    async describe(db, labId, _actor, ids) {
      return byId(await rows<Named>(db, calls, [labId, ids]), ({ lab, initiativeId, id }) =>
        paths.call({ lab, initiativeId, solutionCallId: id }),
      )
    },
  },
  {
    kind: 'outside-idea',
    label: 'pilots.outside.kind',
    async describe(db, labId, actor, ids) {
      type Sent = Omit<Named, 'title'> & { title: string }
      const found = await rows<Sent>(db, outside, [labId, ids])
      const seen = found.filter(({ initiativeId }) => mayLeadCalls(actor, initiativeId).ok)
      return byId(
        seen.map((one) => ({ ...one, title: inAll(one.title) })),
        ({ lab, initiativeId, id }) => paths.outside({ lab, initiativeId, outsideIdeaId: id }),
      )
    },
  },
]

/** Words somebody sent stand as they are, whatever the reader's language. */
function inAll(words: string): LocalText {
  return Object.fromEntries(languages.map((language) => [language, words]))
}
