/**
 * In SQL, that `opinion_map m` of `lab l` takes answers at a moment, which a placeholder names: `isOpenOn` of the
 * policy, asked of many maps at once.
 */
export function takesAnswers(now: string): string {
  const day = `(${now}::timestamptz at time zone l.time_zone)::date`
  return `(m.state = 'open' and coalesce(m.opens_on, '-infinity') <= ${day}
    and coalesce(m.closes_on, 'infinity') >= ${day})`
}
