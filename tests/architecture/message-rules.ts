import { parse, type Token } from '@messageformat/parser'
import { Visitor, parseSync } from 'oxc-parser'
import { languages, type Language } from '../../src/shared/language.ts'
import type { SourceFile } from './sources.ts'

/** The texts of one module in one language. */
export type MessageFile = { path: string; language: Language; texts: Record<string, string> }

/** Reads a message file from its place: src/modules/people/messages/sv.json. */
export function messageFile({ path, text }: SourceFile): MessageFile {
  const language = /\/([a-z]+)\.json$/.exec(path)![1] as Language
  return { path, language, texts: JSON.parse(text) as Record<string, string> }
}

/** What is wrong with the texts themselves: keys and placeholders differ between languages, or cannot be read. */
export function textBreaches(files: readonly MessageFile[]): string[] {
  const found: string[] = []
  const folders = new Set(files.map(({ path }) => folderOf(path)))
  for (const folder of folders) {
    const ofFolder = languages.map((language) => {
      const file = files.find((one) => folderOf(one.path) === folder && one.language === language)
      if (!file) found.push(`${folder} has no ${language}.json.`)
      return { language, texts: file?.texts ?? {} }
    })
    const keys = new Set(ofFolder.flatMap(({ texts }) => Object.keys(texts)))
    const prefix = `${folder.split('/').at(-2)}.`
    for (const key of keys) {
      if (!key.startsWith(prefix)) found.push(`${folder}: ${key} does not begin with ${prefix}`)
      const shapes = ofFolder.map(({ language, texts }) => ({
        language,
        shape: shapeOf(texts[key]),
      }))
      for (const { language, shape } of shapes) {
        if (shape === null) found.push(`${folder}/${language}.json lacks ${key}.`)
        if (shape === 'unreadable')
          found.push(`${folder}/${language}.json: ${key} is no ICU message.`)
      }
      const [one, other] = shapes.map(({ shape }) => shape)
      if (one !== other && one !== null && other !== null) {
        found.push(`${folder}: ${key} names [${one}] in one language and [${other}] in another.`)
      }
    }
  }
  return found
}

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
    for (const key of said.whole) whole.add(key)
    for (const start of said.starts) starts.add(start)
    for (const key of said.spoken)
      if (!keys.has(key)) found.push(`${file.path} says ${key}, which nobody wrote.`)
    for (const start of said.starts) {
      const fits = [...keys].some((key) => key.startsWith(start))
      if (!fits) found.push(`${file.path} says ${start}…, and no key begins so.`)
    }
    for (const call of said.unfixed) found.push(`${file.path}: ${call} has no fixed beginning.`)
  }
  for (const key of keys) {
    const used = whole.has(key) || [...starts].some((start) => key.startsWith(start))
    if (!used) found.push(`${key} is written and nobody says it.`)
  }
  return found
}

type Said = { whole: Set<string>; spoken: Set<string>; starts: Set<string>; unfixed: Set<string> }

/** The keys a file names: as texts anywhere, spoken by t('...'), or as templates with a fixed beginning. */
function keysIn({ path, text }: SourceFile, owners: ReadonlySet<string>): Said {
  const said: Said = { whole: new Set(), spoken: new Set(), starts: new Set(), unfixed: new Set() }
  const isKey = (value: string) =>
    /^[a-z-]+(?:\.[\w-]+)+$/i.test(value) && owners.has(value.split('.')[0]!)
  new Visitor({
    Literal(node) {
      if (typeof node.value === 'string' && isKey(node.value)) said.whole.add(node.value)
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

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

/** The placeholders of a message, each with its kind and what it chooses between; null for no message. */
function shapeOf(message: string | undefined): string | 'unreadable' | null {
  if (message === undefined) return null
  try {
    const names = new Set<string>()
    collect(parse(message), names)
    return [...names].toSorted().join(', ')
  } catch {
    return 'unreadable'
  }
}

function collect(tokens: readonly Token[], names: Set<string>): void {
  for (const token of tokens) {
    if (token.type === 'argument') names.add(token.arg)
    if (token.type === 'function') names.add(`${token.arg} ${token.key}`)
    if (token.type !== 'plural' && token.type !== 'select' && token.type !== 'selectordinal')
      continue
    const choices =
      token.type === 'select'
        ? ` ${token.cases
            .map(({ key }) => key)
            .toSorted()
            .join('|')}`
        : ''
    names.add(`${token.arg} ${token.type}${choices}`)
    for (const one of token.cases) collect(one.tokens, names)
  }
}
