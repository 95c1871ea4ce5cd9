import { parseSync, Visitor } from 'oxc-parser'
import type { MessageFile } from './message-texts.ts'
import type { SourceFile } from './sources.ts'

/** What the program asks for and nobody wrote, and what was written and nobody asks for. */
export function usageBreaches(
  files: readonly MessageFile[],
  program: readonly SourceFile[],
): string[] {
  const keys = new Set(files.flatMap(({ texts }) => Object.keys(texts)))
  const owners = new Set([...keys].map((key) => key.split('.')[0]!))
  const [whole, starts] = [new Set<string>(), new Set<string>()]
  const found: string[] = []
  for (const file of program) {
    const said = keysIn(file, owners)
    for (const key of said.whole) {
      whole.add(key)
      // The beginning of a family of texts, such as the refusals of one module, handed on as a value.
      if (!keys.has(key) && key.split('.').length > 1) starts.add(`${key}.`)
    }
    for (const start of said.starts) starts.add(start)
    for (const key of said.spoken)
      if (!keys.has(key)) found.push(`${file.path} says ${key}, which nobody wrote.`)
    for (const start of said.starts) {
      const fits = [...keys].some((key) => key.startsWith(start))
      if (!fits) found.push(`${file.path} says ${start}…, and no key begins so.`)
    }
    for (const key of said.handed) {
      const known = keys.has(key) || [...keys].some((one) => one.startsWith(`${key}.`))
      if (!known) found.push(`${file.path} hands on ${key}, which nobody wrote.`)
    }
    for (const call of said.unfixed) found.push(`${file.path}: ${call} has no fixed beginning.`)
  }
  for (const key of keys) {
    const used = whole.has(key) || [...starts].some((start) => key.startsWith(start))
    if (!used) found.push(`${key} is written and nobody says it.`)
  }
  return found
}

/** Fields in which a text is named, to be said by whoever reads them. */
const handing = ['key', 'label', 'message', 'words']

type Said = Record<'whole' | 'handed' | 'spoken' | 'starts' | 'unfixed', Set<string>>

/** The keys a file names: as texts anywhere, spoken by t('...'), or as templates with a fixed beginning. */
function keysIn({ path, text }: SourceFile, owners: ReadonlySet<string>): Said {
  const none = () => new Set<string>()
  const said: Said = {
    whole: none(),
    handed: none(),
    spoken: none(),
    starts: none(),
    unfixed: none(),
  }
  const isKey = (value: string) =>
    /^[a-z-]+(?:\.[\w-]+)+$/i.test(value) && owners.has(value.split('.')[0]!)
  new Visitor({
    Literal(node) {
      if (typeof node.value === 'string' && isKey(node.value)) said.whole.add(node.value)
    },
    Property(node) {
      const { value, key } = node as { value: { value?: unknown }; key: { name?: string } }
      if (
        handing.includes(key.name ?? '') &&
        typeof value.value === 'string' &&
        isKey(value.value)
      ) {
        said.handed.add(value.value)
      }
    },
    TemplateLiteral(node) {
      const start = node.quasis[0]!.value.raw
      const beginsKey = /^[a-z-]+\.[\w-][\w.-]*$/i.test(start) && owners.has(start.split('.')[0]!)
      if (beginsKey && node.expressions.length > 0) said.starts.add(start)
    },
    CallExpression(node) {
      const callee = text.slice(node.callee.start, node.callee.end)
      const [asked] = node.arguments
      if (!asked || !/^(?:c\.var\.|scope\.|page\.)?t$/.test(callee)) return
      if (asked.type === 'Literal') said.spoken.add(String(asked.value))
      if (asked.type === 'TemplateLiteral' && !/\..+/.test(asked.quasis[0]!.value.raw)) {
        said.unfixed.add(text.slice(node.start, node.end))
      }
      if (asked.type === 'BinaryExpression') said.unfixed.add(text.slice(node.start, node.end))
    },
  }).visit(parseSync(path, text).program)
  return said
}
