const made = new Map<string, Intl.DateTimeFormat>()

/** The calendar day ('2026-11-22') that a moment falls on in a time zone. */
export function dayIn(timeZone: string, moment: Date): string {
  let format = made.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
    made.set(timeZone, format)
  }
  return format.format(moment)
}

/** The day so many days later, or earlier when negative. */
export function dayPlus(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}
