import en from './en.json' with { type: 'json' }
import sv from './sv.json' with { type: 'json' }

/** What the platform itself says: why a file cannot be taken. */
export const messages = { en, sv }
