import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { goOn, insist, type Again } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { counting, gateHere, readGate, type GateView } from '../gate/gate-view.ts'
import { doneAt } from '../gate/just-done.ts'
import { phaseEvidence } from '../gate/phase-evidence.ts'
import { gatePage } from '../gate/routes.tsx'
import { paths } from '../paths.ts'
import { askToSign } from './ask.ts'
import { recordSignOff, signGate, withdrawSignOff } from './commands.ts'
import { signerKey } from './input.ts'
import { askers, mayAskToSign, mayRecordSignOff, recording } from './policy.ts'
import { askedToReach } from './queries.ts'
import type { PossibleSigner } from './signers.ts'
import { AskPage } from './views/ask-page.tsx'
import { AssistedPage } from './views/assisted-page.tsx'
import { PhoneListPage } from './views/phone-list-page.tsx'
import { SheetPage } from './views/sheet-page.tsx'

/** Signing at a gate: by tap, on paper, by voice, and asking people to. */
export const signOffRoutes = routes()

signOffRoutes.post(
  paths.signOffs.pattern,
  { access: 'participant', fact: 'sign-off.made' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(signGate, { ...fields, ...gateIds(c) })
    const again = (what: Again) => gatePage(c, { form: 'sign', values, again: what })
    return goOn(c, result, () => doneAt(c, 'signed'), again)
  },
)

signOffRoutes.post(
  paths.signOffWithdrawal.pattern,
  { access: 'participant', fact: 'sign-off.withdrawn' },
  async (c) => {
    const signOffId = c.req.param('signOffId')!
    const result = await c.var.run(withdrawSignOff, { ...gateIds(c), signOffId })
    const again = (what: Again) => gatePage(c, { form: 'withdraw', values: {}, again: what })
    return goOn(c, result, () => `${paths.gate(gateHere(c))}#sign-offs`, again)
  },
)

signOffRoutes.get(paths.assistedSignOff.pattern, { access: recording }, (c) => assistedPage(c))

signOffRoutes.post(
  paths.assistedSignOff.pattern,
  { access: recording, fact: 'sign-off.made' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(recordSignOff, { ...fields, ...gateIds(c) })
    const again = (what: Again) => assistedPage(c, values, what)
    return goOn(c, result, () => doneAt(c, 'typed'), again)
  },
)

async function assistedPage(c: AppContext, values?: FormValues, again?: Again): Promise<Response> {
  const view = await readGate(c)
  insist(mayRecordSignOff(c.var.actor, view.gate, ''))
  const mayBeTyped = ({ participantId }: PossibleSigner) =>
    mayRecordSignOff(c.var.actor, view.gate, participantId).ok
  const signers = unsigned(view).filter(mayBeTyped)
  return page(
    c,
    framed(c, view, 'initiatives.assisted.title', again),
    <AssistedPage
      at={place(c, view)}
      gate={view.gate}
      signers={signers}
      values={values ?? {}}
      problems={again?.problems ?? []}
    />,
  )
}

signOffRoutes.get(paths.signOffRequests.pattern, { access: askers }, (c) => askPage(c))

signOffRoutes.post(
  paths.signOffRequests.pattern,
  { access: askers, fact: 'sign-off.asked' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(askToSign, { ...fields, ...gateIds(c) })
    const again = (what: Again) => askPage(c, values, what)
    return goOn(c, result, () => paths.signOffRequests(gateHere(c)), again)
  },
)

async function askPage(c: AppContext, values?: FormValues, again?: Again): Promise<Response> {
  const view = await readGate(c)
  insist(mayAskToSign(c.var.actor, view.gate))
  const asked = await reach(c, view)
  const known = new Set(asked.map(({ role, participantId }) => signerKey(role, participantId)))
  return page(
    c,
    framed(c, view, 'initiatives.ask.title', again),
    <AskPage
      at={place(c, view)}
      view={view}
      asked={asked}
      fresh={unsigned(view).filter((one) => !known.has(signerKey(one.role, one.participantId)))}
      values={values ?? {}}
      problems={again?.problems ?? []}
    />,
  )
}

signOffRoutes.get(paths.signOffSheet.pattern, { access: recording }, async (c) => {
  const view = await readGate(c)
  insist(mayRecordSignOff(c.var.actor, view.gate, ''))
  return page(
    c,
    framed(c, view, 'initiatives.sheet.title'),
    <SheetPage
      at={gateHere(c)}
      evidence={await phaseEvidence(c, view.gate.phaseId)}
      view={view}
      signers={unsigned(view)}
    />,
  )
})

signOffRoutes.get(paths.signOffPhoneList.pattern, { access: askers }, async (c) => {
  const view = await readGate(c)
  insist(mayAskToSign(c.var.actor, view.gate))
  const silent = new Set(unsigned(view).map((one) => signerKey(one.role, one.participantId)))
  const asked = await reach(c, view)
  return page(
    c,
    framed(c, view, 'initiatives.phone.title'),
    <PhoneListPage
      at={place(c, view)}
      view={view}
      people={asked.filter((one) => silent.has(signerKey(one.role, one.participantId)))}
    />,
  )
})

function unsigned(view: GateView): PossibleSigner[] {
  const signed = new Set(
    counting(view).map(({ role, participantId }) => signerKey(role, participantId)),
  )
  return view.signers.filter((one) => !signed.has(signerKey(one.role, one.participantId)))
}

function reach(c: AppContext, { gate }: GateView) {
  return c.var.read((db) => askedToReach(db, c.var.labId, gate.id, gate.round))
}

function framed(c: AppContext, { gate }: GateView, title: string, again?: Again) {
  const breadcrumbs = crumbs(c, gate.initiativeTitle)
  return { title: c.var.t(title), status: again?.status, unlisted: true, breadcrumbs }
}

function gateIds(c: AppContext) {
  const { initiativeId, gateId } = gateHere(c)
  return { initiativeId, gateId }
}

function place(c: AppContext, { gate }: GateView) {
  return { ...gateHere(c), phaseId: gate.phaseId }
}
