/** How long a page's question to a passkey may wait for its answer. */
export const challengeMinutes = 15
/** How long a browser waits for somebody to touch or unlock their key. */
export const touchMinutes = 2
/** How many passkeys an account may have. */
export const passkeysMax = 20
/** How long an answer may be as text: keys for many algorithms fit, certificates do not. */
export const answerCharsMax = 20_000
