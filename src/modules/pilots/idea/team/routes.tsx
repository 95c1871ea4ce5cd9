import type { Command } from '../../../../platform/command.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../../ui/index.ts'
import { maySeeWork } from '../../../initiatives/index.ts'
import { isKeeper, peopleToPick, signInAddress } from '../../../people/index.ts'
import { goOn, hereIn, idOf, ideaCrumbs, type Again } from '../answer.ts'
import { ideaPaths as paths } from '../paths.ts'
import { mayLeadTeam, mayReadIdea } from '../policy.ts'
import { findShownIdea, membersOf } from '../queries.ts'
import { MemberLeavingPage, OfferPage, TeamPage } from '../views/team-page.tsx'
import { answerMember, leaveTeam, noteMember, offerToTeam, setOwner } from './commands.ts'

/** The team of an idea: offers, answers, who answers for it, leaving. */
export const teamRoutes = routes()
const access = 'participant'

teamRoutes.get(paths.team.pattern, { access: 'anyone' }, (c) => teamPage(c))
teamRoutes.post(paths.team.pattern, { access, fact: 'idea-member.taken-in' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { initiativeId, solutionIdeaId } = hereIn(c)
  const result = await c.var.run(noteMember, { ...fields, initiativeId, solutionIdeaId })
  return goOn(
    c,
    result,
    () => paths.team(hereIn(c)),
    (again) => teamPage(c, values, again),
  )
})

teamRoutes.get(paths.teamOffer.pattern, { access: 'anyone' }, (c) =>
  c.var.actor.participantId ? offerPage(c) : c.redirect(signInAddress(c), 303),
)
teamRoutes.post(paths.teamOffer.pattern, { access, fact: 'idea-member.offered' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { initiativeId, solutionIdeaId } = hereIn(c)
  const result = await c.var.run(offerToTeam, { ...fields, initiativeId, solutionIdeaId })
  return goOn(
    c,
    result,
    () => paths.team(hereIn(c)),
    (again) => offerPage(c, values, again),
  )
})

one(paths.memberAnswer.pattern, 'idea-member.answered', answerMember)
one(paths.memberOwning.pattern, 'solution-idea.owner-set', setOwner)

function one<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  teamRoutes.post(pattern, { access, fact }, async (c) => {
    const { fields } = await c.var.form()
    const result = await c.var.run(what, { ...fields, ...aboutMember(c) })
    return goOn(
      c,
      result,
      () => paths.team(hereIn(c)),
      (again) => teamPage(c, {}, again),
    )
  })
}

teamRoutes.get(paths.memberLeaving.pattern, { access }, (c) => leavingPage(c))
teamRoutes.post(paths.memberLeaving.pattern, { access, fact: 'idea-member.left' }, async (c) => {
  const result = await c.var.run(leaveTeam, aboutMember(c))
  return goOn(
    c,
    result,
    () => paths.idea(hereIn(c)),
    (again) => leavingPage(c, again),
  )
})

function aboutMember(c: AppContext) {
  const { initiativeId, solutionIdeaId } = hereIn(c)
  return {
    initiativeId,
    solutionIdeaId,
    solutionIdeaMemberId: idOf(c, 'solutionIdeaMemberId'),
  }
}

/** The idea of the address, for who may read it. */
async function findRead(c: AppContext) {
  const { labId, actor, parts } = c.var
  const found = await c.var.read((db) => findShownIdea(db, labId, hereIn(c), parts.clock.now()))
  if (!mayReadIdea(actor, found).ok) throw new NotFound()
  return found
}

async function teamPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, actor, t } = c.var
  const found = await findRead(c)
  const leads = mayLeadTeam(actor, found).ok
  const { members, people } = await c.var.read(async (db) => ({
    members: await membersOf(db, labId, found.id),
    people: leads ? await peopleToPick(db, labId, actor) : [],
  }))
  const inside = leads || maySeeWork(actor, found.initiativeId).ok
  const me = actor.participantId
  // Who is in a team is for those who work with it; others see themselves.
  const shown = members.filter(
    ({ participantId }) => inside || (participantId !== null && participantId === me),
  )
  return page(
    c,
    {
      title: t('pilots.idea.team.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: ideaCrumbs(c, found),
    },
    <TeamPage
      at={hereIn(c)}
      found={found}
      members={shown}
      leads={leads}
      keeps={isKeeper(actor)}
      me={me}
      people={people.map(({ id, name }) => ({ value: id, label: name }))}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

async function offerPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const found = await findRead(c)
  return page(
    c,
    {
      title: c.var.t('pilots.idea.offer.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: ideaCrumbs(c, found),
    },
    <OfferPage at={hereIn(c)} found={found} values={values} problems={again?.problems ?? []} />,
  )
}

async function leavingPage(c: AppContext, again?: Again) {
  const { labId, actor } = c.var
  const found = await findRead(c)
  const members = await c.var.read((db) => membersOf(db, labId, found.id))
  const member = members.find(({ id }) => id === idOf(c, 'solutionIdeaMemberId'))
  const self = member?.participantId != null && member.participantId === actor.participantId
  if (!member || !(self || mayLeadTeam(actor, found).ok)) throw new NotFound()
  return page(
    c,
    {
      title: c.var.t('pilots.idea.team.leave'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: ideaCrumbs(c, found),
    },
    <MemberLeavingPage
      at={hereIn(c)}
      found={found}
      member={member}
      problems={again?.problems ?? []}
    />,
  )
}
