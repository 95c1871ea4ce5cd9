import { path } from '../../platform/http/paths.ts'

/** Every address of this module. */
export const peoplePaths = {
  signIn: path('/sign-in'),
  signInCode: path('/sign-in/code'),
  signInLink: path('/sign-in/links/:token'),
  signInAsDemoPerson: path('/sign-in/demo'),
  signOut: path('/sign-out'),
  account: path('/account'),
  signInRevocation: path('/account/sign-ins/:signInId/revocation'),
  everyRevocation: path('/account/sign-ins/revocation'),

  join: path('/join'),
  joinCode: path('/join/:code'),
  joinAccount: path('/join/:code/account'),
  joinAcceptance: path('/join/:code/acceptance'),

  people: path('/:lab/people'),
  newPerson: path('/:lab/people/new'),
  person: path('/:lab/people/:participantId'),
  personDetails: path('/:lab/people/:participantId/details'),
  personRoles: path('/:lab/people/:participantId/roles'),
  newRole: path('/:lab/people/:participantId/roles/new'),
  roleEnd: path('/:lab/people/:participantId/roles/:roleHeldId/end'),
  roleSubstitutes: path('/:lab/people/:participantId/roles/:roleHeldId/substitutes'),
  personMerges: path('/:lab/people/:participantId/merges'),
  newMerge: path('/:lab/people/:participantId/merges/new'),
  mergeUndoing: path('/:lab/people/:participantId/merges/:participantMergeId/undoing'),
  personConsents: path('/:lab/people/:participantId/consents'),
  consentWithdrawal: path('/:lab/people/:participantId/consents/:consentId/withdrawal'),

  groups: path('/:lab/groups'),
  newGroup: path('/:lab/groups/new'),
  group: path('/:lab/groups/:groupId'),
  groupDetails: path('/:lab/groups/:groupId/details'),
  groupMembers: path('/:lab/groups/:groupId/members'),
  groupLeaving: path('/:lab/groups/:groupId/members/:participantId/leaving'),

  invitations: path('/:lab/invitations'),
  newInvitation: path('/:lab/invitations/new'),
  invitation: path('/:lab/invitations/:invitationId'),
  invitationCard: path('/:lab/invitations/:invitationId/card'),
  invitationRenewal: path('/:lab/invitations/:invitationId/renewal'),
  invitationRevocation: path('/:lab/invitations/:invitationId/revocation'),
  assistedAcceptance: path('/:lab/invitations/:invitationId/acceptance'),

  consentTexts: path('/:lab/consent-texts'),
  newConsentText: path('/:lab/consent-texts/new'),

  me: path('/:lab/me'),
  myDetails: path('/:lab/me/details'),
  myConsents: path('/:lab/me/consents'),
  myConsentWithdrawal: path('/:lab/me/consents/:consentId/withdrawal'),
}
