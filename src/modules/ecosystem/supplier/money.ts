const shapes = new Map<string, number>()

/** How many digits a currency has after its point: two for kronor, none for Icelandic ones. */
export function digitsOf(currency: string): number {
  let digits = shapes.get(currency)
  if (digits === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency })
    digits = format.resolvedOptions().maximumFractionDigits ?? 2
    shapes.set(currency, digits)
  }
  return digits
}

const known = new Set(Intl.supportedValuesOf('currency'))

/** Whether three letters are a currency. */
export function isCurrency(text: string): boolean {
  return known.has(text)
}

/** An amount as typed, in the smallest units of its currency; null where it has more digits than the currency. */
export function minorOf(amount: number, currency: string): number | null {
  const exact = amount * 10 ** digitsOf(currency)
  const minor = Math.round(exact)
  return Math.abs(exact - minor) < 1e-6 * Math.max(1, exact) ? minor : null
}

/** An amount in words of its currency, as people of a language write it, without the small change. */
export function moneyText(minor: number, currency: string, language: string): string {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB'
  const amount = minor / 10 ** digitsOf(currency)
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    maximumFractionDigits: 0,
  }).format(amount)
}
