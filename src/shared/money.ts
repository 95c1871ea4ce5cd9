/** The currencies that labs reckon in; an amount is an integer in minor units, such as cents. */
export const currencies = ['EUR', 'SEK', 'NOK', 'GBP', 'DKK', 'ISK'] as const
export type Currency = (typeof currencies)[number]

/** How many minor units make one: the Icelandic króna has none smaller. */
export function minorIn(currency: Currency): number {
  return currency === 'ISK' ? 1 : 100
}

/** An amount as people type it, 1 200,50 or 1200.50, in minor units; undefined where it is none or finer than the currency. */
export function minorOf(typed: string, currency: Currency): number | undefined {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  if (!/^\d{1,11}(\.\d{1,2})?$/.test(plain)) return undefined
  const minor = Math.round(Number(plain) * 100)
  if (minorIn(currency) === 100) return minor
  return minor % 100 === 0 ? minor / 100 : undefined
}

/** An amount as a form shows it: '1200.50', or '1200'. */
export function typedAmount(minor: number, currency: Currency): string {
  const whole = minor / minorIn(currency)
  return Number.isInteger(whole) ? String(whole) : whole.toFixed(2)
}
