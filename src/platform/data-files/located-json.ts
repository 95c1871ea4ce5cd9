/** A place in a document: property names and list positions from the top. */
export type JsonPath = readonly PropertyKey[]

/** Something wrong in a text, and the line it is on, counted from 1. */
export type LineMistake = { line: number; reason: string }

/** A JSON document that still knows on which line each part of it was written. */
export type LocatedJson = {
  value: unknown
  /** The line of a part; for one that is missing, the line of what it should have been in. */
  lineOf(path: JsonPath): number
  /** Names written twice in the same object: JSON would silently keep the last. */
  doubled: LineMistake[]
}

type Token = { text: string; line: number }

/** How deep values may stand inside each other; nothing that people write comes near it. */
const depthMax = 60

const tokenPattern =
  /[{}[\],:]|"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy

/** Reads JSON with its lines; a text that is not JSON is answered with the first place where it stops being it. */
export function readLocatedJson(
  text: string,
): { ok: true; json: LocatedJson } | { ok: false; mistake: LineMistake } {
  const lines = new Map<string, number>()
  const doubled: LineMistake[] = []
  try {
    const value = readDocument(tokensOf(text), lines, doubled)
    return { ok: true, json: { value, doubled, lineOf: (path) => nearestLine(lines, path) } }
  } catch (error) {
    if (!(error instanceof Error) || !('line' in error)) throw error
    const { line, reason } = error as Error & LineMistake
    return { ok: false, mistake: { line, reason } }
  }
}

function mistake(line: number, reason: string): Error & LineMistake {
  return Object.assign(new Error(reason), { line, reason })
}

function nearestLine(lines: Map<string, number>, path: JsonPath): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(keyOf(path.slice(0, length)))
    if (line !== undefined) return line
  }
  return lines.get(keyOf([])) ?? 1
}

function keyOf(path: JsonPath): string {
  return JSON.stringify(path)
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let line = 1
  for (let at = 0; at < text.length;) {
    const space = /[ \t\r\n\uFEFF]*/y
    space.lastIndex = at
    const gap = space.exec(text)![0]
    line += gap.split('\n').length - 1
    at += gap.length
    if (at >= text.length) break
    tokenPattern.lastIndex = at
    const token = tokenPattern.exec(text)?.[0]
    if (!token) throw mistake(line, `This is not JSON: ${excerpt(text, at)}.`)
    tokens.push({ text: token, line })
    at += token.length
  }
  tokens.push({ text: '', line })
  return tokens
}

function excerpt(text: string, at: number): string {
  const found = text.slice(at, at + 20).split('\n')[0]!
  return text[at] === '"'
    ? `the text beginning ${found} does not end on its line, or has a wrong \\`
    : `${found} stands where a text, a number, { or [ should`
}

function readDocument(
  tokens: Token[],
  lines: Map<string, number>,
  doubled: LineMistake[],
): unknown {
  let at = 0
  const value = readValue([])
  const rest = tokens[at]!
  if (rest.text !== '') throw mistake(rest.line, `${rest.text} stands after the end.`)
  return value

  function take(...wanted: string[]): Token {
    const token = tokens[at++]!
    if (wanted.length === 0 || wanted.includes(token.text)) return token
    const previous = tokens[at - 2] ?? token
    const found = token.text === '' ? 'the file ends' : `there is ${token.text}`
    throw mistake(previous.line, `${wanted.join(' or ')} is missing: ${found}.`)
  }

  function readValue(path: JsonPath): unknown {
    const token = take()
    if (path.length > depthMax) throw mistake(token.line, 'Too much stands inside each other.')
    if (!lines.has(keyOf(path))) lines.set(keyOf(path), token.line)
    if (token.text === '{') return readObject(path)
    if (token.text === '[') return readList(path)
    if (token.text === '') throw mistake(token.line, 'The file ends too early.')
    if (/^[}\],:]$/.test(token.text)) {
      throw mistake(token.line, `${token.text} stands where a value should.`)
    }
    return JSON.parse(token.text)
  }

  function readObject(path: JsonPath): Record<string, unknown> {
    const found = new Map<string, unknown>()
    if (tokens[at]!.text === '}') return (at++, {})
    do {
      const name = take()
      if (!name.text.startsWith('"')) {
        throw mistake(name.line, `A name in quotes is missing before ${name.text || 'the end'}.`)
      }
      const key = JSON.parse(name.text) as string
      if (found.has(key))
        doubled.push({ line: name.line, reason: `"${key}" is written twice here.` })
      lines.set(keyOf([...path, key]), name.line)
      take(':')
      found.set(key, readValue([...path, key]))
    } while (take(',', '}').text === ',')
    return Object.fromEntries(found)
  }

  function readList(path: JsonPath): unknown[] {
    const found: unknown[] = []
    if (tokens[at]!.text === ']') return (at++, found)
    do found.push(readValue([...path, found.length]))
    while (take(',', ']').text === ',')
    return found
  }
}
