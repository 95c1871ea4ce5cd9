import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { pickText } from '../../../shared/language.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { lookSession, sessionPaths } from '../../sessions/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { handlers, mayHandle } from '../contribution/policy.ts'
import { crumbs } from '../crumbs.ts'
import { keepNotes } from './commands.ts'
import { notePaths as paths } from './paths.ts'
import { notesOf, peopleAt } from './queries.ts'
import { NotesPage } from './views/notes-page.tsx'

/** Writing down what was said at a session, and reading it. */
export const noteRoutes = routes()

noteRoutes.get(paths.notes.pattern, { access: handlers }, (c) => notesPage(c))

noteRoutes.post(
  paths.notes.pattern,
  { access: handlers, fact: 'contribution.received' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, sessionId } = address(c)
    return goOn(
      c,
      await c.var.run(keepNotes, { ...fields, initiativeId, sessionId }),
      ({ count }) => `${paths.notes(address(c))}?kept=${count}`,
      (again) => notesPage(c, values, again),
    )
  },
)

const usual = { split: 'line', kind: 'note', visibility: 'lab' }

async function notesPage(c: AppContext, values: FormValues = usual, again?: Again) {
  const { labId, actor, language, t } = c.var
  const { initiativeId, sessionId } = address(c)
  insist(mayHandle(actor, initiativeId))
  const { initiative, session, ...read } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    session: await lookSession(db, labId, sessionId),
    notes: await notesOf(db, labId, actor, { initiativeId, sessionId }),
    people: await peopleAt(db, labId, sessionId),
  }))
  if (session?.initiativeId !== initiativeId) throw new NotFound()
  const kept = Number(c.req.query('kept'))
  const crumb = {
    label: pickText(session.title, language).text,
    address: sessionPaths.session(address(c)),
  }
  return page(
    c,
    {
      title: t('voices.note.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [...crumbs(c, initiative.title, false), crumb],
    },
    <NotesPage
      {...read}
      address={address(c)}
      title={session.title}
      cancelled={session.state === 'cancelled'}
      kept={Number.isInteger(kept) && kept > 0 ? kept : 0}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

function address(c: AppContext) {
  return { ...here(c), sessionId: c.req.param('sessionId')! }
}
