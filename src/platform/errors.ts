/** Nothing is there for whoever asks: 404, the same whether it never was or is another lab's. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** The person may not do this here: 403. */
export class Forbidden extends Error {
  override name = 'Forbidden'
}

/** What was sent cannot be read as a form: too large, of a wrong type, or cut off. */
export class BadBody extends Error {
  override name = 'BadBody'
  constructor(readonly status: 400 | 413 | 415) {
    super(`body refused: ${status}`)
  }
}
