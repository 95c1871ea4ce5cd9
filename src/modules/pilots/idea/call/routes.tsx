import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { dayIn, dayPlus } from '../../../../shared/day.ts'
import { pickText } from '../../../../shared/language.ts'
import { page, type FormValues } from '../../../../ui/index.ts'
import { findInitiative } from '../../../initiatives/index.ts'
import { findProfile } from '../../../labs/index.ts'
import { goOn, here, idOf, insist, listCrumbs, type Again } from '../answer.ts'
import { ideaPaths as paths } from '../paths.ts'
import { callStanding, mayLeadCalls } from '../policy.ts'
import { CallClosingPage, CallFormPage, CallPage, CallsPage } from '../views/call-pages.tsx'
import { changeCall, closeCall, openCall } from './commands.ts'
import { findCall, listCalls, type ShownCall } from './queries.ts'

const usualDays = 60

/** Open calls for solutions: the public pages, and what coordinators do with them. */
export const callRoutes = routes()
const access = ['coordinator'] as const

callRoutes.get(paths.calls.pattern, { access: 'anyone' }, async (c) => {
  const { labId, t, actor } = c.var
  const { initiativeId } = here(c)
  const { initiative, calls } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    calls: await listCalls(db, labId, initiativeId),
  }))
  return page(
    c,
    { title: t('pilots.call.list.title'), breadcrumbs: listCrumbs(c, initiative.title) },
    <CallsPage
      at={here(c)}
      initiativeTitle={initiative.title}
      calls={calls}
      today={todayOf(c)}
      leads={mayLeadCalls(actor, initiativeId).ok}
    />,
  )
})

callRoutes.get(paths.newCall.pattern, { access }, (c) => {
  const today = todayOf(c)
  return formPage(c, null, {
    opensOn: today,
    lastDay: dayPlus(today, usualDays),
    'languages[]': c.var.lab.languages,
  })
})
callRoutes.post(paths.newCall.pattern, { access, fact: 'solution-call.opened' }, async (c) => {
  const { fields, values } = await c.var.form()
  const result = await c.var.run(openCall, { ...fields, initiativeId: here(c).initiativeId })
  return goOn(
    c,
    result,
    ({ id }) => paths.call({ ...here(c), solutionCallId: id }),
    (again) => formPage(c, null, values, again),
  )
})

callRoutes.get(paths.call.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { labId, actor, language } = c.var
  const { call, profile } = await c.var.read(async (db) => ({
    call: await findCall(db, labId, here(c).initiativeId, idOf(c, 'solutionCallId')),
    profile: await findProfile(db, labId),
  }))
  return page(
    c,
    {
      title: pickText(call.title, language).text,
      description: pickText(call.sought, language).text.slice(0, 200) || undefined,
      breadcrumbs: listCrumbs(c, call.initiativeTitle),
    },
    <CallPage
      at={callHere(c)}
      call={call}
      standing={callStanding(call, todayOf(c))}
      leads={mayLeadCalls(actor, here(c).initiativeId).ok}
      who={profile.championName || profile.operatorName}
      phone={profile.championPhone}
    />,
  )
})

callRoutes.get(paths.callDetails.pattern, { access }, async (c) => {
  const call = await findLed(c)
  return formPage(c, call, { ...call, 'languages[]': call.languages })
})
callRoutes.post(paths.callDetails.pattern, { access, fact: 'solution-call.changed' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { lab: _, ...about } = callHere(c)
  const result = await c.var.run(changeCall, { ...fields, ...about })
  return goOn(
    c,
    result,
    () => paths.call(callHere(c)),
    async (again) => formPage(c, await findLed(c), values, again),
  )
})

async function formPage(
  c: AppContext,
  call: Pick<ShownCall, 'id' | 'version'> | null,
  values: FormValues,
  again?: Again,
): Promise<Response> {
  const { labId, actor, t } = c.var
  const { initiativeId } = here(c)
  insist(mayLeadCalls(actor, initiativeId))
  const initiative = await c.var.read((db) => findInitiative(db, labId, initiativeId))
  return page(
    c,
    {
      title: t(call ? 'pilots.call.details.title' : 'pilots.call.new.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: listCrumbs(c, initiative.title),
    },
    <CallFormPage at={here(c)} call={call} values={values} problems={again?.problems ?? []} />,
  )
}

callRoutes.get(paths.callClosing.pattern, { access }, (c) => closingPage(c))
callRoutes.post(paths.callClosing.pattern, { access, fact: 'solution-call.closed' }, async (c) => {
  const { lab: _, ...about } = callHere(c)
  const result = await c.var.run(closeCall, about)
  return goOn(
    c,
    result,
    () => paths.call(callHere(c)),
    (again) => closingPage(c, again),
  )
})

async function closingPage(c: AppContext, again?: Again): Promise<Response> {
  const call = await findLed(c)
  return page(
    c,
    {
      title: c.var.t('pilots.call.closing.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: listCrumbs(c, call.initiativeTitle),
    },
    <CallClosingPage at={callHere(c)} call={call} problems={again?.problems ?? []} />,
  )
}

async function findLed(c: AppContext): Promise<ShownCall> {
  const { labId, actor } = c.var
  const { initiativeId } = here(c)
  insist(mayLeadCalls(actor, initiativeId))
  return c.var.read((db) => findCall(db, labId, initiativeId, idOf(c, 'solutionCallId')))
}

/** The lab, the initiative and the call of an address. */
export function callHere(c: AppContext) {
  return { ...here(c), solutionCallId: idOf(c, 'solutionCallId') }
}

/** The day it is in the lab. */
export function todayOf({ var: { lab, parts } }: AppContext): string {
  return dayIn(lab.timeZone, parts.clock.now())
}
