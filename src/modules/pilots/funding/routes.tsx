import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import type { Db } from '../../../platform/db/database.ts'
import { typedAmount } from '../../../shared/money.ts'
import type { FormValues } from '../../../ui/index.ts'
import { mayCorrect, workers, type Compared } from '../../initiatives/index.ts'
import { peopleToPick } from '../../people/index.ts'
import { goOn, hereIn, insist, type Again } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import { findShownPilot, organisationsToPick, type ShownPilot } from '../pilot/queries.ts'
import { partPage, readPilot } from '../pilot/serve.tsx'
import { yearSlots } from '../plan/input.ts'
import { lookPlan } from '../plan/queries.ts'
import { yearWords } from '../plan/words.ts'
import { mayCareFor, mayPlanMoney, mayReadPlan } from '../policy.ts'
import { FundingPage } from '../views/funding-page.tsx'
import type { LeadChoices } from '../views/lead-fields.tsx'
import { LeadPage, NewLeadPage } from '../views/lead-page.tsx'
import { addLead, changeLead } from './commands.ts'
import { leadsOf, lookLead, standingsOfLead, type ShownLead } from './queries.ts'

/** Who may pay for what a pilot becomes. */
export const fundingRoutes = routes()

/** Whether the reader writes about the money of this pilot, and it can still be written about. */
function writes({ var: { actor } }: AppContext, found: ShownPilot): boolean {
  const may = mayCorrect(actor, { id: found.initiativeId, state: 'running' })
  return may.ok && mayPlanMoney(found).ok
}

fundingRoutes.get(paths.leads.pattern, { access: 'participant' }, async (c) => {
  const { labId, t, parts } = c.var
  const { found, more } = await readPilot(c, 'plan', async (db, one) => ({
    kept: await lookPlan(db, labId, one.id),
    leads: await leadsOf(db, labId, one.id, parts.clock.now()),
  }))
  return partPage(
    c,
    found,
    t('pilots.funding.title'),
    <FundingPage at={hereIn(c)} found={found} {...more} works={writes(c, found)} />,
  )
})

fundingRoutes.get(paths.newLead.pattern, { access: workers }, (c) =>
  newPage(c, { state: 'asked', from: '1' }),
)
fundingRoutes.post(
  paths.newLead.pattern,
  { access: workers, fact: 'funding-lead.added' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, pilotId } = hereIn(c)
    const result = await c.var.run(addLead, { ...fields, initiativeId, pilotId })
    return goOn(
      c,
      result,
      () => paths.leads(hereIn(c)),
      (again) => newPage(c, values, again),
    )
  },
)

async function newPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { found, more: choices } = await readPilot(c, 'work', (db, one) => choicesIn(c, db, one))
  return partPage(
    c,
    found,
    c.var.t('pilots.funding.add'),
    <NewLeadPage
      at={hereIn(c)}
      found={found}
      choices={choices}
      cares
      values={values}
      problems={again?.problems ?? []}
    />,
    again,
  )
}

fundingRoutes.get(paths.lead.pattern, { access: 'participant' }, (c) => leadPage(c))
fundingRoutes.post(
  paths.lead.pattern,
  { access: workers, fact: 'funding-lead.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, pilotId } = hereIn(c)
    const leadId = c.req.param('fundingLeadId')!
    const result = await c.var.run(changeLead, { ...fields, initiativeId, pilotId, leadId })
    return goOn(
      c,
      result,
      () => paths.lead({ ...hereIn(c), fundingLeadId: leadId }),
      (again) => leadPage(c, values, again),
    )
  },
)

