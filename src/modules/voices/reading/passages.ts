/** A sentence of a text, by where it begins and ends. */
export type Passage = { startsAt: number; endsAt: number; text: string }

/** More sentences than this are shown a few at a time as one. */
const passagesMax = 400

/** The sentences of a text in order, without the space around them; offsets are those of JavaScript strings. */
export function passagesOf(text: string, language: string): Passage[] {
  const found: Passage[] = []
  for (const { segment, index } of sentences(text, language)) {
    const said = segment.trim()
    if (!said) continue
    const startsAt = index + segment.indexOf(said)
    found.push({ startsAt, endsAt: startsAt + said.length, text: said })
  }
  const step = Math.ceil(found.length / passagesMax)
  return step > 1 ? together(text, found, step) : found
}

function sentences(text: string, language: string): Iterable<{ segment: string; index: number }> {
  const [known] = Intl.Segmenter.supportedLocalesOf([language === 'und' ? 'en' : language])
  return new Intl.Segmenter(known ?? 'en', { granularity: 'sentence' }).segment(text)
}

function together(text: string, found: readonly Passage[], step: number): Passage[] {
  const joined: Passage[] = []
  for (let place = 0; place < found.length; place += step) {
    const { startsAt } = found[place]!
    const { endsAt } = found[Math.min(place + step, found.length) - 1]!
    joined.push({ startsAt, endsAt, text: text.slice(startsAt, endsAt) })
  }
  return joined
}

/** The passage from the first to the last of these sentences; null when one between them is missing or unknown. */
export function passageOf(
  text: string,
  language: string,
  chosen: readonly number[],
): Passage | null {
  const all = passagesOf(text, language)
  const places = [...new Set(chosen)].toSorted((a, b) => a - b)
  const [first, last] = [all[places[0] ?? -1], all[places.at(-1) ?? -1]]
  if (!first || !last || places.at(-1)! - places[0]! !== places.length - 1) return null
  const { startsAt } = first
  return { startsAt, endsAt: last.endsAt, text: text.slice(startsAt, last.endsAt) }
}
