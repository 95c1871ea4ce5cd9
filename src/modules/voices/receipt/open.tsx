import { readCookie } from '../../../platform/http/cookies.ts'
import { networkOf } from '../../../platform/http/network.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import { hashOf } from '../../../platform/ids.ts'
import { page, type Problem } from '../../../ui/index.ts'
import { plainCode } from '../../people/index.ts'
import type { ContributionRow } from '../contribution/schema.ts'
import { voicesPaths } from '../paths.ts'
import { labOfReceipt, lookByReceipt, lookWaitingSheet } from './queries.ts'
import { CodePage, WaitingSheetPage } from './views/code-page.tsx'

/** What the code of the address opens, else the page that says why it opens nothing here. */
export async function openReceipt(
  c: AppContext,
): Promise<{ code: string; found: ContributionRow } | Response> {
  const { labId, parts, t } = c.var
  const code = plainCode(c.req.param('code') ?? '')
  const { found, sheet, elsewhere } = await c.var.read(async (db) => {
    const found = await lookByReceipt(db, labId, code)
    if (found) return { found }
    const sheet = await lookWaitingSheet(db, labId, code)
    return { sheet, elsewhere: sheet ? undefined : await labOfReceipt(db, code) }
  })
  if (found) return { code, found }
  const title = t('voices.receipt.title')
  if (sheet) return page(c, { title, unlisted: true }, <WaitingSheetPage state={sheet.state} />)
  const other = elsewhere && (await parts.labs.all()).find(({ id }) => id === elsewhere)
  if (other && other.id !== labId) {
    return c.redirect(voicesPaths.receipt({ lab: other.slug, code }), 303)
  }
  if (!(await mayTryAgain(c))) {
    return codePage(c, [{ text: t('voices.receipt.too-many') }], code, 429)
  }
  return codePage(c, [{ field: 'code', text: t('voices.receipt.wrong') }], code)
}

/**
 * A wrong code costs from the budget of browser and network: guessing is hopeless at 60 bits, and the budget keeps it
 * from costing us. A right code opens all the same, because a village hall shares one network.
 */
async function mayTryAgain(c: AppContext): Promise<boolean> {
  const { limits, settings } = c.var.parts
  const network = hashOf(networkOf(c))
  const browser = readCookie(c, settings, 'browser')
  return (
    (await limits.spend('receipt-network', network)) &&
    (await limits.spend('receipt-code', browser ? hashOf(browser) : network))
  )
}

/** Where a code is typed. */
export function codePage(
  c: AppContext,
  problems: Problem[] = [],
  typed = '',
  status: 200 | 422 | 429 = problems.length > 0 ? 422 : 200,
): Response {
  return page(
    c,
    { title: c.var.t('voices.receipt.title'), status },
    <CodePage problems={problems} values={{ code: typed }} />,
  )
}
