import type { Command } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type Again, type FormValues } from '../../../ui/index.ts'
import { isKeeper } from '../../people/index.ts'
import { here, idFrom } from '../answer.ts'
import { initiativesNamed } from '../initiatives-named.ts'
import { viewOf } from '../policy.ts'
import { goOn } from './answer.ts'
import { agreeToAsset, endAgreement, removeAsset, returnAsset } from './commands.ts'
import { assetCrumbs } from './crumbs.ts'
import { agreementWords } from './form-routes.tsx'
import { assetPaths as paths } from './paths.ts'
import { mayKeepOffer } from './policy.ts'
import { findShownAsset, requestsOf } from './queries.ts'
import { AssetPage } from './views/asset-page.tsx'

/** One offer, and the small changes that are made on its page. */
export const assetPageRoutes = routes()

assetPageRoutes.get(paths.asset.pattern, { access: 'anyone' }, (c) => assetPage(c))

changes(paths.agreement.pattern, 'asset.agreed', agreeToAsset)
changes(paths.agreementEnd.pattern, 'asset.agreement-ended', endAgreement)
changes(paths.removal.pattern, 'asset.removed', removeAsset)
changes(paths.return.pattern, 'asset.returned', returnAsset)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  assetPageRoutes.post(pattern, { access: 'participant', fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const assetId = idFrom(c, 'assetId')
    const result = await c.var.run(what, { ...fields, assetId })
    const next = () => paths.asset({ ...here(c), assetId })
    return goOn(c, result, next, (again) => assetPage(c, { values, again }))
  })
}

/** Who keeps it opens an offer also when it is on no list; everybody else only what is on theirs. */
async function assetPage(
  c: AppContext,
  sent?: { values: FormValues; again: Again },
): Promise<Response> {
  const { labId, actor } = c.var
  const view = viewOf(actor)
  const read = await c.var.read(async (db) => {
    const shown = await findShownAsset(db, labId, view, idFrom(c, 'assetId'))
    const keeps = mayKeepOffer(actor, shown.personId).ok
    if (!keeps && !shown.listed) throw new NotFound()
    const requests =
      keeps || view !== 'open' ? await requestsOf(db, labId, { assetId: shown.id }) : []
    return {
      shown,
      keeps,
      requests,
      words: keeps ? await agreementWords(c, db) : { roles: null, everybody: null },
      initiatives: await initiativesNamed(
        c,
        db,
        requests.map((one) => one.initiativeId),
      ),
    }
  })
  return page(
    c,
    {
      title: read.shown.title,
      status: sent?.again.status,
      breadcrumbs: assetCrumbs(c),
      unlisted: !read.shown.listed || read.shown.audience !== 'everybody',
    },
    <AssetPage
      {...read}
      view={view}
      keeper={isKeeper(actor)}
      self={read.shown.personId !== null && read.shown.personId === actor.participantId}
      values={sent?.values ?? {}}
      problems={sent?.again.problems ?? []}
    />,
  )
}
