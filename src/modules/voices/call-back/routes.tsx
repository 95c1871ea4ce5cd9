import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { isKeeper } from '../../people/index.ts'
import { goOn, type Again } from '../answer.ts'
import { initiativesToPick } from '../assisted/handled.ts'
import { findPeople, lookPickable } from '../assisted/people.ts'
import { valueIn } from '../assisted/values.ts'
import { handlers } from '../contribution/policy.ts'
import { voicesPaths } from '../paths.ts'
import { askForCallBack, recordTry, takeCallBack, undoTry } from './commands.ts'
import { mayRing } from './policy.ts'
import { callBackPaths as paths } from './paths.ts'
import { findCall, listCalls, type CallView } from './queries.ts'
import { CallPage } from './views/call-page.tsx'
import { CallsPage } from './views/calls-page.tsx'
import { NewCallPage } from './views/new-call-page.tsx'

/** Who wants to be rung, who rings them, and what came of it. */
export const callBackRoutes = routes()

const views: readonly CallView[] = ['open', 'mine', 'reached']

callBackRoutes.get(voicesPaths.callBacks.pattern, { access: handlers }, async (c) => {
  const { lab, actor, parts, t } = c.var
  const asked = c.req.query('view') as CallView
  const view = views.includes(asked) ? asked : 'open'
  const calls = await c.var.read((db) => listCalls(db, lab.id, actor, view, parts.clock.now()))
  return page(
    c,
    { title: t('voices.call-back.title'), wide: true, unlisted: true, breadcrumbs: [deskCrumb(c)] },
    <CallsPage lab={lab.slug} view={view} calls={calls} tells={isKeeper(actor)} />,
  )
})

callBackRoutes.get(paths.newCallBack.pattern, { access: handlers }, (c) => {
  const { person, initiative, q } = c.req.query()
  return newCallPage(c, { participantId: person, initiativeId: initiative, q })
})

callBackRoutes.post(
  voicesPaths.callBacks.pattern,
  { access: handlers, fact: 'call-back.asked' },
  async (c) => {
    const { fields, values } = await c.var.form()
    return goOn(
      c,
      await c.var.run(askForCallBack, fields),
      ({ id }) => paths.callBack({ lab: c.var.lab.slug, callBackId: id }),
      (again) => newCallPage(c, values, again),
    )
  },
)

async function newCallPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { lab, actor, language, t } = c.var
  const chosen = values.participantId
  const { known, found, initiatives } = await c.var.read(async (db) => ({
    known: isUuid(chosen) ? await lookPickable(db, lab.id, actor, chosen) : undefined,
    found: await findPeople(db, lab.id, actor, valueIn(values, 'q')),
    initiatives: await initiativesToPick(db, lab.id, actor),
  }))
  return page(
    c,
    {
      title: t('voices.call-back.new'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [deskCrumb(c), listCrumb(c)],
    },
    <NewCallPage
      lab={lab.slug}
      known={known}
      found={found}
      initiatives={initiatives.map(({ id, title }) => ({
        value: id,
        label: pickText(title, language).text,
      }))}
      mayLeaveOpen={mayRing(actor, null).ok}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

callBackRoutes.get(paths.callBack.pattern, { access: handlers }, (c) => callPage(c))

changes(paths.taking.pattern, 'call-back.taken', takeCallBack)
changes(paths.tries.pattern, 'call-back.tried', recordTry)
changes(paths.undoing.pattern, 'call-back.undone', undoTry)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  callBackRoutes.post(pattern, { access: handlers, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const { callBackId } = address(c)
    return goOn(
      c,
      await c.var.run(what, { ...fields, callBackId }),
      () => paths.callBack(address(c)),
      (again) => callPage(c, values, again),
    )
  })
}

async function callPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { lab, actor, parts } = c.var
  const now = parts.clock.now()
  const { call, tries } = await c.var.read((db) =>
    findCall(db, lab.id, actor, address(c).callBackId, now),
  )
  return page(
    c,
    {
      title: call.name,
      status: again?.status,
      unlisted: true,
      breadcrumbs: [deskCrumb(c), listCrumb(c)],
    },
    <CallPage
      address={address(c)}
      call={call}
      tries={tries}
      keeps={isKeeper(actor)}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

function address(c: AppContext) {
  return { lab: c.var.lab.slug, callBackId: c.req.param('callBackId')! }
}

function deskCrumb(c: AppContext) {
  return {
    label: c.var.t('voices.phone.title'),
    address: voicesPaths.phoneDesk({ lab: c.var.lab.slug }),
  }
}

function listCrumb(c: AppContext) {
  return {
    label: c.var.t('voices.call-back.title'),
    address: voicesPaths.callBacks({ lab: c.var.lab.slug }),
  }
}
