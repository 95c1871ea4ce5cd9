import type { Command } from '../../../platform/command.ts'
import type { Db } from '../../../platform/db/database.ts'
import { Forbidden } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import type { ActivityNeed } from '../../../platform/manifest.ts'
import { roles } from '../../../shared/role.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type Again, type FormValues } from '../../../ui/index.ts'
import { keeperRoles } from '../../people/index.ts'
import { here, idFrom } from '../answer.ts'
import { findInitiative } from '../initiatives-named.ts'
import { viewOf } from '../policy.ts'
import { goOn } from './answer.ts'
import { assetCrumbs } from './crumbs.ts'
import { assetsToMatch } from './list-queries.ts'
import { matchesFor } from './match.ts'
import { assetPaths as paths } from './paths.ts'
import { mayAsk, mayKeepOffer, mayMatch } from './policy.ts'
import { findRequest, findShownAsset, requestsOf } from './queries.ts'
import {
  answerRequest,
  askForAsset,
  thankForAsset,
  useAsset,
  withdrawRequest,
} from './request-commands.ts'
import { MatchPage } from './views/match-page.tsx'
import { NewRequestPage } from './views/new-request-page.tsx'
import { RequestPage } from './views/request-page.tsx'

/** What may fit the activities of an initiative, asking for it, and what became of that. */
export const assetRequestRoutes = routes()

assetRequestRoutes.get(paths.ofInitiative.pattern, { access: roles }, async (c) => {
  const { labId, actor, parts, t } = c.var
  if (!mayMatch(actor, idFrom(c, 'initiativeId')).ok) throw new Forbidden()
  const read = await c.var.read(async (db) => {
    const initiative = await findInitiative(c, db, idFrom(c, 'initiativeId'))
    return {
      initiative,
      needs: await parts.activityNeeds(db, labId, initiative.id),
      offers: await assetsToMatch(db, labId),
      requests: await requestsOf(db, labId, { initiativeId: initiative.id }),
    }
  })
  const matched = read.needs
    .filter(({ open }) => open)
    .map((need) => ({ need, matches: matchesFor(need, read.offers) }))
    .filter(({ matches }) => matches.length > 0)
  return page(
    c,
    {
      title: t('ecosystem.asset.match.title'),
      breadcrumbs: crumbsOf(c, read.initiative),
      unlisted: true,
    },
    <MatchPage {...read} matched={matched} asks={mayAsk(actor, read.initiative.id).ok} />,
  )
})

const crumbsOf = (
  c: AppContext,
  { title, address }: { title: ActivityNeed['title']; address: string },
) => [{ label: pickText(title, c.var.language).text, address }]

assetRequestRoutes.get(paths.newRequest.pattern, { access: keeperRoles }, (c) => {
  const { asset: assetId = '', activity: activityId = '' } = c.req.query()
  return newRequestPage(c, { assetId, activityId })
})

assetRequestRoutes.post(
  paths.requests.pattern,
  { access: keeperRoles, fact: 'asset-request.made' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const initiativeId = idFrom(c, 'initiativeId')
    const known = await c.var.read((db) => openNeeds(c, db, initiativeId))
    const there = known.needs.some(({ id, open }) => open && id === values.activityId)
    const activityId = there ? values.activityId : ''
    const result = await c.var.run(askForAsset, { ...fields, initiativeId, activityId })
    const next = ({ id }: { id: string }) => paths.request({ ...here(c), assetRequestId: id })
    return goOn(c, result, next, (again) => newRequestPage(c, values, again))
  },
)

async function openNeeds(c: AppContext, db: Db, id: string) {
  const initiative = await findInitiative(c, db, id)
  return { initiative, needs: await c.var.parts.activityNeeds(db, c.var.labId, initiative.id) }
}

async function newRequestPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, t, language } = c.var
  const initiativeId = idFrom(c, 'initiativeId')
  if (!mayAsk(actor, initiativeId).ok) throw new Forbidden()
  const { initiative, needs, offers } = await c.var.read(async (db) => ({
    ...(await openNeeds(c, db, initiativeId)),
    offers: await assetsToMatch(db, labId),
  }))
  return page(
    c,
    {
      title: t('ecosystem.asset.ask.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbsOf(c, initiative),
    },
    <NewRequestPage
      initiativeId={initiative.id}
      activities={needs
        .filter(({ open }) => open)
        .map(({ id, title }) => ({ value: id, label: pickText(title, language).text }))}
      offers={offers.map(({ id, title, offerer }) => ({
        value: id,
        label: offerer ? `${title} (${offerer})` : title,
      }))}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

assetRequestRoutes.get(paths.request.pattern, { access: 'participant' }, (c) => requestPage(c))

type SentForm = 'answer' | 'use' | 'thanks' | 'withdrawal'
changes(paths.answer.pattern, 'asset-request.answered', 'answer', answerRequest)
changes(paths.use.pattern, 'asset-request.used', 'use', useAsset)
changes(paths.thanks.pattern, 'asset-request.thanked', 'thanks', thankForAsset)
changes(paths.requestWithdrawal.pattern, 'asset-request.withdrawn', 'withdrawal', withdrawRequest)

function changes<I>(pattern: string, fact: string, form: SentForm, what: Command<I, unknown>) {
  assetRequestRoutes.post(pattern, { access: 'participant', fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const assetRequestId = idFrom(c, 'assetRequestId')
    const result = await c.var.run(what, { ...fields, assetRequestId })
    const next = () => paths.request({ ...here(c), assetRequestId })
    return goOn(c, result, next, (again) => requestPage(c, { form, values, again }))
  })
}

async function requestPage(
  c: AppContext,
  sent?: { form: SentForm; values: FormValues; again: Again },
): Promise<Response> {
  const { labId, actor, parts, t } = c.var
  const view = viewOf(actor)
  const read = await c.var.read(async (db) => {
    const request = await findRequest(db, labId, idFrom(c, 'assetRequestId'))
    const shown = await findShownAsset(db, labId, view, request.assetId)
    const answers = mayKeepOffer(actor, shown.personId).ok
    const asks = mayAsk(actor, request.initiativeId).ok
    if (!answers && !asks) throw new Forbidden()
    const needs = await parts.activityNeeds(db, labId, request.initiativeId)
    return {
      request,
      shown,
      answers,
      asks,
      activity: needs.find(({ id }) => id === request.activityId)?.title ?? null,
      initiative: await findInitiative(c, db, request.initiativeId),
    }
  })
  return page(
    c,
    {
      title: t('ecosystem.asset.request.title', { title: read.shown.title }),
      status: sent?.again.status,
      unlisted: true,
      breadcrumbs: assetCrumbs(c),
    },
    <RequestPage
      {...read}
      self={read.shown.personId !== null && read.shown.personId === actor.participantId}
      form={sent?.form}
      values={sent?.values ?? {}}
      problems={sent?.again.problems ?? []}
    />,
  )
}
