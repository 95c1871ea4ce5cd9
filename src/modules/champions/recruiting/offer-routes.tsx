import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { packCursor, peopleToPick, unpackCursor } from '../../people/index.ts'
import { goOn, here, idFrom, type Again } from '../answer.ts'
import { listCrumb } from '../crumbs.ts'
import { championPaths as paths } from '../paths.ts'
import { initiativesToPick, placesToPick, todayOf } from '../registry/routes.tsx'
import { acceptOffer, declineOffer, noteTalk, toldBy } from './commands.ts'
import { findOffer, listOffers, offersPageSize } from './queries.ts'
import { OfferPage } from './views/offer-page.tsx'
import { OffersPage } from './views/offers-page.tsx'

/** The inbox of offers: talking, accepting, declining. */
export const offerRoutes = routes()
const access = { inLab: ['coordinator'] } as const

offerRoutes.get(paths.offers.pattern, { access }, async (c) => {
  const { labId, t } = c.var
  const answered = c.req.query('view') === 'answered'
  const cursor = unpackCursor(c.req.query('after'), ['id'])
  const after = cursor && isUuid(cursor.id) ? cursor.id : null
  const found = await c.var.read((db) => listOffers(db, labId, !answered, after))
  const listed = found.slice(0, offersPageSize)
  const last = found.length > offersPageSize ? listed.at(-1)! : null
  return page(
    c,
    {
      title: t('champions.offers.title'),
      breadcrumbs: [listCrumb(c)],
      wide: true,
      unlisted: true,
    },
    <OffersPage
      listed={listed}
      answered={answered}
      next={last && packCursor({ id: last.id })}
      paged={after !== null}
    />,
  )
})

offerRoutes.get(paths.offer.pattern, { access }, (c) => offerPage(c))

changes(paths.offerTalk.pattern, 'champion-offer.talked', noteTalk, 'talk')
changes(paths.offerAcceptance.pattern, 'champion-offer.accepted', acceptOffer, 'acceptance')
changes(paths.offerRefusal.pattern, 'champion-offer.declined', declineOffer, 'refusal')

export type OfferPart = 'talk' | 'acceptance' | 'refusal'

function changes<I>(
  pattern: string,
  fact: string,
  what: Command<I, { id: string; championId?: string }>,
  part: OfferPart,
) {
  offerRoutes.post(pattern, { access, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const championOfferId = idFrom(c, 'championOfferId')
    const result = await c.var.run(what, { ...fields, championOfferId })
    return goOn(
      c,
      result,
      ({ championId }) =>
        championId
          ? paths.champion({ ...here(c), championId })
          : paths.offer({ ...here(c), championOfferId }),
      (again) => offerPage(c, { values, again, part }),
    )
  })
}

async function offerPage(
  c: AppContext,
  sent?: { values: FormValues; again: Again; part: OfferPart },
): Promise<Response> {
  const { labId, actor, t } = c.var
  const found = await c.var.read(async (db) => ({
    offer: await findOffer(db, labId, idFrom(c, 'championOfferId')),
    people: await peopleToPick(db, labId, actor),
    places: await placesToPick(c, db),
    initiatives: await initiativesToPick(c, db),
  }))
  const { offer } = found
  const today = todayOf(c)
  const beginning = {
    since: today,
    cap: '4',
    saidYesOn: today,
    'languages[]': [offer.language],
    'placeIds[]': offer.placeId ? [offer.placeId] : [],
  }
  return page(
    c,
    {
      title: offer.name,
      status: sent?.again.status,
      breadcrumbs: [
        listCrumb(c),
        { label: t('champions.offers.title'), address: paths.offers(here(c)) },
      ],
      unlisted: true,
    },
    <OfferPage
      {...found}
      people={found.people.map(({ id, name }) => ({ value: id, label: name }))}
      told={toldBy(offer)}
      part={sent?.part ?? null}
      values={sent?.values ?? beginning}
      beginning={beginning}
      problems={sent?.again.problems ?? []}
    />,
  )
}
