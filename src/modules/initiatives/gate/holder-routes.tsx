import { Forbidden, NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { listGroups } from '../../people/index.ts'
import { goOn, insist, type Again } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import { gateHere, readGate } from './gate-view.ts'
import { overrideRequirement } from './override.ts'
import { holdsGate, mayChangeHolder } from './policy.ts'
import { setGateHolder } from './set-holder.ts'
import { HolderPage } from './views/holder-page.tsx'
import { OverridePage } from './views/override-page.tsx'

/** What only the holder of a gate does, and saying who that is. */
export const holderRoutes = routes()

holderRoutes.get(paths.gateHolder.pattern, { access: ['coordinator'] }, (c) => holderPage(c))

holderRoutes.post(
  paths.gateHolder.pattern,
  { access: ['coordinator'], fact: 'gate.holder-set' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, gateId } = gateHere(c)
    const result = await c.var.run(setGateHolder, { ...fields, initiativeId, gateId })
    const again = (what: Again) => holderPage(c, values, what)
    return goOn(c, result, () => paths.gate(gateHere(c)), again)
  },
)

async function holderPage(c: AppContext, values?: FormValues, again?: Again): Promise<Response> {
  const { gate } = await readGate(c)
  insist(mayChangeHolder(c.var.actor, gate, false))
  const groups = await c.var.read((db) => listGroups(db, c.var.labId))
  const { holderRole, holderGroupId: groupId } = gate
  return page(
    c,
    {
      title: c.var.t('initiatives.holder.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbs(c, gate.initiativeTitle),
    },
    <HolderPage
      at={{ ...gateHere(c), phaseId: gate.phaseId }}
      groups={groups}
      values={values ?? { holderRole, groupId: groupId ?? '' }}
      problems={again?.problems ?? []}
    />,
  )
}

holderRoutes.get(paths.gateOverride.pattern, { access: 'participant' }, (c) => overridePage(c))

holderRoutes.post(
  paths.gateOverride.pattern,
  { access: 'participant', fact: 'gate.overridden' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, gateId } = gateHere(c)
    const input = { ...fields, initiativeId, gateId, requirementId: requirementHere(c) }
    const result = await c.var.run(overrideRequirement(c.var.parts.checkers), input)
    const again = (what: Again) => overridePage(c, values, what)
    return goOn(c, result, () => paths.gate(gateHere(c)), again)
  },
)

async function overridePage(c: AppContext, values?: FormValues, again?: Again): Promise<Response> {
  const { gate, requirements, tally } = await readGate(c)
  if (!holdsGate(c.var.actor, gate, tally).ok) throw new Forbidden()
  const requirement = requirements.find(({ id }) => id === requirementHere(c))
  if (!requirement) throw new NotFound()
  return page(
    c,
    {
      title: c.var.t('initiatives.override.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbs(c, gate.initiativeTitle),
    },
    <OverridePage
      at={{ ...gateHere(c), phaseId: gate.phaseId }}
      requirement={requirement}
      proposed={tally !== null}
      values={values ?? {}}
      problems={again?.problems ?? []}
    />,
  )
}

function requirementHere(c: AppContext): string {
  return c.req.param('requirementId')!
}
