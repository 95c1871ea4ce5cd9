import { holds } from '../../../platform/actor.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative, mayCorrect, workers } from '../../initiatives/index.ts'
import { goOn, hereIn, insist, sessionCrumbs, type Again } from '../answer.ts'
import { isKeeper, keeperRoles } from '../../people/index.ts'
import { paths } from '../paths.ts'
import { mayRecordAttendance } from '../policy.ts'
import { findShownSession } from '../session/queries.ts'
import { AttendancePage } from '../views/attendance-page.tsx'
import { recordAttendance } from './commands.ts'
import { inductionAt, recordInduction } from './induction.ts'
import { peopleAt } from './queries.ts'

/** Saying who came to a session. */
export const attendanceRoutes = routes()

attendanceRoutes.get(paths.attendance.pattern, { access: workers }, (c) => attendancePage(c))

attendanceRoutes.post(
  paths.attendance.pattern,
  { access: workers, fact: 'session.attendance-recorded' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { next, ...sent } = fields
    const { initiativeId, sessionId } = hereIn(c)
    const result = await c.var.run(recordAttendance, { ...sent, initiativeId, sessionId })
    const on = next === 'newcomer' ? paths.newcomers : paths.session
    return goOn(
      c,
      result,
      () => on(hereIn(c)),
      (again) => attendancePage(c, values, again),
    )
  },
)

attendanceRoutes.post(
  paths.induction.pattern,
  { access: keeperRoles, fact: 'session.induction-recorded' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, sessionId } = hereIn(c)
    const result = await c.var.run(recordInduction, { ...fields, initiativeId, sessionId })
    return goOn(
      c,
      result,
      () => `${paths.attendance(hereIn(c))}#induction`,
      (again) => attendancePage(c, undefined, undefined, { values, again }),
    )
  },
)

async function attendancePage(
  c: AppContext,
  typed?: FormValues,
  again?: Again,
  inducting?: { values: FormValues; again: Again },
): Promise<Response> {
  const { labId, actor, t, parts } = c.var
  const { initiativeId, sessionId } = hereIn(c)
  const now = parts.clock.now()
  const { found, people, induction } = await c.var.read(async (db) => {
    insist(mayCorrect(actor, await findInitiative(db, labId, initiativeId)))
    const all = await peopleAt(db, labId, actor, { initiativeId, sessionId })
    return {
      found: await findShownSession(db, labId, initiativeId, sessionId),
      people: all,
      induction: isKeeper(actor) ? await inductionAt(db, labId, all, now) : null,
    }
  })
  const may = mayRecordAttendance(found, now)
  const came = people.flatMap((one) => (one.attended === 'yes' ? [one.participantId] : []))
  const stored = { 'came[]': came, otherCount: found.otherCount || '', otherNote: found.otherNote }
  return page(
    c,
    {
      title: t('sessions.attendance.title'),
      status: (again ?? inducting?.again)?.status,
      unlisted: true,
      breadcrumbs: sessionCrumbs(c, found),
    },
    <AttendancePage
      at={hereIn(c)}
      found={found}
      people={people}
      closed={may.ok ? null : may.code}
      changed={again?.refusal.code === 'changed-meanwhile'}
      values={typed ?? stored}
      problems={again?.problems ?? []}
      induction={induction}
      inducting={{
        waives: holds(actor, ['coordinator']),
        values: inducting?.values ?? {},
        problems: inducting?.again.problems ?? [],
      }}
    />,
  )
}
