import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { communitiesOf, holdersOf, keepers } from '../../people/index.ts'
import { goOn, here, idFrom, insist, type Again } from '../answer.ts'
import { championCrumbs, listCrumb } from '../crumbs.ts'
import { championPaths as paths } from '../paths.ts'
import { leads } from '../policy.ts'
import { findChampion } from '../queries.ts'
import { endMandate, offerMandate, writeMandate } from './commands.ts'
import { isCode, linkCode, readLink } from './link.ts'
import { mayEndMandate, mayReadMandate, mayRecordPaper, maySign, partyOf } from './policy.ts'
import { findMandate, managersToPick, mandatesOf, standing } from './queries.ts'
import { recordPaper, signByLink, signMandate } from './sign-commands.ts'
import { suggestTerms, termsOf } from './suggest.ts'
import { LinkPage } from './views/link-page.tsx'
import { MandatePage } from './views/mandate-page.tsx'
import { WritePage } from './views/write-page.tsx'

/** Role cards: writing the terms, putting them before the two who sign, signing, ending. */
export const mandateRoutes = routes()
const coordinator = { inLab: ['coordinator'] } as const
const parties = ['champion', 'manager'] as const

mandateRoutes.get(paths.newMandate.pattern, { access: coordinator }, (c) => writePage(c))

mandateRoutes.post(
  paths.mandates.pattern,
  { access: coordinator, fact: 'champion-mandate.written' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const championId = idFrom(c, 'championId')
    const result = await c.var.run(writeMandate, { ...fields, championId })
    return goOn(
      c,
      result,
      ({ id }) => paths.mandate({ ...here(c), championMandateId: id }),
      (again) => writePage(c, values, again),
    )
  },
)

async function writePage(c: AppContext, sent?: FormValues, again?: Again): Promise<Response> {
  const { labId, lab, parts, t } = c.var
  const today = dayIn(lab.timeZone, parts.clock.now())
  const found = await c.var.read(async (db) => {
    const champion = await findChampion(db, labId, idFrom(c, 'championId'))
    const all = await mandatesOf(db, labId, champion.id)
    const kept = await communitiesOf(db, labId, [champion.personId])
    const [first] = await holdersOf(db, labId, ['coordinator'], null, today)
    const managers = await managersToPick(db, labId, today)
    const communities = (kept.get(champion.personId) ?? []).map(({ name }) => name)
    return { champion, all, communities, first, managers }
  })
  const { champion, all, communities, first, managers } = found
  const { agreed, coming } = standing(all)
  const last = coming ?? agreed
  const suggested = () =>
    suggestTerms(parts.dictionary.t(champion.language), {
      champion,
      communities,
      coordinator: first && { id: first.participantId, name: first.name },
      today,
      buddy: '',
    })
  const values = sent ?? (last ? termsOf(last, last === coming) : suggested())
  return page(
    c,
    {
      title: t('champions.mandate.write'),
      status: again?.status,
      breadcrumbs: championCrumbs(c, champion),
      unlisted: true,
    },
    <WritePage
      champion={champion}
      managers={managers.filter(({ value }) => value !== champion.personId)}
      again={last?.state === 'offered' || last?.state === 'agreed'}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

mandateRoutes.get(paths.mandate.pattern, { access: 'participant' }, (c) => mandatePage(c))

const changes = [
  [paths.mandateOffer, coordinator, 'champion-mandate.offered', offerMandate],
  [paths.mandateSignatures, 'participant', 'champion-mandate.signed', signMandate],
  [paths.mandatePaper, keepers, 'champion-mandate.signed', recordPaper],
  [paths.mandateEnd, 'participant', 'champion-mandate.ended', endMandate],
] as const

for (const [address, access, fact, what] of changes) {
  mandateRoutes.post(address.pattern, { access, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const championMandateId = idFrom(c, 'championMandateId')
    const result = await c.var.run<unknown, unknown, string>(what as never, {
      ...fields,
      championMandateId,
    })
    return goOn(
      c,
      result,
      () => paths.mandate({ ...here(c), championMandateId }),
      (again) => mandatePage(c, values, again),
    )
  })
}

async function mandatePage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, actor, t, parts, lab } = c.var
  const id = idFrom(c, 'championMandateId')
  const found = await c.var.read((db) => findMandate(db, labId, id))
  insist(mayReadMandate(actor, found))
  const party = partyOf(actor, found)
  const signed = party === 'champion' ? found.championAgreedAt : found.managerAgreedAt
  const link = paths.mandateLink({ lab: lab.slug, code: linkCode(parts.signingKey, id) })
  const today = dayIn(lab.timeZone, parts.clock.now())
  const open = maySign(found, today).ok
  const may = {
    lead: leads(actor),
    sign: party !== null && !signed && maySign(found, today).ok,
    record: parties.filter((who) => open && mayRecordPaper(actor, found, who).ok),
    end: found.state !== 'ended' && mayEndMandate(actor, found).ok,
  }
  const whose = { id: found.championId, name: found.championName }
  return page(
    c,
    {
      title: t('champions.mandate.of', { name: found.championName }),
      status: again?.status,
      breadcrumbs: championCrumbs(c, whose),
      unlisted: true,
    },
    <MandatePage
      mandate={found}
      say={parts.dictionary.t(found.language)}
      party={party}
      may={may}
      past={found.state === 'offered' && !open}
      link={
        may.lead && open && !found.managerId && !found.managerAgreedAt
          ? parts.settings.url + link
          : null
      }
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

mandateRoutes.get(paths.mandateLink.pattern, { access: 'anyone' }, (c) => linkPage(c))

mandateRoutes.post(
  paths.mandateLink.pattern,
  { access: 'anyone', fact: 'champion-mandate.signed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { mandateId: championMandateId, code } = linkIn(c)
    const result = await c.var.run(signByLink, { ...fields, championMandateId, code })
    return goOn(
      c,
      result,
      () => paths.mandateLink({ ...here(c), code: idFrom(c, 'code') }),
      (again) => linkPage(c, values, again),
    )
  },
)

function linkIn(c: AppContext) {
  const link = readLink(idFrom(c, 'code'))
  if (!link) throw new NotFound()
  return link
}

/** What somebody with the link reads: the card alone, and where to agree. */
async function linkPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, parts, t } = c.var
  const code = idFrom(c, 'code')
  const { mandateId: id } = linkIn(c)
  if (!isCode(linkCode(parts.signingKey, id), code)) throw new NotFound()
  const found = await c.var.read((db) => findMandate(db, labId, id))
  if (found.managerId || found.state === 'draft') throw new NotFound()
  return page(
    c,
    {
      title: t('champions.mandate.of', { name: found.championName }),
      status: again?.status,
      breadcrumbs: [listCrumb(c)],
      unlisted: true,
    },
    <LinkPage
      mandate={found}
      open={maySign(found, dayIn(c.var.lab.timeZone, parts.clock.now())).ok}
      say={parts.dictionary.t(found.language)}
      address={paths.mandateLink({ ...here(c), code })}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}
