/** Whether a map is being prepared, takes votes, or is over. */
export const mapStates = ['draft', 'open', 'closed'] as const
export type MapState = (typeof mapStates)[number]

/** Who may vote: whoever opens the page, or people of the lab only. */
export const voters = ['anyone', 'participants'] as const
export type Voters = (typeof voters)[number]

/** Who may add a statement besides those who prepare the map. */
export const adders = ['nobody', 'voters', 'participants'] as const
export type Adders = (typeof adders)[number]

/** Whether a statement that somebody adds is read by a person before or after others see it. */
export const moderations = ['before', 'after'] as const
export type Moderation = (typeof moderations)[number]

export const statementOrigins = ['seed', 'contribution', 'voter', 'import'] as const
export type StatementOrigin = (typeof statementOrigins)[number]
export const statementStates = ['waiting', 'shown', 'rejected'] as const
export type StatementState = (typeof statementStates)[number]

/** By which way a voter came: on the web, on paper, read to, or in a file. */
export const voterChannels = ['web', 'paper', 'aloud', 'import'] as const
export type VoterChannel = (typeof voterChannels)[number]

/** How somebody whose answers another wrote down said yes to what was written. */
export const confirmations = ['self', 'read-back', 'signed', 'not-yet'] as const
export type Confirmation = (typeof confirmations)[number]

/** Where somebody is read to. */
export const occasions = ['phone', 'home', 'elsewhere'] as const
export type Occasion = (typeof occasions)[number]

/** What is decided about newcomers whom no hall would hold: they count, or they do not. */
export const doubts = ['counted', 'left-out'] as const
export type Doubt = (typeof doubts)[number]

/** The answers on a button, by what is sent. */
export const votes = { agree: 1, disagree: -1, pass: 0 } as const
export type VoteName = keyof typeof votes

/** What a vote is called. */
export function voteNameOf(vote: number): VoteName {
  if (vote === 0) return 'pass'
  return vote > 0 ? 'agree' : 'disagree'
}

/** How long a statement may be: one thought that can be read aloud. */
export const statementCharsMax = 300
/** Statements of one map. */
export const statementsMax = 2000
/** Own answers before the result is shown. */
export const answersFirst = 5

/** What a statement says, by language; imported ones may be in any. */
export type StatementWords = Record<string, string>
