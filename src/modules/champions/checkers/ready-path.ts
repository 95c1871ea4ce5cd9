/** The learning path that makes a champion ready, where the lab's methods have it. */
export const readyPath = 'being-a-local-champion'
