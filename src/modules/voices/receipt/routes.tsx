import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { plainCode } from '../../people/index.ts'
import { goOn, type Again } from '../answer.ts'
import { wereDeclined } from '../confirmation/queries.ts'
import { mayReturn, mayWithdraw } from '../contribution/change-policy.ts'
import type { ContributionRow } from '../contribution/schema.ts'
import { usesOf } from '../contribution/uses.ts'
import { WithdrawalPage } from '../contribution/views/withdrawal-page.tsx'
import { returnContribution, withdrawContribution } from '../contribution/withdraw.ts'
import { groundTitles } from '../disposition/ground-titles.ts'
import { answersTo } from '../disposition/queries.ts'
import { lookModerationNote } from '../moderation/queries.ts'
import { voicesPaths } from '../paths.ts'
import { codePage, openReceipt } from './open.tsx'
import { receiptPaths as paths } from './paths.ts'
import { ReceiptPage } from './views/receipt-page.tsx'

/** What happened to what I said, for whoever holds the code: no account needed. */
export const receiptRoutes = routes()
const access = 'anyone'

receiptRoutes.get(voicesPaths.receipts.pattern, { access }, (c) => {
  const code = plainCode(c.req.query('code') ?? '')
  if (code) return c.redirect(voicesPaths.receipt({ lab: c.var.lab.slug, code }), 303)
  return codePage(c)
})

receiptRoutes.get(voicesPaths.receipt.pattern, { access }, async (c) => {
  const opened = await openReceipt(c)
  return opened instanceof Response ? opened : receiptPage(c, opened)
})

receiptRoutes.get(paths.withdrawal.pattern, { access }, async (c) => {
  const opened = await openReceipt(c)
  if (opened instanceof Response) return opened
  const { code, found } = opened
  const address = { lab: c.var.lab.slug, code }
  return page(
    c,
    { title: c.var.t('voices.withdrawal.title'), unlisted: true },
    <WithdrawalPage
      action={paths.withdrawal(address)}
      back={voicesPaths.receipt(address)}
      uses={await c.var.read((db) => usesOf(db, c.var.labId, found.id))}
      isOwn
    />,
  )
})

changes(paths.withdrawal.pattern, 'contribution.withdrawn', withdrawContribution)
changes(paths.return.pattern, 'contribution.returned', returnContribution)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  receiptRoutes.post(pattern, { access, fact }, async (c) => {
    const opened = await openReceipt(c)
    if (opened instanceof Response) return opened
    const { code, found } = opened
    const { id: contributionId, initiativeId } = found
    const result = await c.var.run(what, { initiativeId, contributionId, code })
    return goOn(
      c,
      result,
      () => voicesPaths.receipt({ lab: c.var.lab.slug, code }),
      (again) => receiptPage(c, opened, again),
    )
  })
}

async function receiptPage(
  c: AppContext,
  { code, found }: { code: string; found: ContributionRow },
  again?: Again,
): Promise<Response> {
  const { lab, labId, actor, parts, t } = c.var
  const justReceived = c.req.query('received') !== undefined
  const read = await c.var.read(async (db) => {
    const { title } = await findInitiative(db, labId, found.initiativeId)
    const answers = (await answersTo(db, labId, found.id)).filter(({ told }) => told)
    const titles = await groundTitles(db, labId, actor, parts.threadKinds, answers)
    const note = await lookModerationNote(db, labId, found.id)
    const declined = await wereDeclined(db, labId, found)
    return { shown: { initiativeTitle: title, answers, titles, note }, declined }
  })
  const asker = { actor, own: [], holdsReceipt: true, declined: read.declined }
  const title = t(justReceived ? 'voices.receipt.thanks' : 'voices.receipt.title')
  return page(
    c,
    { title, status: again?.status, unlisted: true },
    <ReceiptPage
      {...read.shown}
      lab={lab.slug}
      code={code}
      link={parts.settings.url + voicesPaths.receipt({ lab: lab.slug, code })}
      found={found}
      justReceived={justReceived}
      may={{
        withdraw: mayWithdraw(asker, found).ok,
        return: mayReturn(asker, found, parts.clock.now()).ok,
      }}
      problems={again?.problems}
    />,
  )
}
