import { besidesOn } from '../../../platform/besides.ts'
import { holds } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page } from '../../../ui/index.ts'
import { findInitiative, mayCorrect, workers } from '../../initiatives/index.ts'
import { findProfile } from '../../labs/index.ts'
import { isUnlocked, pathsThatUnlock } from '../../learning/index.ts'
import { currentTexts, listConsentTexts } from '../../people/index.ts'
import { hereIn, insist, sessionCrumbs } from '../answer.ts'
import { peopleAt } from '../attendance/queries.ts'
import { paths } from '../paths.ts'
import { findShownSession } from '../session/queries.ts'
import { mayArrange } from '../support/policy.ts'
import { supportsOf } from '../support/queries.ts'
import { shownLines } from '../support/shown.ts'
import { KitPage } from './kit-page.tsx'
import { LockedPage } from './locked-page.tsx'

/** All that who leads a session takes along, on paper. */
export const kitRoutes = routes()

kitRoutes.get(paths.kit.pattern, { access: workers }, async (c) => {
  const { labId, actor, language, t } = c.var
  const { initiativeId, sessionId } = hereIn(c)
  const locked = await c.var.read(async (db) => {
    insist(mayCorrect(actor, await findInitiative(db, labId, initiativeId)))
    return !(await mayOpenKit(c, db))
  })
  if (locked) return lockedPage(c)
  const read = await c.var.read(async (db) => {
    const found = await findShownSession(db, labId, initiativeId, sessionId)
    const all = await supportsOf(db, labId, sessionId)
    const theirs = all.filter((line) => mayArrange(actor, initiativeId, line).ok)
    return {
      found,
      people: await peopleAt(db, labId, actor, { initiativeId, sessionId }),
      lines: await shownLines(db, labId, actor, found, theirs),
      texts: await listConsentTexts(db, labId),
      profile: await findProfile(db, labId),
      besides: await besidesOn(c, db, 'session', sessionId),
    }
  })
  const { found, people, lines, texts, profile, besides } = read
  const consent = currentTexts(texts, language).find(({ purpose }) => purpose === 'taking-part')
  return page(
    c,
    { title: t('sessions.kit.title'), unlisted: true, breadcrumbs: sessionCrumbs(c, found) },
    <KitPage
      at={hereIn(c)}
      found={found}
      people={people}
      lines={lines}
      consent={consent ?? null}
      phone={profile.championPhone}
      besides={besides}
    />,
  )
})

/** Coordinators always may; others once they completed a path that opens it, or were let off. */
async function mayOpenKit(c: AppContext, db: Db): Promise<boolean> {
  const { labId, actor, parts } = c.var
  if (holds(actor, ['coordinator'], hereIn(c).initiativeId)) return true
  const { participantId } = actor
  const now = parts.clock.now()
  return participantId !== null && isUnlocked(db, labId, participantId, 'session-kit', now)
}

async function lockedPage(c: AppContext): Promise<Response> {
  const { labId, t } = c.var
  const { initiativeId, sessionId } = hereIn(c)
  const found = await c.var.read((db) => findShownSession(db, labId, initiativeId, sessionId))
  return page(
    c,
    { title: t('sessions.kit.title'), unlisted: true, breadcrumbs: sessionCrumbs(c, found) },
    <LockedPage at={hereIn(c)} title={found.title} learn={pathsThatUnlock('session-kit')} />,
  )
}
