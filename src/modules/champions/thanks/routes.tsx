import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { completionsOf, lookPath } from '../../learning/index.ts'
import { communitiesOf, lookParticipant } from '../../people/index.ts'
import { here, idFrom, type Again } from '../answer.ts'
import { listCrumb } from '../crumbs.ts'
import { leads } from '../policy.ts'
import { goOn, insist, supportCrumb } from '../support-answer.ts'
import { supportPaths as paths } from '../support-paths.ts'
import { mayLetLeave, mayReadThanks, mayTakeThanksDown, mayThank } from '../support-policy.ts'
import { removeThanks, sayThanks, setThanksPublicity, takeThanksDown } from './commands.ts'
import { isOpen, lookThanks, publicThanks, serviceOf } from './queries.ts'
import { CertificatePage } from './views/certificate-page.tsx'
import { NewThanksPage } from './views/new-thanks-page.tsx'
import { PublicThanksPage } from './views/public-thanks-page.tsx'
import { ThanksPage } from './views/thanks-page.tsx'

/** Words of thanks, and the certificate of service. */
export const thanksRoutes = routes()

thanksRoutes.get(paths.thanks.pattern, { access: 'anyone' }, async (c) => {
  const thanks = await c.var.read((db) => publicThanks(db, c.var.labId))
  return page(
    c,
    { title: c.var.t('champions.thanks.public'), breadcrumbs: [listCrumb(c)] },
    <PublicThanksPage thanks={thanks} mayLead={leads(c.var.actor)} />,
  )
})

thanksRoutes.get(paths.newThanks.pattern, { access: 'participant' }, (c) => newPage(c))

thanksRoutes.post(
  paths.thanksTo.pattern,
  { access: 'participant', fact: 'champion-thanks.said' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const participantId = idFrom(c, 'participantId')
    const result = await c.var.run(sayThanks, { ...fields, participantId })
    const next = ({ id }: { id: string }) =>
      `${paths.thanksOne({ ...here(c), championThanksId: id })}?said`
    return goOn(c, result, next, (again) => newPage(c, values, again))
  },
)

async function newPage(c: AppContext, values: FormValues = {}, again?: Again): Promise<Response> {
  const { labId, actor, t } = c.var
  const person = await c.var.read(async (db) => {
    const found = await lookParticipant(db, labId, idFrom(c, 'participantId'))
    if (!found || (await serviceOf(db, labId, found.id)).length === 0) throw new NotFound()
    return found
  })
  insist(mayThank(actor, person.id))
  return page(
    c,
    {
      title: t('champions.thanks.to', { name: person.name }),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [supportCrumb(c, person.id, person.name)],
    },
    <NewThanksPage person={person} values={values} problems={again?.problems ?? []} />,
  )
}

thanksRoutes.get(paths.thanksOne.pattern, { access: 'participant' }, (c) => onePage(c))

async function onePage(
  c: AppContext,
  values: FormValues = {},
  again?: Pick<Again, 'status' | 'problems'>,
): Promise<Response> {
  const { labId, actor, t } = c.var
  const found = await c.var.read((db) => lookThanks(db, labId, idFrom(c, 'championThanksId')))
  if (!found) throw new NotFound()
  const standing = { isPublic: isOpen(found), isDown: found.takenDownAt !== null }
  if (!mayReadThanks(actor, { ...found, ...standing }).ok) throw new NotFound()
  return page(
    c,
    {
      title: t('champions.thanks.to', { name: found.toName }),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [supportCrumb(c, found.toId, found.toName)],
    },
    <ThanksPage
      thanks={found}
      self={actor.participantId}
      said={c.req.query('said') !== undefined}
      mayTakeDown={mayTakeThanksDown(actor, standing).ok}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

thanksRoutes.post(
  paths.thanksTakingDown.pattern,
  { access: 'participant', fact: 'champion-thanks.taken-down' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const championThanksId = idFrom(c, 'championThanksId')
    const result = await c.var.run(takeThanksDown, { ...fields, championThanksId })
    return goOn(
      c,
      result,
      () => paths.thanksOne({ ...here(c), championThanksId }),
      (again) => onePage(c, values, again),
    )
  },
)

thanksRoutes.post(
  paths.thanksPublicity.pattern,
  { access: 'participant', fact: 'champion-thanks.publicity-set' },
  async (c) => {
    const { fields } = await c.var.form()
    const championThanksId = idFrom(c, 'championThanksId')
    const result = await c.var.run(setThanksPublicity, { ...fields, championThanksId })
    insist(result)
    return c.redirect(paths.thanksOne({ ...here(c), championThanksId }), 303)
  },
)

thanksRoutes.post(
  paths.thanksRemoval.pattern,
  { access: 'participant', fact: 'champion-thanks.removed' },
  async (c) => {
    const championThanksId = idFrom(c, 'championThanksId')
    const result = await c.var.run(removeThanks, { championThanksId })
    insist(result)
    if (!result.ok) throw new NotFound()
    return c.redirect(paths.person({ ...here(c), participantId: result.value.toId }), 303)
  },
)

thanksRoutes.get(paths.certificate.pattern, { access: 'participant' }, async (c) => {
  const { labId, actor, language, t } = c.var
  const read = await c.var.read(async (db) => {
    const person = await lookParticipant(db, labId, idFrom(c, 'participantId'))
    if (!person || person.erasedAt) throw new NotFound()
    insist(mayLetLeave(actor, person.id))
    const service = await serviceOf(db, labId, person.id)
    if (service.length === 0) throw new NotFound()
    const communities = (await communitiesOf(db, labId, [person.id])).get(person.id) ?? []
    const learned = await completionsOf(db, labId, person.id, c.var.parts.clock.now())
    return { person, service, communities, learned }
  })
  const training = [...read.learned].map(([key, { completedOn }]) => ({
    name: pickText(lookPath(key)?.name ?? {}, language).text || key,
    completedOn,
  }))
  return page(
    c,
    {
      title: t('champions.certificate.title'),
      unlisted: true,
      breadcrumbs: [supportCrumb(c, read.person.id, read.person.name)],
    },
    <CertificatePage {...read} training={training} />,
  )
})
