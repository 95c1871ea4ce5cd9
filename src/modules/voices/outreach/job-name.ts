/** The job that writes the invitations of one outreach; its payload names it, no words. */
export const writeInvitationsJob = 'voices.write-invitations'