/** One lead: read by those who read the plan, and by whom its next step waits for. */
async function leadPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, t, actor, parts } = c.var
  const { initiativeId, pilotId } = hereIn(c)
  const leadId = c.req.param('fundingLeadId')!
  const read = await c.var.read(async (db) => {
    const found = await findShownPilot(db, labId, initiativeId, pilotId)
    const now = parts.clock.now()
    const lead = await lookLead(db, labId, { pilotId, leadId, now })
    const mine = lead && actor.participantId !== null && lead.nextBy === actor.participantId
    if (!mine) insist(mayReadPlan(actor, found))
    if (!lead) throw new NotFound()
    return {
      found,
      lead,
      standings: await standingsOfLead(db, labId, lead.id),
      choices: writes(c, found) ? await choicesIn(c, db, found, lead) : noChoices,
    }
  })
  const { found, lead, choices } = read
  const now = valuesFrom(lead, found, choices)
  const changed = again?.refusal.code === 'changed-meanwhile'
  return partPage(
    c,
    found,
    t('pilots.funding.title'),
    <LeadPage
      at={hereIn(c)}
      {...read}
      works={writes(c, found)}
      cares={mayCareFor(actor, found).ok}
      values={typed ?? now}
      problems={again?.problems ?? []}
      changed={changed && typed ? compare(c, now, typed, choices) : null}
    />,
    again,
  )
}

const noChoices: LeadChoices = { organisations: [], people: [], years: [] }

async function choicesIn(
  c: AppContext,
  db: Db,
  { id, lastDay }: ShownPilot,
  lead: ShownLead | null = null,
): Promise<LeadChoices> {
  const { labId, actor, t } = c.var
  const kept = await lookPlan(db, labId, id)
  const first = kept?.firstYear ?? Number(lastDay.slice(0, 4)) + 1
  const count = Math.max(kept?.people.length ?? yearSlots.length, lead?.toYear ?? 1)
  return {
    organisations: await organisationsToPick(db, labId, lead?.stakeholderId ?? null),
    people: await peopleToPick(db, labId, actor, [lead?.nextBy ?? null]),
    years: yearSlots.slice(0, count).map((value) => ({
      value,
      label: yearWords({ t }, first, Number(value)),
    })),
  }
}

/** An organisation that has left the map stays by its name. */
function valuesFrom(
  lead: ShownLead,
  { currency }: ShownPilot,
  { organisations }: LeadChoices,
): FormValues {
  const onMap = organisations.some(({ id }) => id === lead.stakeholderId)
  return {
    stakeholderId: onMap ? (lead.stakeholderId ?? '') : '',
    funder: onMap ? '' : lead.funder,
    contact: lead.contact,
    kind: lead.kind,
    amount: typedAmount(lead.amountMinor, currency),
    from: String(lead.fromYear),
    to: String(lead.toYear),
    state: lead.state,
    nextStep: lead.nextStep,
    nextBy: lead.nextBy ?? '',
    nextOn: lead.nextOn ?? '',
  }
}

function compare(
  { var: { t } }: AppContext,
  now: FormValues,
  typed: FormValues,
  { organisations, people }: LeadChoices,
): Compared[] {
  const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '')
  const one = (name: string, label: string, say: (value: string) => string = text): Compared => ({
    label,
    now: say(text(now[name])),
    typed: say(text(typed[name])),
  })
  const among = (list: LeadChoices['people']) => (value: string) =>
    list.find(({ id }) => id === value)?.name ?? ''
  const word = (family: 'kind' | 'state') => (value: string) =>
    value && t(`pilots.funding.${family}.${value}`)
  return [
    one('stakeholderId', t('pilots.funding.organisation'), among(organisations)),
    one('funder', t('pilots.funding.funder')),
    one('kind', t('pilots.funding.kind'), word('kind')),
    one('amount', t('pilots.costs.amount')),
    one('from', t('pilots.funding.from')),
    one('to', t('pilots.funding.to')),
    one('state', t('pilots.funding.stands'), word('state')),
    one('nextStep', t('pilots.funding.next-step')),
    one('nextBy', t('pilots.timeline.who'), among(people)),
    one('nextOn', t('pilots.timeline.due-on')),
  ]
}
