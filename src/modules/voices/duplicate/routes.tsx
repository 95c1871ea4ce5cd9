import type { Beside } from '../../../platform/manifest.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type Problem } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { goOn, here, insist } from '../answer.ts'
import { handlers, mayHandle } from '../contribution/policy.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import { decideDuplicate } from './commands.ts'
import { duplicatePaths } from './paths.ts'
import { countOpen, findPair, openPairs } from './queries.ts'
import { DuplicatePage, DuplicatesPage } from './views/duplicates-page.tsx'

/** What seems to say the same: looked at side by side, decided by a person. */
export const duplicateRoutes = routes()

duplicateRoutes.get(duplicatePaths.duplicates.pattern, { access: handlers }, async (c) => {
  const { lab, t } = c.var
  const { initiativeId } = here(c)
  insist(mayHandle(c.var.actor, initiativeId))
  const after = c.req.query('after')
  const { initiative, found } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, lab.id, initiativeId),
    found: await openPairs(db, lab.id, initiativeId, after),
  }))
  return page(
    c,
    {
      title: t('voices.duplicate.title'),
      unlisted: true,
      breadcrumbs: crumbs(c, initiative.title),
    },
    <DuplicatesPage address={here(c)} {...found} isFirst={!after} />,
  )
})

duplicateRoutes.get(duplicatePaths.duplicate.pattern, { access: handlers }, (c) => pairPage(c))

duplicateRoutes.post(
  duplicatePaths.duplicate.pattern,
  { access: handlers, fact: 'duplicate.decided' },
  async (c) => {
    const { fields } = await c.var.form()
    const { initiativeId } = here(c)
    const result = await c.var.run(decideDuplicate, {
      initiativeId,
      duplicatePairId: c.req.param('duplicatePairId'),
      decided: fields.decided,
    })
    const next = () =>
      fields.decided === 'same'
        ? duplicatePaths.duplicate({ ...here(c), duplicatePairId: c.req.param('duplicatePairId')! })
        : duplicatePaths.duplicates(here(c))
    return goOn(c, result, next, (again) => pairPage(c, again))
  },
)

async function pairPage(
  c: AppContext,
  again?: { status: 409 | 422; problems: readonly Problem[] },
): Promise<Response> {
  const { lab, t } = c.var
  const { initiativeId } = here(c)
  insist(mayHandle(c.var.actor, initiativeId))
  const { initiative, pair } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, lab.id, initiativeId),
    pair: await findPair(db, lab.id, initiativeId, c.req.param('duplicatePairId')!),
  }))
  return page(
    c,
    {
      title: t('voices.duplicate.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [
        ...crumbs(c, initiative.title),
        { label: t('voices.duplicate.title'), address: duplicatePaths.duplicates(here(c)) },
      ],
    },
    <DuplicatePage
      address={here(c)}
      pair={pair}
      merge={voicesPaths.answer({ ...here(c), contributionId: pair.second.id })}
      problems={again?.problems}
    />,
  )
}

/** The way there from the working page, when something waits. */
export const duplicatesBeside: Beside = {
  on: 'initiative-work',
  async links({ db, labId, lab, actor, thingId: initiativeId }) {
    if (!mayHandle(actor, initiativeId).ok) return []
    const count = await countOpen(db, labId, initiativeId)
    const address = duplicatePaths.duplicates({ lab, initiativeId })
    return count > 0
      ? [{ label: 'voices.duplicate.beside', values: { count }, address, order: 71 }]
      : []
  },
}
