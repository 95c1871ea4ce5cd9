export { peoplePaths } from './paths.ts'
export { isKeeper, keeperRoles, keepers } from './keepers.ts'
export { packCursor, unpackCursor } from './cursor.ts'

export { participant, place } from './participant/schema.ts'
export { ageBands, belongings, genders } from './participant/input.ts'
export { livingId, resolveMerged } from './participant/living.ts'
export { mergeParticipants } from './merge/commands.ts'
export { likelyDoubles } from './merge/queries.ts'
export { addParticipant, insertParticipant } from './participant/commands.ts'
export {
  lookParticipant,
  participantNames,
  peopleToPick,
  searchPeople,
} from './participant/queries.ts'

export { setCommunities } from './community/set.ts'
export { communitiesOf } from './community/queries.ts'
export { insistSeen, lookChosen, lookSeen, seenAmong } from './community/look.ts'
export { seenBy } from './community/seen.ts'

export { endRolesOf, giveRole, insertRole } from './role/commands.ts'
export { holdersOf } from './role/queries.ts'

export { residentGroup, type GroupRule } from './group/schema.ts'
export { formGroup } from './group/commands.ts'
export { groupsWithMembers, listGroups } from './group/queries.ts'
export { groupsAsTheyWere } from './group/past.ts'

export { giveConsent, insertConsent, publishConsentText } from './consent/commands.ts'
export { consentText } from './consent/schema.ts'
export { currentTexts, listConsentTexts } from './consent/queries.ts'
export { codeDirectory } from './invitation/schema.ts'
export { plainCode } from './invitation/code.ts'
export { inviteToRole } from './invitation/commands.ts'

export { linkMinutes } from './sign-in/limits.ts'
export { browserName } from './sign-in/browser.ts'
export { signIn } from './sign-in/schema.ts'
export { createAccount } from './sign-in/accounts.ts'
export { findActor } from './sign-in/find-actor.ts'
export { signInLinkFor } from './sign-in/jobs.ts'
export { signInAddress } from './sign-in/routes.tsx'
export { lookAccountByEmail } from './sign-in/queries.ts'
