import { lookSeen } from '../community/look.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { keyedBytes } from '../../../platform/ids.ts'
import { isUuid } from '../../../shared/id.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { goOn, idFrom, labOf, type Again } from '../answer.ts'
import { packCursor, unpackCursor } from '../cursor.ts'
import { initiativeNames } from '../initiatives-named.ts'
import { isKeeper, keeperRoles, keepers } from '../keepers.ts'
import { peopleToPick } from '../participant/queries.ts'
import { listCrumb } from '../participant/routes.tsx'
import { peoplePaths } from '../paths.ts'
import { mayGiveRole } from '../role/policy.ts'
import { givableRoles, scopesToPick } from '../role/routes.tsx'
import { acceptForSomeone } from './acceptance.ts'
import { codeHashOf, invitationCode } from './code.ts'
import { inviteToRole, renewInvitation, revokeInvitation } from './commands.ts'
import { stateOf } from './policy.ts'
import { invitationsPageSize, listInvitations, lookInvitation } from './queries.ts'
import { CardPage } from './views/card-page.tsx'
import { InvitationPage } from './views/invitation-page.tsx'
import { InvitationsPage } from './views/invitations-page.tsx'
import { InvitePage } from './views/invite-page.tsx'

/** Inviting people to roles: the list, a new one, its card, taking it back. */
export const invitationRoutes = routes()

invitationRoutes.get(peoplePaths.invitations.pattern, { access: keepers }, async (c) => {
  const open = c.req.query('state') !== 'over'
  const now = c.var.parts.clock.now()
  const cursor = unpackCursor(c.req.query('after'), ['id'])
  const before = cursor && isUuid(cursor.id) ? cursor.id : null
  const { found, names } = await c.var.read(async (db) => {
    const rows = await listInvitations(db, c.var.labId, c.var.actor, now, { open, before })
    const scopes = rows.map(({ initiativeId }) => initiativeId)
    return { found: rows, names: await initiativeNames(c, db, scopes) }
  })
  const shown = found.slice(0, invitationsPageSize)
  const next = found.length > invitationsPageSize ? packCursor({ id: shown.at(-1)!.id }) : null
  const invitations = shown.map((one) => ({
    ...one,
    state: stateOf(one, now),
    initiative: one.initiativeId ? (names.get(one.initiativeId) ?? null) : null,
  }))
  return page(
    c,
    { title: c.var.t('people.invitation.list'), wide: true, unlisted: true },
    <InvitationsPage invitations={invitations} open={open} next={next} paged={before !== null} />,
  )
})

invitationRoutes.get(peoplePaths.newInvitation.pattern, { access: keeperRoles }, (c) =>
  invitePage(c, {
    participantId: c.req.query('person'),
    initiativeId: c.req.query('initiative'),
    role: c.req.query('role'),
    channel: 'email',
  }),
)

async function invitePage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const keeps = isKeeper(c.var.actor)
  const { people, initiatives, meant } = await c.var.read(async (db) => ({
    people: keeps ? await peopleToPick(db, c.var.labId, c.var.actor) : [],
    initiatives: await scopesToPick(c, db, values.initiativeId),
    meant:
      keeps && isUuid(values.participantId)
        ? await lookSeen(db, c.var.labId, c.var.actor, values.participantId)
        : undefined,
  }))
  return page(
    c,
    {
      title: c.var.t('people.invitation.new'),
      status: again?.status,
      breadcrumbs: listCrumbs(c),
      unlisted: true,
    },
    <InvitePage
      people={people}
      initiatives={initiatives}
      roles={givableRoles(c, initiatives)}
      back={backFrom(c)}
      values={{ email: meant?.email ?? '', ...values }}
      problems={again?.problems ?? []}
    />,
  )
}

invitationRoutes.post(
  peoplePaths.invitations.pattern,
  { access: keeperRoles, fact: 'invitation.sent' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(inviteToRole, fields)
    return goOn(
      c,
      result,
      ({ id }) => `${peoplePaths.invitation({ lab: labOf(c), invitationId: id })}?sent`,
      (again) => invitePage(c, values, again),
    )
  },
)

