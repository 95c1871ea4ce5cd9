import { minorIn, minorOf, type Currency } from '../../shared/money.ts'
import { done, refuse, type Result } from '../../shared/result.ts'
import type { PageScope } from '../../ui/index.ts'

/** What people write for a currency besides its three letters; crowns are those of the pilot. */
const signs: Record<string, readonly Currency[]> = {
  '€': ['EUR'],
  '£': ['GBP'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
}

/** An amount as people type it, with or without its currency, in minor units above zero. */
export function amountOf(
  typed: string,
  currency: Currency,
): Result<number, 'mixed-currency' | 'no-amount'> {
  const [, number, name] = /^([\d\s.,\u00a0\u202f]*?)\s*([a-z]{2,3}|[€£])?\.?$/i.exec(typed) ?? []
  const meant = name && (signs[name.toLowerCase()] ?? [name.toUpperCase()])
  if (meant && !(meant as readonly string[]).includes(currency)) {
    return refuse('mixed-currency', { currency })
  }
  const minor = minorOf(number ?? '', currency)
  return minor ? done(minor) : refuse('no-amount')
}

/** From here up nobody counts the small change. */
const roundFrom = 1000

/** Money as it is said: large amounts in whole units. */
export function moneyWords(
  { format }: Pick<PageScope, 'format'>,
  minor: number,
  currency: Currency,
): string {
  const units = minor / minorIn(currency)
  return `${format.number(Math.abs(units) < roundFrom ? units : Math.round(units))} ${currency}`
}
