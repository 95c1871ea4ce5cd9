/** What people say: each kind is answered. */
export const kinds = ['story', 'idea', 'comment', 'interview', 'note', 'mark'] as const
export type Kind = (typeof kinds)[number]

/** How it reached us. */
export const channels = ['web', 'paper', 'phone', 'visit', 'session', 'import'] as const
export type VoiceChannel = (typeof channels)[number]

/** Who may read it: those who handle voices, everyone with a role, everybody. */
export const visibilities = ['private', 'lab', 'public'] as const
export type Visibility = (typeof visibilities)[number]

/** How the words were confirmed when somebody else wrote them down. */
export const confirmations = ['self', 'read-back', 'signed', 'receipt', 'not-yet'] as const
export type Confirmation = (typeof confirmations)[number]

/** `quarantined` waits for a person to look, `hidden` was taken from view with a reason: both are kept. */
export const states = ['received', 'quarantined', 'hidden', 'withdrawn'] as const
export type ContributionState = (typeof states)[number]

/** What became of a contribution. */
export const outcomes = ['adopted', 'merged', 'deferred', 'declined'] as const
export type Outcome = (typeof outcomes)[number]

/** The uses of a story that its teller agrees to one by one. */
export const storyPurposes = ['story-in-lab', 'story-quote', 'story-public', 'story-share'] as const
export type StoryPurpose = (typeof storyPurposes)[number]

/** How long what people say may be, in characters. */
export const wordsMax = { title: 300, body: 20_000, shows: 300 } as const
