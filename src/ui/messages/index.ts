import en from './en.json' with { type: 'json' }
import sv from './sv.json' with { type: 'json' }

/** The words of pages and components themselves. */
export const messages = { en, sv }
