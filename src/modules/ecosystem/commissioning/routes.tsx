import type { Command } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { roles } from '../../../shared/role.ts'
import { answerWith, page, type Again, type Crumb, type FormValues } from '../../../ui/index.ts'
import { here, idFrom, insistInside } from '../answer.ts'
import { maySpeakFor } from '../cooperation/policy.ts'
import { organisationsOf } from '../cooperation/queries.ts'
import { mapCrumb } from '../crumbs.ts'
import { ecosystemPaths } from '../paths.ts'
import { viewOf } from '../policy.ts'
import { findShown } from '../stakeholder/queries.ts'
import { findChecklist, newestChecklist } from './checklist.ts'
import {
  addPolicyText,
  checkPolicyText,
  decideClause,
  removePolicyText,
  returnPolicyText,
} from './commands.ts'
import { policyPaths as paths } from './paths.ts'
import { answersOf, clausesOf, findPolicyText, policyTextsOf } from './queries.ts'
import { CheckPage } from './views/check-page.tsx'
import { NewPolicyTextPage } from './views/new-policy-text-page.tsx'
import { PolicyTextPage } from './views/policy-text-page.tsx'
import { PolicyTextsPage } from './views/policy-texts-page.tsx'

/** The commissioning check: whether an organisation's texts make co-production more than a word. */
export const policyRoutes = routes()

const { goOn } = answerWith('ecosystem.policy.refused', ['not-of-it'])

function crumbsFor(
  c: AppContext,
  { id, name }: { id: string; name: string },
  inside = true,
): Crumb[] {
  const at = { ...here(c), stakeholderId: id }
  const list = { label: c.var.t('ecosystem.policy.title'), address: paths.policyTexts(at) }
  const entry = { label: name, address: ecosystemPaths.stakeholder(at) }
  return [mapCrumb(c), entry, ...(inside ? [list] : [])]
}

/** An organisation, for those with a role in the lab, and whether they speak for it. */
async function organisationFor(c: AppContext, id: string) {
  insistInside(c)
  const { labId, actor, parts } = c.var
  return c.var.read(async (db) => {
    const entry = await findShown(db, labId, viewOf(actor), id, parts.clock.now())
    if (entry.kind !== 'organisation') throw new NotFound()
    const own = await organisationsOf(db, labId, actor.participantId)
    return { entry, speaks: maySpeakFor(actor, own, entry.id).ok }
  })
}

policyRoutes.get(paths.policyTexts.pattern, { access: 'participant' }, async (c) => {
  const { entry, speaks } = await organisationFor(c, idFrom(c, 'stakeholderId'))
  const texts = await c.var.read((db) => policyTextsOf(db, c.var.labId, entry.id))
  return page(
    c,
    {
      title: c.var.t('ecosystem.policy.title'),
      breadcrumbs: crumbsFor(c, entry, false),
      unlisted: true,
    },
    <PolicyTextsPage entry={entry} texts={texts} speaks={speaks} checklist={newestChecklist()} />,
  )
})

policyRoutes.get(paths.newPolicyText.pattern, { access: 'participant' }, (c) => newPage(c, {}))

policyRoutes.post(
  paths.policyTexts.pattern,
  { access: roles, fact: 'policy-text.added' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const stakeholderId = idFrom(c, 'stakeholderId')
    const result = await c.var.run(addPolicyText, { ...fields, stakeholderId })
    const next = ({ id }: { id: string }) => paths.check({ ...here(c), policyTextId: id })
    return goOn(c, result, next, (again) => newPage(c, values, again))
  },
)

async function newPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { entry } = await organisationFor(c, idFrom(c, 'stakeholderId'))
  return page(
    c,
    {
      title: c.var.t('ecosystem.policy.new'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbsFor(c, entry),
    },
    <NewPolicyTextPage entry={entry} values={values} problems={again?.problems ?? []} />,
  )
}

async function readText(c: AppContext) {
  const { labId } = c.var
  const text = await c.var.read((db) => findPolicyText(db, labId, idFrom(c, 'policyTextId')))
  const organisation = await organisationFor(c, text.organisationId)
  const { answers, clauses } = await c.var.read(async (db) => ({
    answers: await answersOf(db, labId, text.id, text.rounds),
    clauses: await clausesOf(db, labId, text.id),
  }))
  return { text, ...organisation, answers, clauses, checklist: findChecklist(text) }
}

policyRoutes.get(paths.policyText.pattern, { access: 'participant' }, (c) => textPage(c))

type Sent = { point: string | null; values: FormValues; again: Again }

async function textPage(c: AppContext, sent?: Sent): Promise<Response> {
  const read = await readText(c)
  return page(
    c,
    {
      title: read.text.title,
      status: sent?.again.status,
      breadcrumbs: crumbsFor(c, read.entry),
      unlisted: true,
    },
    <PolicyTextPage
      {...read}
      sentPoint={sent?.point ?? null}
      values={sent?.values ?? {}}
      problems={sent?.again.problems ?? []}
    />,
  )
}

policyRoutes.get(paths.check.pattern, { access: 'participant' }, (c) => checkPage(c))

policyRoutes.post(
  paths.check.pattern,
  { access: roles, fact: 'policy-text.checked' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const policyTextId = idFrom(c, 'policyTextId')
    const result = await c.var.run(checkPolicyText, { ...fields, policyTextId })
    const next = () => paths.policyText({ ...here(c), policyTextId })
    return goOn(c, result, next, (again) => checkPage(c, { values, again }))
  },
)

async function checkPage(
  c: AppContext,
  sent?: { values: FormValues; again: Again },
): Promise<Response> {
  const read = await readText(c)
  const last = read.answers.filter(({ round }) => round === read.text.rounds)
  const standing = Object.fromEntries(
    last.flatMap(({ point, answer, place }) => [
      [`points.${point}.answer`, answer],
      [`points.${point}.place`, place],
    ]),
  )
  return page(
    c,
    {
      title: c.var.t('ecosystem.policy.check.title'),
      status: sent?.again.status,
      unlisted: true,
      breadcrumbs: crumbsFor(c, read.entry),
    },
    <CheckPage {...read} values={sent?.values ?? standing} problems={sent?.again.problems ?? []} />,
  )
}

policyRoutes.post(
  paths.clause.pattern,
  { access: roles, fact: 'policy-clause.decided' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const policyTextId = idFrom(c, 'policyTextId')
    const point = idFrom(c, 'point')
    const result = await c.var.run(decideClause, { ...fields, policyTextId, point })
    const next = () => `${paths.policyText({ ...here(c), policyTextId })}#${point}`
    return goOn(c, result, next, (again) => textPage(c, { point, values, again }))
  },
)

changes(paths.policyRemoval.pattern, 'policy-text.removed', removePolicyText)
changes(paths.policyReturn.pattern, 'policy-text.returned', returnPolicyText)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  policyRoutes.post(pattern, { access: roles, fact }, async (c) => {
    const policyTextId = idFrom(c, 'policyTextId')
    const result = await c.var.run(what, { policyTextId })
    const next = () => paths.policyText({ ...here(c), policyTextId })
    return goOn(c, result, next, (again) => textPage(c, { point: null, values: {}, again }))
  })
}
