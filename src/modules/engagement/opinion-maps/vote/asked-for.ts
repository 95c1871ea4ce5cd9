import type { AppContext } from '../../../../platform/http/routes.ts'

/** `?statement=12` shows one again; `?after=12.1` says what was answered just now. */
export function askedFor(c: AppContext) {
  const wanted = Number(c.req.query('statement') ?? Number.NaN)
  const after = /^(\d{1,7})\.(-1|0|1)$/.exec(c.req.query('after') ?? '')
  return {
    ...(Number.isSafeInteger(wanted) && { wanted }),
    ...(after && { last: { number: Number(after[1]), vote: Number(after[2]) as -1 | 0 | 1 } }),
  }
}
