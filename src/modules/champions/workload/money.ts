import type { Language } from '../../../shared/language.ts'
import type { Currency } from '../schema.ts'

/** How many digits the smaller unit of a currency has. */
const digits: Record<Currency, number> = { EUR: 2, GBP: 2, ISK: 0, NOK: 2, SEK: 2, DKK: 2 }

/** An amount as people type it in smaller units; null where it has more digits than the currency. */
export function minorOf(amount: number, currency: Currency): number | null {
  const minor = amount * 10 ** digits[currency]
  return Math.abs(minor - Math.round(minor)) < 1e-6 ? Math.round(minor) : null
}

/** An amount in smaller units as a plain figure, for files. */
export function plainAmount(minor: number, currency: Currency): string {
  return (minor / 10 ** digits[currency]).toFixed(digits[currency])
}

/** The same for people, with the name of the currency. */
export function moneyOf(minor: number, currency: Currency, language: Language): string {
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits[currency],
    maximumFractionDigits: digits[currency],
  })
  return `${format.format(minor / 10 ** digits[currency])} ${currency}`
}
