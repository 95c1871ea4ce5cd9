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

/** Whether a text is a day of the calendar that the database has too: from the year 1 to 9999. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < '0001-01-01') return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

/** Whether a text is a moment as the database or a browser writes it: '2026-11-22 10:00:00.5+00', '2026-11-22T10:00:00Z'. */
export function isMoment(text: string): boolean {
  const time =
    /^[ T](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)$/
  return isDay(text.slice(0, 10)) && time.test(text.slice(10))
}
