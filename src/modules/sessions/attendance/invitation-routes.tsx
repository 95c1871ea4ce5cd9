import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative, mayCorrect, workers } from '../../initiatives/index.ts'
import { goOn, hereIn, insist, sessionCrumbs, type Again } from '../answer.ts'
import { paths } from '../paths.ts'
import { findShownSession } from '../session/queries.ts'
import { InvitationsPage } from '../views/invitations-page.tsx'
import { invitePeople, uninvitePerson } from './commands.ts'
import { findPeople, wordsOf } from './find-people.ts'
import { peopleAt } from './queries.ts'

/** Inviting people to a session, and taking an invitation back. */
export const invitationRoutes = routes()

invitationRoutes.get(paths.invitations.pattern, { access: workers }, (c) => invitationsPage(c))

invitationRoutes.post(
  paths.invitations.pattern,
  { access: workers, fact: 'session.invited' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { words: _, ...sent } = fields
    const { initiativeId, sessionId } = hereIn(c)
    const result = await c.var.run(invitePeople, { ...sent, initiativeId, sessionId })
    return goOn(
      c,
      result,
      () => `${paths.session(hereIn(c))}#people`,
      (again) => invitationsPage(c, values, again),
    )
  },
)

invitationRoutes.post(
  paths.invitationWithdrawal.pattern,
  { access: workers, fact: 'session.uninvited' },
  async (c) => {
    const { fields } = await c.var.form()
    const { initiativeId, sessionId } = hereIn(c)
    const result = await c.var.run(uninvitePerson, { ...fields, initiativeId, sessionId })
    return goOn(
      c,
      result,
      () => `${paths.session(hereIn(c))}#people`,
      (again) => invitationsPage(c, {}, again),
    )
  },
)

async function invitationsPage(
  c: AppContext,
  values: FormValues = {},
  again?: Again,
): Promise<Response> {
  const { labId, actor, t } = c.var
  const { initiativeId, sessionId } = hereIn(c)
  const words = wordsOf(values.words ?? c.req.query('words'))
  const { found, people, offered } = await c.var.read(async (db) => {
    insist(mayCorrect(actor, await findInitiative(db, labId, initiativeId)))
    return {
      found: await findShownSession(db, labId, initiativeId, sessionId),
      people: await peopleAt(db, labId, actor, { initiativeId, sessionId }),
      offered: await findPeople(c, db, words),
    }
  })
  const invited = new Set<string>(
    people.flatMap((one) => (one.invitedAt ? [one.participantId] : [])),
  )
  return page(
    c,
    {
      title: t('sessions.invite.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: sessionCrumbs(c, found),
    },
    <InvitationsPage
      at={hereIn(c)}
      found={found}
      words={words}
      offered={offered.filter(({ id }) => !invited.has(id))}
      invitedCount={invited.size}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}
