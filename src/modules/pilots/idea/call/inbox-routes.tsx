import type { Command } from '../../../../platform/command.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { isUuid } from '../../../../shared/id.ts'
import { page, type FormValues } from '../../../../ui/index.ts'
import { findInitiative } from '../../../initiatives/index.ts'
import { packCursor, unpackCursor } from '../../../people/index.ts'
import { goOn, here, idOf, insist, listCrumbs, type Again } from '../answer.ts'
import { ideaPaths as paths } from '../paths.ts'
import { mayLeadCalls } from '../policy.ts'
import { InboxPage, OutsidePage, type OutsidePart } from '../views/inbox-pages.tsx'
import { askBack, declineIdea, noteReply, takeIn } from './outside-commands.ts'
import { findOutside, inboxPageSize, listOutside } from './queries.ts'

/** What came from outside, and the answers to it. */
export const inboxRoutes = routes()
const access = ['coordinator'] as const

inboxRoutes.get(paths.inbox.pattern, { access }, async (c) => {
  const { labId, t, actor } = c.var
  const { initiativeId } = here(c)
  insist(mayLeadCalls(actor, initiativeId))
  const answered = c.req.query('view') === 'answered'
  const cursor = unpackCursor(c.req.query('after'), ['id'])
  const after = cursor && isUuid(cursor.id) ? cursor.id : null
  const { initiative, found } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    found: await listOutside(db, labId, initiativeId, !answered, after),
  }))
  const listed = found.slice(0, inboxPageSize)
  const last = found.length > inboxPageSize ? listed.at(-1)! : null
  const list = `${paths.inbox(here(c))}?${answered ? 'view=answered' : ''}`
  return page(
    c,
    {
      title: t('pilots.outside.title'),
      breadcrumbs: listCrumbs(c, initiative.title),
      unlisted: true,
    },
    <InboxPage
      at={here(c)}
      initiativeTitle={initiative.title}
      listed={listed}
      answered={answered}
      next={last ? `${list}&after=${packCursor({ id: last.id })}` : undefined}
      first={after ? list : undefined}
    />,
  )
})

inboxRoutes.get(paths.outside.pattern, { access }, (c) => outsidePage(c))

changes(paths.outsideTaking.pattern, 'outside-idea.taken-in', takeIn, 'taking')
changes(paths.outsideQuestion.pattern, 'outside-idea.asked', askBack, 'question')
changes(paths.outsideReply.pattern, 'outside-idea.noted', noteReply, 'reply')
changes(paths.outsideRefusal.pattern, 'outside-idea.declined', declineIdea, 'refusal')

function changes<I>(
  pattern: string,
  fact: string,
  what: Command<I, { id: string; ideaId?: string }>,
  part: OutsidePart,
) {
  inboxRoutes.post(pattern, { access, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const { lab: _, ...about } = outsideHere(c)
    const result = await c.var.run(what, { ...fields, ...about })
    return goOn(
      c,
      result,
      ({ ideaId }) =>
        ideaId ? paths.team({ ...here(c), solutionIdeaId: ideaId }) : paths.outside(outsideHere(c)),
      (again) => outsidePage(c, { values, again, part }),
    )
  })
}

async function outsidePage(
  c: AppContext,
  sent?: { values: FormValues; again: Again; part: OutsidePart },
): Promise<Response> {
  const { labId, actor } = c.var
  const { initiativeId, outsideIdeaId } = outsideHere(c)
  insist(mayLeadCalls(actor, initiativeId))
  const found = await c.var.read((db) => findOutside(db, labId, initiativeId, outsideIdeaId))
  const { language, title, idea } = found
  return page(
    c,
    {
      title,
      status: sent?.again.status,
      unlisted: true,
      breadcrumbs: [
        ...listCrumbs(c, found.initiativeTitle),
        { label: c.var.t('pilots.outside.title'), address: paths.inbox(here(c)) },
      ],
    },
    <OutsidePage
      at={outsideHere(c)}
      sent={found}
      part={sent?.part ?? null}
      values={sent?.values ?? {}}
      beginning={{
        [`title.${language}`]: title,
        [`idea.${language}`]: idea,
        joins: 'yes',
        public: 'yes',
      }}
      problems={sent?.again.problems ?? []}
    />,
  )
}

function outsideHere(c: AppContext) {
  return { ...here(c), outsideIdeaId: idOf(c, 'outsideIdeaId') }
}
