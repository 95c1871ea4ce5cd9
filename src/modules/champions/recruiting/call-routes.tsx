import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findProfile } from '../../labs/index.ts'
import { browserName } from '../../people/index.ts'
import { goOn, here, idFrom, type Again } from '../answer.ts'
import { championPaths as paths } from '../paths.ts'
import { findSetup } from '../queries.ts'
import { placesToPick } from '../registry/routes.tsx'
import { nominate, sendOffer } from './commands.ts'
import { spendOffer } from './limits.ts'
import { findOffer } from './queries.ts'
import type { OfferKind } from './schema.ts'
import { CallPage, OfferFormPage, ReceiptPage } from './views/call-pages.tsx'

/** The open call: what a champion does, saying yes or naming somebody, the receipt. */
export const callRoutes = routes()
const access = 'anyone'

callRoutes.get(paths.call.pattern, { access, kept: true }, async (c) => {
  const { labId, t } = c.var
  const { setup, profile } = await c.var.read(async (db) => ({
    setup: await findSetup(db, labId),
    profile: await findProfile(db, labId),
  }))
  return page(
    c,
    { title: t('champions.call.title'), description: t('champions.call.lead') },
    <CallPage
      setup={setup}
      who={profile.championName || profile.operatorName}
      phone={profile.championPhone}
    />,
  )
})

for (const [kind, address] of [
  ['self', paths.callOffer],
  ['nomination', paths.callNomination],
] as const) {
  callRoutes.get(address.pattern, { access }, (c) => {
    browserName(c)
    return formPage(c, kind, {})
  })
}

callRoutes.post(paths.callOffer.pattern, { access, fact: 'champion-offer.received' }, (c) =>
  send(c, 'self', sendOffer),
)
callRoutes.post(paths.callNomination.pattern, { access, fact: 'champion-offer.received' }, (c) =>
  send(c, 'nomination', nominate),
)

async function send<I>(c: AppContext, kind: OfferKind, what: Command<I, { id: string }>) {
  const { fields, values } = await c.var.form()
  const sent = { ...fields, language: c.var.language, crowded: false }
  // Mistakes cost nothing: only what could be kept is counted.
  const cost = what.input.safeParse(sent).success ? await spendOffer(c) : null
  if (cost && !cost.within) {
    const problems = [{ text: c.var.t('champions.refused.too-many') }]
    return formPage(c, kind, values, { status: 409, problems })
  }
  const result = await c.var.run(what, { ...sent, crowded: cost?.crowded ?? false })
  return goOn(
    c,
    result,
    ({ id }) => paths.callReceipt({ ...here(c), championOfferId: id }),
    (again) => formPage(c, kind, values, again),
  )
}

async function formPage(
  c: AppContext,
  kind: OfferKind,
  values: FormValues,
  again?: Pick<Again, 'status' | 'problems'>,
): Promise<Response> {
  const { labId, t } = c.var
  const { places, setup } = await c.var.read(async (db) => ({
    places: await placesToPick(c, db),
    setup: await findSetup(db, labId),
  }))
  return page(
    c,
    {
      title: t(`champions.call.form.${kind}`),
      status: again?.status,
      breadcrumbs: [callCrumb(c)],
      unlisted: true,
    },
    <OfferFormPage
      kind={kind}
      open={setup.callOpen}
      places={places}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

callRoutes.get(paths.callReceipt.pattern, { access }, async (c) => {
  const { labId, t } = c.var
  const { offer, profile } = await c.var.read(async (db) => ({
    offer: await findOffer(db, labId, idFrom(c, 'championOfferId')),
    profile: await findProfile(db, labId),
  }))
  return page(
    c,
    { title: t('champions.receipt.title'), breadcrumbs: [callCrumb(c)], unlisted: true },
    <ReceiptPage
      kind={offer.kind}
      state={offer.state}
      receivedAt={offer.receivedAt}
      who={profile.championName || profile.operatorName}
      phone={profile.championPhone}
    />,
  )
})

function callCrumb(c: AppContext) {
  return { label: c.var.t('champions.call.title'), address: paths.call(here(c)) }
}
