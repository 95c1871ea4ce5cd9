import { NotFound } from '../../platform/errors.ts'
import type { ThreadThing } from '../../platform/manifest.ts'
import { routes, type AppContext } from '../../platform/http/routes.ts'
import { pickText } from '../../shared/language.ts'
import { page } from '../../ui/index.ts'
import { paths } from './paths.ts'
import { mayLink, mayLinkSomewhere } from './policy.ts'
import { findThread, type Viewer } from './queries.ts'
import type { ThingRef } from './schema.ts'
import type { Thread } from './thread.ts'
import type { OwnLink } from './views/own-links.tsx'
import { ThreadPage } from './views/thread-page.tsx'

/** The thread around a thing. */
export const threadRoutes = routes()

threadRoutes.get(paths.thread.pattern, { access: 'anyone', kept: true }, async (c) => {
  const of = refOf(c)
  const { thing, thread } = await asViewer(c, (viewer) => findThread(viewer, of))
  const mayAdd = mayLinkSomewhere(c.var.actor) && mayLink(c.var.actor, [thing]).ok
  const ownLinks = mayAdd ? ownLinksOf(thread) : null
  const title = c.var.t('thread.title', { title: pickText(thing.title, c.var.language).text })
  const nameOf = kindNames(c)
  const done = doneOf(c)
  const begun = beginningsOf(c, of, thing)
  return page(
    c,
    { title },
    <ThreadPage {...{ of, thing, thread, nameOf, ownLinks, begun, done }} />,
  )
})

/** What this person may make of a thing: an idea of a finding. */
function beginningsOf(c: AppContext, of: ThingRef, { initiativeId }: ThreadThing) {
  const { actor, lab, parts, t } = c.var
  if (!initiativeId) return []
  return [...parts.threadKinds.values()].flatMap(({ growsFrom }) =>
    growsFrom?.kinds.includes(of.kind) && growsFrom.may(actor, initiativeId)
      ? [
          {
            label: t(growsFrom.label),
            address: growsFrom.address({ lab: lab.slug, initiativeId }, of),
          },
        ]
      : [],
  )
}

function ownLinksOf({ cameFrom, cameOfIt }: Thread): OwnLink[] {
  const way = (strands: Thread['cameFrom'], way: OwnLink['way']) =>
    strands.flatMap(({ tie, thing }) =>
      tie ? [{ id: tie.linkId, relation: tie.relation, other: thing, way }] : [],
    )
  return [...way(cameFrom, 'back'), ...way(cameOfIt, 'on')]
}

function doneOf(c: AppContext): 'added' | 'removed' | null {
  const done = c.req.query('done')
  return done === 'added' || done === 'removed' ? done : null
}

/** The thing an address names; a kind that no module has is no address. */
export function refOf(c: AppContext): ThingRef {
  const kind = c.req.param('kind')!
  if (!c.var.parts.threadKinds.has(kind)) throw new NotFound()
  return { kind, id: c.req.param('thingId')!.toLowerCase() }
}

/** Reads with the eyes of whoever asks. */
export function asViewer<T>(c: AppContext, look: (viewer: Viewer) => Promise<T>): Promise<T> {
  const { labId, actor, parts } = c.var
  return c.var.read((db) => look({ db, labId, actor, kinds: parts.threadKinds }))
}

/** What kinds of things are called, in the reader's language. */
export function kindNames(c: AppContext): (kind: string) => string {
  return (kind) => {
    const label = c.var.parts.threadKinds.get(kind)?.label
    return label ? c.var.t(label) : kind
  }
}

/** The thread page of a thing. */
export function threadAddress(c: AppContext, ref: ThingRef, done?: 'added' | 'removed'): string {
  const address = paths.thread({ lab: c.var.lab.slug, kind: ref.kind, thingId: ref.id })
  return done ? `${address}?done=${done}` : address
}

/** The page before, for pages about a thing's links. */
export function crumbOf(c: AppContext, ref: ThingRef) {
  return [{ label: c.var.t('thread.crumb'), address: threadAddress(c, ref) }]
}
