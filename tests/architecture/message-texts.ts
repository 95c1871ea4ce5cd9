import { parse, type Token } from '@messageformat/parser'
import { languages, type Language } from '../../src/shared/language.ts'
import type { SourceFile } from './sources.ts'

/** The texts of one module in one language. */
export type MessageFile = { path: string; language: Language; texts: Record<string, string> }

/** Reads a message file from its place: src/modules/people/messages/sv.json or messages/gates.sv.json. */
export function messageFile({ path, text }: SourceFile): MessageFile {
  const language = /[./]([a-z]{2})\.json$/.exec(path)![1] as Language
  return { path, language, texts: JSON.parse(text) as Record<string, string> }
}

/** What is wrong with the texts themselves: keys and placeholders differ between languages, or cannot be read. */
export function textBreaches(files: readonly MessageFile[]): string[] {
  const found: string[] = []
  const families = new Set(files.map(({ path }) => familyOf(path)))
  for (const family of families) {
    const ofFamily = languages.map((language) => {
      const file = files.find((one) => familyOf(one.path) === family && one.language === language)
      if (!file) found.push(`${family}${language}.json is missing.`)
      return { language, texts: file?.texts ?? {} }
    })
    const keys = new Set(ofFamily.flatMap(({ texts }) => Object.keys(texts)))
    const prefix = `${family.split('/').at(-3)}.`
    for (const key of keys) {
      if (!key.startsWith(prefix)) found.push(`${family}*: ${key} does not begin with ${prefix}`)
      const shapes = ofFamily.map(({ language, texts }) => ({
        language,
        shape: shapeOf(texts[key]),
      }))
      for (const { language, shape } of shapes) {
        if (shape === null) found.push(`${family}${language}.json lacks ${key}.`)
        if (shape === 'unreadable')
          found.push(`${family}${language}.json: ${key} is no ICU message.`)
      }
      const [one, other] = shapes.map(({ shape }) => shape)
      if (one !== other && one !== null && other !== null) {
        found.push(`${family}*: ${key} names [${one}] in one language and [${other}] in another.`)
      }
    }
  }
  return found
}

/** What the files of one text in all languages have in common: 'src/modules/people/messages/'. */
function familyOf(path: string): string {
  return path.replace(/[a-z]{2}\.json$/, '')
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
