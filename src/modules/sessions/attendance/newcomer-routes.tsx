import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative, mayCorrect, workers } from '../../initiatives/index.ts'
import { goOn, hereIn, insist, sessionCrumbs, type Again } from '../answer.ts'
import { paths } from '../paths.ts'
import { mayNamePeople } from '../policy.ts'
import { findShownSession } from '../session/queries.ts'
import { NewcomersPage } from '../views/newcomers-page.tsx'
import { addNewcomer, nameNewcomer } from './commands.ts'
import { findPeople, wordsOf } from './find-people.ts'
import { peopleAt } from './queries.ts'

/** Adding people who came without being on the list: found in the lab, or named for the first time. */
export const newcomerRoutes = routes()

newcomerRoutes.get(paths.newcomers.pattern, { access: workers }, (c) => newcomersPage(c))

adds(paths.newcomers.pattern, 'session.joined', addNewcomer)
adds(paths.newPeople.pattern, 'participant.added', nameNewcomer)

function adds(pattern: string, fact: string, what: typeof addNewcomer | typeof nameNewcomer) {
  newcomerRoutes.post(pattern, { access: workers, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, sessionId } = hereIn(c)
    const sent = { ...fields, initiativeId, sessionId }
    const result = await c.var.run(what as typeof addNewcomer, sent)
    return goOn(
      c,
      result,
      () => `${paths.newcomers(hereIn(c))}?added`,
      (again) => newcomersPage(c, values, again),
    )
  })
}

async function newcomersPage(c: AppContext, values?: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, t, lab } = c.var
  const { initiativeId, sessionId } = hereIn(c)
  const words = wordsOf(c.req.query('words'))
  const { found, people, offered } = await c.var.read(async (db) => {
    insist(mayCorrect(actor, await findInitiative(db, labId, initiativeId)))
    return {
      found: await findShownSession(db, labId, initiativeId, sessionId),
      people: await peopleAt(db, labId, actor, { initiativeId, sessionId }),
      offered: words ? await findPeople(c, db, words) : [],
    }
  })
  const here = people.filter(({ attended }) => attended === 'yes')
  const came = new Set<string>(here.map(({ participantId }) => participantId))
  return page(
    c,
    {
      title: t('sessions.newcomer.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: sessionCrumbs(c, found),
    },
    <NewcomersPage
      at={hereIn(c)}
      found={found}
      here={here}
      words={words}
      offered={offered.filter(({ id }) => !came.has(id))}
      mayName={mayNamePeople(actor, initiativeId).ok}
      added={c.req.query('added') !== undefined}
      values={values ?? { language: lab.languages[0], preferredChannel: 'letter' }}
      problems={again?.problems ?? []}
    />,
  )
}
