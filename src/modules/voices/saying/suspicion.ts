/** Why a person looks at a contribution before anybody else reads it. */
export type Suspicion = 'links' | 'hidden-field' | 'repeated' | 'crowd'

/** This many addresses of web pages in one text are usual in advertisements only. */
const linksMax = 2
const webAddress = /(?:https?:\/\/|www\.)\S+/gi

/** What speaks for an advertisement or a machine; nothing is lost for it, a person looks first. */
export function suspicionsOf(given: {
  title: string
  body: string
  /** What stood in the field that people do not see. */
  hiddenField: string
  /** The same text came in a short while ago. */
  repeated: boolean
  /** Very many began from this network. */
  crowded: boolean
}): Suspicion[] {
  const links = `${given.title} ${given.body}`.match(webAddress)?.length ?? 0
  const found: [boolean, Suspicion][] = [
    [links > linksMax, 'links'],
    [given.hiddenField !== '', 'hidden-field'],
    [given.repeated, 'repeated'],
    [given.crowded, 'crowd'],
  ]
  return found.filter(([is]) => is).map(([, why]) => why)
}
