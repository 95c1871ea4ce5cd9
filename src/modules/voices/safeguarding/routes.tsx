import { holdsAnywhere } from '../../../platform/actor.ts'
import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { peopleToPick } from '../../people/index.ts'
import { goOn, type Again } from '../answer.ts'
import { initiativesToPick } from '../assisted/handled.ts'
import { findReadable } from '../contribution/queries.ts'
import { voicesPaths } from '../paths.ts'
import { addConcernStep, endLead, nameLead, raiseConcern, seeConcern } from './commands.ts'
import { listLeads, whomToTell } from './leads.ts'
import { safeguardingPaths as paths } from './paths.ts'
import { mayNameLead } from './policy.ts'
import { concernsFor, findConcern, lookReadable, ownConcerns } from './queries.ts'
import { ConcernPage } from './views/concern-page.tsx'
import { ConcernsPage } from './views/concerns-page.tsx'
import { LeadsPage } from './views/leads-page.tsx'
import { NewConcernPage } from './views/new-concern-page.tsx'

/** Worries about people: raising one, and what the named person does about it. */
export const safeguardingRoutes = routes()

safeguardingRoutes.get(voicesPaths.safeguarding.pattern, { access: 'participant' }, async (c) => {
  const { lab, actor, t } = c.var
  const read = await c.var.read(async (db) => ({
    listed: await concernsFor(db, lab.id, actor),
    own: await ownConcerns(db, lab.id, actor),
    leads: await listLeads(db, lab.id),
  }))
  return page(
    c,
    { title: t('voices.safeguarding.title'), unlisted: true },
    <ConcernsPage
      lab={lab.slug}
      {...read}
      raised={c.req.query('raised') !== undefined}
      mayName={holdsAnywhere(actor, ['coordinator'])}
    />,
  )
})

safeguardingRoutes.get(paths.newConcern.pattern, { access: 'participant' }, (c) => {
  const { contribution, initiative } = c.req.query()
  return newPage(c, { contributionId: contribution ?? '', initiativeId: initiative ?? '' })
})

safeguardingRoutes.post(
  voicesPaths.safeguarding.pattern,
  { access: 'participant', fact: 'concern.raised' },
  async (c) => {
    const { fields, values } = await c.var.form()
    return goOn(
      c,
      await c.var.run(raiseConcern, fields),
      () => `${voicesPaths.safeguarding({ lab: c.var.lab.slug })}?raised`,
      (again) => newPage(c, values, again),
    )
  },
)

async function newPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { lab, actor, t } = c.var
  const { contributionId } = values
  const initiativeId = isUuid(values.initiativeId) ? values.initiativeId : null
  const read = await c.var.read(async (db) => {
    const about =
      isUuid(contributionId) && initiativeId
        ? await findReadable(db, lab.id, actor, initiativeId, contributionId)
        : null
    return { about, tell: await whomToTell(db, lab.id, initiativeId) }
  })
  return page(
    c,
    {
      title: t('voices.safeguarding.new'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [crumb(c)],
    },
    <NewConcernPage
      lab={lab.slug}
      back={
        read.about && initiativeId
          ? voicesPaths.voice({ lab: lab.slug, initiativeId, contributionId: read.about.id })
          : voicesPaths.safeguarding({ lab: lab.slug })
      }
      tell={read.tell}
      contributionId={read.about?.id ?? ''}
      initiativeId={initiativeId ?? ''}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

safeguardingRoutes.get(paths.leads.pattern, { access: ['coordinator'] }, (c) => leadsPage(c, {}))

safeguardingRoutes.post(
  paths.leads.pattern,
  { access: ['coordinator'], fact: 'safeguarding-lead.named' },
  async (c) => {
    const { fields, values } = await c.var.form()
    return goOn(
      c,
      await c.var.run(nameLead, fields),
      () => paths.leads({ lab: c.var.lab.slug }),
      (again) => leadsPage(c, values, again),
    )
  },
)

safeguardingRoutes.post(
  paths.leadEnd.pattern,
  { access: ['coordinator'], fact: 'safeguarding-lead.ended' },
  async (c) =>
    goOn(
      c,
      await c.var.run(endLead, { leadId: c.req.param('safeguardingLeadId')! }),
      () => paths.leads({ lab: c.var.lab.slug }),
      (again) => leadsPage(c, {}, again),
    ),
)

async function leadsPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { lab, actor, t, language } = c.var
  const { leads, people, initiatives } = await c.var.read(async (db) => ({
    leads: await listLeads(db, lab.id),
    people: await peopleToPick(db, lab.id, actor),
    initiatives: await initiativesToPick(db, lab.id, actor, ['coordinator']),
  }))
  const ofLab = mayNameLead(actor, null).ok
  return page(
    c,
    {
      title: t('voices.safeguarding.leads'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [crumb(c)],
    },
    <LeadsPage
      lab={lab.slug}
      leads={leads.map((one) => ({ ...one, mayEnd: mayNameLead(actor, one.initiativeId).ok }))}
      people={people}
      initiatives={initiatives.map(({ id, title }) => ({
        id,
        title: pickText(title, language).text,
      }))}
      ofLab={ofLab}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

safeguardingRoutes.get(paths.concern.pattern, { access: 'participant' }, (c) => concernPage(c))

changes(paths.seen.pattern, 'concern.seen', seeConcern)
changes(paths.steps.pattern, 'concern.noted', addConcernStep)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  safeguardingRoutes.post(pattern, { access: 'participant', fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const { concernId } = address(c)
    return goOn(
      c,
      await c.var.run(what, { ...fields, concernId }),
      () => paths.concern(address(c)),
      (again) => concernPage(c, values, again),
    )
  })
}

async function concernPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { lab, actor, t } = c.var
  const { found, about } = await c.var.read(async (db) => {
    const found = await findConcern(db, lab.id, actor, address(c).concernId)
    const { contributionId } = found
    return {
      found,
      about: contributionId ? await lookReadable(db, lab.id, actor, contributionId) : undefined,
    }
  })
  return page(
    c,
    {
      title: t('voices.safeguarding.one'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [crumb(c)],
    },
    <ConcernPage
      address={address(c)}
      found={found}
      about={
        about
          ? voicesPaths.voice({
              lab: lab.slug,
              initiativeId: about.initiativeId,
              contributionId: about.id,
            })
          : null
      }
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

function address(c: AppContext) {
  return { lab: c.var.lab.slug, concernId: c.req.param('concernId')! }
}

function crumb(c: AppContext) {
  return {
    label: c.var.t('voices.safeguarding.title'),
    address: voicesPaths.safeguarding({ lab: c.var.lab.slug }),
  }
}
