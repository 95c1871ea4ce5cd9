import { besidesOn } from '../../../platform/besides.ts'
import type { Command } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative, mayCorrect, maySeeWork, workers } from '../../initiatives/index.ts'
import { findProfile } from '../../labs/index.ts'
import { threadPaths } from '../../thread/index.ts'
import { peopleAt } from '../attendance/queries.ts'
import { goOn, hereIn, insist, listCrumbs, sessionCrumbs, type Again } from '../answer.ts'
import { paths } from '../paths.ts'
import { mayCancel, mayReadSession, mayRecordAttendance } from '../policy.ts'
import { mayKeepSupports } from '../support/policy.ts'
import { countSupports } from '../support/queries.ts'
import { CancellationPage } from '../views/cancellation-page.tsx'
import { SessionPage } from '../views/session-page.tsx'
import { SheetPage } from '../views/sheet-page.tsx'
import { cancelSession, finishNotes, reinstateSession } from './commands.ts'
import { ledNearby } from './leader-busy.ts'
import { findShownSession } from './queries.ts'

/** One session: its page, its sheet to print, cancelling it, and closing its notes. */
export const sessionRoutes = routes()

sessionRoutes.get(paths.session.pattern, { access: 'anyone', kept: true }, (c) => sessionPage(c))

changes(paths.reinstatement.pattern, 'session.reinstated', reinstateSession)
changes(paths.notesDone.pattern, 'session.notes-finished', finishNotes)

function changes(pattern: string, fact: string, what: Command<About, unknown>) {
  sessionRoutes.post(pattern, { access: workers, fact }, async (c) => {
    const { initiativeId, sessionId } = hereIn(c)
    const result = await c.var.run(what, { initiativeId, sessionId })
    return goOn(
      c,
      result,
      () => paths.session(hereIn(c)),
      (again) => sessionPage(c, again),
    )
  })
}
type About = { initiativeId: string; sessionId: string }

async function sessionPage(c: AppContext, again?: Again): Promise<Response> {
  const { lab, labId, actor, language, parts } = c.var
  const { initiativeId, sessionId } = hereIn(c)
  const read = await c.var.read(async (db) => {
    const found = await findShownSession(db, labId, initiativeId, sessionId)
    if (!mayReadSession(actor, found).ok) throw new NotFound()
    return {
      found,
      initiative: await findInitiative(db, labId, initiativeId),
      people: await peopleAt(db, labId, actor, { initiativeId, sessionId }),
      profile: await findProfile(db, labId),
      besides: await besidesOn(c, db, 'session', sessionId),
      supports: mayKeepSupports(actor, initiativeId).ok
        ? await countSupports(db, labId, sessionId)
        : null,
      nearby:
        found.state === 'planned' && maySeeWork(actor, initiativeId).ok
          ? await ledNearby(db, labId, found)
          : [],
    }
  })
  const { found, people, initiative, profile, besides, supports, nearby } = read
  const keeps = mayCorrect(actor, initiative).ok
  return page(
    c,
    {
      title: pickText(found.title, language).text,
      description: pickText(found.purpose, language).text.slice(0, 200) || undefined,
      status: again?.status,
      unlisted: !found.public,
      breadcrumbs: listCrumbs(c, initiative.title),
    },
    <SessionPage
      at={hereIn(c)}
      found={found}
      people={people}
      keeps={keeps}
      mayCancel={keeps && mayCancel(found).ok}
      mayTick={keeps && mayRecordAttendance(found, parts.clock.now()).ok}
      besides={besides}
      supports={supports}
      nearby={nearby.map((one) => ({ ...one, named: mayReadSession(actor, one).ok }))}
      phone={profile.championPhone}
      thread={threadPaths.thread({ lab: lab.slug, kind: 'session', thingId: found.id })}
      problems={again?.problems ?? []}
    />,
  )
}

sessionRoutes.get(paths.cancellation.pattern, { access: workers }, (c) => cancellationPage(c))

sessionRoutes.post(
  paths.cancellation.pattern,
  { access: workers, fact: 'session.cancelled' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, sessionId } = hereIn(c)
    const result = await c.var.run(cancelSession, { ...fields, initiativeId, sessionId })
    return goOn(
      c,
      result,
      () => paths.session(hereIn(c)),
      (again) => cancellationPage(c, values, again),
    )
  },
)

async function cancellationPage(
  c: AppContext,
  values: FormValues = {},
  again?: Again,
): Promise<Response> {
  const { found, people } = await findKept(c)
  const title = c.var.t('sessions.cancel.title')
  return page(
    c,
    { title, status: again?.status, unlisted: true, breadcrumbs: sessionCrumbs(c, found) },
    <CancellationPage
      at={hereIn(c)}
      found={found}
      invited={people.filter(({ invitedAt }) => invitedAt !== null)}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

sessionRoutes.get(paths.sheet.pattern, { access: workers }, async (c) => {
  const { found, people } = await findKept(c)
  const title = c.var.t('sessions.sheet.title')
  return page(
    c,
    { title, unlisted: true, breadcrumbs: sessionCrumbs(c, found) },
    <SheetPage found={found} people={people} />,
  )
})

/** A session with its people, for those who may keep it. */
async function findKept(c: AppContext) {
  const { labId, actor } = c.var
  const { initiativeId, sessionId } = hereIn(c)
  return c.var.read(async (db) => {
    insist(mayCorrect(actor, await findInitiative(db, labId, initiativeId)))
    return {
      found: await findShownSession(db, labId, initiativeId, sessionId),
      people: await peopleAt(db, labId, actor, { initiativeId, sessionId }),
    }
  })
}
