import { pickText } from '../../../shared/language.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type LinkListItem, type Problem } from '../../../ui/index.ts'
import { goOn, type Again } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { mayGuide, mayWorkIn } from '../initiative/policy.ts'
import { paths } from '../paths.ts'
import { mayAskToSign, maySign, mayWithdrawSignOff } from '../sign-off/policy.ts'
import type { Capacity } from '../sign-off/schema.ts'
import { wantedCapacities } from '../sign-off/signers.ts'
import { counting, gateHere, readGate, type GateView } from './gate-view.ts'
import { doneAt, justDone } from './just-done.ts'
import { passGate } from './pass-gate.ts'
import { phaseEvidence } from './phase-evidence.ts'
import {
  holdsGate,
  isMember,
  mayChangeHolder,
  mayOverride,
  mayPassGate,
  maySeeNames,
} from './policy.ts'
import { GatePage, type GatePageProps } from './views/gate-page.tsx'
import { gateTitle } from './views/gate-history.tsx'

/** A gate as everyone reads it, and its passage. */
export const gateRoutes = routes()

gateRoutes.get(paths.gate.pattern, { access: 'anyone', kept: true }, (c) => gatePage(c))

gateRoutes.post(
  paths.gatePassage.pattern,
  { access: 'participant', fact: 'gate.passed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, gateId } = gateHere(c)
    const input = { ...fields, initiativeId, gateId }
    const result = await c.var.run(passGate(c.var.parts.checkers), input)
    const again = (what: Again) => gatePage(c, { form: 'pass', values, again: what })
    return goOn(c, result, () => doneAt(c, 'passed'), again)
  },
)

type Sent = { form: 'pass' | 'sign' | 'withdraw'; values: Record<string, unknown>; again: Again }

/** The page of a gate, also after something on it was refused. */
export async function gatePage(c: AppContext, sent?: Sent): Promise<Response> {
  const view = await readGate(c)
  const { actor } = c.var
  const member = isMember(actor, view.tally)
  const sign = signing(c, view)
  const signs = sign !== null && sign.capacities.length > 0
  const inside = maySeeNames(actor, view.gate.initiativeId, member)
  return page(
    c,
    {
      title: gateTitle(c.var, view.gate),
      status: sent?.again.status,
      breadcrumbs: crumbs(c, view.gate.initiativeTitle, maySeeNames(actor, view.gate.initiativeId)),
    },
    <GatePage
      at={{ ...gateHere(c), phaseId: view.gate.phaseId }}
      view={view}
      done={sent ? null : await justDone(c, view)}
      inside={inside}
      may={mayDo(c, view)}
      pass={inside ? passing(c, view) : null}
      sign={sign}
      evidence={signs ? await phaseEvidence(c, view.gate.phaseId) : []}
      overridable={overridable(c, view)}
      withdrawable={withdrawable(c, view)}
      links={inside ? links(c, view) : []}
      sent={{
        form: sent?.form ?? null,
        values: sent?.values ?? {},
        problems: sent ? problems(c, sent.again) : [],
      }}
    />,
  )
}

function mayDo({ var: { actor } }: AppContext, { gate }: GateView) {
  const subject = { id: gate.initiativeId, state: gate.initiativeState }
  return { work: mayWorkIn(actor, subject).ok, guide: mayGuide(actor, subject).ok }
}

function problems(c: AppContext, { problems: list, refusal }: Again): Problem[] {
  if (refusal.code !== 'requirements-unmet') return list
  const unmet = refusal.details.unmet as GateView['requirements']
  return [...list, ...unmet.map(({ label }) => ({ text: pickText(label, c.var.language).text }))]
}

function passing(c: AppContext, { gate, requirements, tally }: GateView): GatePageProps['pass'] {
  const { actor } = c.var
  const minutes = tally !== null && !isMember(actor, tally)
  if (gate.passedAt) return null
  // Whoever records the minutes names the witness in the form itself.
  const witness = minutes ? '-' : ''
  return { may: mayPassGate(actor, { gate, requirements, tally, witness }), minutes }
}

function signing(c: AppContext, view: GateView): GatePageProps['sign'] {
  const me = c.var.actor.participantId
  if (me === null) return null
  const { gate, requirements, tally, signers } = view
  const mine = <T extends { participantId: string; role: Capacity }>(all: readonly T[]) =>
    all.filter(({ participantId }) => participantId === me).map(({ role }) => role)
  const question = {
    gate,
    wanted: wantedCapacities(requirements, tally),
    held: mine(signers),
    signed: mine(counting(view)),
  }
  const capacities = question.held.filter((capacity) => maySign({ ...question, capacity }).ok)
  const asked = requirements.some(({ waitingFor }) =>
    waitingFor.some(({ participantId }) => participantId === me),
  )
  return { capacities, asked }
}

function overridable(c: AppContext, { gate, tally, requirements }: GateView): Set<string> {
  const { actor } = c.var
  if (!holdsGate(actor, gate, tally).ok) return new Set()
  const may = requirements.filter((one) => mayOverride(actor, gate, tally, one).ok)
  return new Set(may.map(({ id }) => id))
}

function withdrawable(c: AppContext, view: GateView): Set<string> {
  const may = counting(view).filter((one) => mayWithdrawSignOff(c.var.actor, view.gate, one).ok)
  return new Set(may.map(({ id }) => id))
}

/** Whether anybody has signed or gone on without something, also where they took it back since. */
function hasBegun({ gate, signOffs, overrides }: GateView): boolean {
  return [...signOffs, ...overrides].some(({ round }) => round === gate.round)
}

function links(c: AppContext, view: GateView): LinkListItem[] {
  const { t, actor } = c.var
  const at = gateHere(c)
  const { gate } = view
  const found: LinkListItem[] = []
  if (!gate.passedAt && mayAskToSign(actor, gate).ok) {
    found.push(
      { label: t('initiatives.sign-off.ask'), address: paths.signOffRequests(at) },
      { label: t('initiatives.sign-off.assisted'), address: paths.assistedSignOff(at) },
      { label: t('initiatives.sign-off.sheet'), address: paths.signOffSheet(at) },
      { label: t('initiatives.sign-off.phone-list'), address: paths.signOffPhoneList(at) },
    )
  }
  if (mayChangeHolder(actor, gate, hasBegun(view)).ok) {
    found.push({ label: t('initiatives.gate.change-holder'), address: paths.gateHolder(at) })
  }
  return found
}
