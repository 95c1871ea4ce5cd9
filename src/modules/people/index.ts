export { peoplePaths } from './paths.ts'
export { keeperRoles } from './keepers.ts'

export { channels, participant, place, type Channel } from './participant/schema.ts'
export { addParticipant, changeParticipant } from './participant/commands.ts'
export {
  lookParticipant,
  participantNames,
  peopleToPick,
  placesToPick,
} from './participant/queries.ts'

export { roleHeld } from './role/schema.ts'
export { endRole, giveRole, nameSubstitute } from './role/commands.ts'
export { holdersOf, type Holder } from './role/queries.ts'

export { groupMember, groupRules, residentGroup, type GroupRule } from './group/schema.ts'
export { changeGroup, formGroup, joinGroup, leaveGroup } from './group/commands.ts'
export { groupsWithMembers, listGroups, type GroupWithMembers } from './group/queries.ts'

export { consentPurposes, type ConsentPurpose } from './consent/schema.ts'
export { giveConsent, publishConsentText, withdrawConsent } from './consent/commands.ts'

export { inviteToRole, renewInvitation, revokeInvitation } from './invitation/commands.ts'
export { acceptForSomeone, acceptInvitation } from './invitation/acceptance.ts'

export { account, signIn } from './sign-in/schema.ts'
export { createAccount } from './sign-in/accounts.ts'
export { findActor } from './sign-in/find-actor.ts'
export { linkMinutes } from './sign-in/limits.ts'
export { signInLinkFor } from './sign-in/jobs.ts'
export { signInAddress } from './sign-in/routes.tsx'
export { lookAccountByEmail } from './sign-in/queries.ts'