/** An invitation, with its code only if the reader may give the role and while it still opens something. */
async function openOwn(c: AppContext) {
  const { parts, labId, actor } = c.var
  const { found, names } = await c.var.read(async (db) => {
    const row = await lookInvitation(db, labId, actor, idFrom(c, 'invitationId'))
    return { found: row, names: await initiativeNames(c, db, [row?.initiativeId ?? null]) }
  })
  if (!found) throw new NotFound()
  const state = stateOf(found, parts.clock.now())
  const mine = mayGiveRole(actor, found.role, found.initiativeId).ok
  if (!mine && !isKeeper(actor)) throw new NotFound()
  const code = invitationCode((purpose) => keyedBytes(parts.signingKey, purpose), found)
  const shown = mine && state === 'pending' && codeHashOf(code) === found.codeHash
  const initiative = found.initiativeId ? (names.get(found.initiativeId) ?? null) : null
  const link = parts.settings.url + peoplePaths.joinCode({ code })
  return { ...found, state, mine, initiative, code: shown ? code : null, link: shown ? link : null }
}
export type OpenedInvitation = Awaited<ReturnType<typeof openOwn>>

invitationRoutes.get(peoplePaths.invitation.pattern, { access: keeperRoles }, (c) =>
  invitationPage(c),
)

async function invitationPage(c: AppContext, again?: Again): Promise<Response> {
  const invitation = await openOwn(c)
  return page(
    c,
    {
      title: c.var.t('people.invitation.for', { name: invitation.called }),
      status: again?.status,
      breadcrumbs: listCrumbs(c),
      unlisted: true,
    },
    <InvitationPage
      invitation={invitation}
      sent={c.req.query('sent') !== undefined}
      problems={again?.problems ?? []}
    />,
  )
}

invitationRoutes.get(peoplePaths.invitationCard.pattern, { access: keeperRoles }, async (c) => {
  const invitation = await openOwn(c)
  const { code } = invitation
  if (!code) throw new NotFound()
  const title = c.var.t('people.invitation.card')
  const { url } = c.var.parts.settings
  const join = url + peoplePaths.join({})
  const back = {
    label: c.var.t('people.invitation.for', { name: invitation.called }),
    address: peoplePaths.invitation({ lab: labOf(c), invitationId: invitation.id }),
  }
  return page(
    c,
    { title, unlisted: true, breadcrumbs: [back] },
    <CardPage invitation={{ ...invitation, code, link: invitation.link! }} join={join} />,
  )
})

invitationRoutes.post(
  peoplePaths.invitationRenewal.pattern,
  { access: keeperRoles, fact: 'invitation.renewed' },
  async (c) => {
    const invitationId = idFrom(c, 'invitationId')
    const result = await c.var.run(renewInvitation, { invitationId })
    return goOn(
      c,
      result,
      () => `${peoplePaths.invitation({ lab: labOf(c), invitationId })}?sent`,
      (again) => invitationPage(c, again),
    )
  },
)

invitationRoutes.post(
  peoplePaths.invitationRevocation.pattern,
  { access: keeperRoles, fact: 'invitation.revoked' },
  async (c) => {
    const invitationId = idFrom(c, 'invitationId')
    const result = await c.var.run(revokeInvitation, { invitationId })
    return goOn(
      c,
      result,
      () => backFrom(c),
      (again) => invitationPage(c, again),
    )
  },
)

invitationRoutes.post(
  peoplePaths.assistedAcceptance.pattern,
  { access: keeperRoles, fact: 'invitation.accepted' },
  async (c) => {
    const { fields } = await c.var.form()
    const invitationId = idFrom(c, 'invitationId')
    const language = c.var.lab.languages[0]
    const result = await c.var.run(acceptForSomeone, { language, ...fields, invitationId })
    return goOn(
      c,
      result,
      ({ participantId }) =>
        isKeeper(c.var.actor)
          ? `${peoplePaths.person({ lab: labOf(c), participantId })}?saved`
          : peoplePaths.invitation({ lab: labOf(c), invitationId }),
      (again) => invitationPage(c, again),
    )
  },
)

/** The ways back that the reader may go: the lists are for those who keep them. */
function listCrumbs(c: AppContext) {
  const invitations = { label: c.var.t('people.invitation.list'), address: backFrom(c) }
  return isKeeper(c.var.actor) ? [listCrumb(c), invitations] : []
}

function backFrom(c: AppContext): string {
  const lab = labOf(c)
  return isKeeper(c.var.actor) ? peoplePaths.invitations({ lab }) : peoplePaths.me({ lab })
}
