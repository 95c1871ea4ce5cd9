import { parseSync, Visitor } from 'oxc-parser'
import type { MessageFile } from './message-texts.ts'
import type { SourceFile } from './sources.ts'

/** Facts that the program records and the record cannot say in words. */
export function unwordedFacts(
  files: readonly MessageFile[],
  program: readonly SourceFile[],
): string[] {
  const keys = new Set(files.flatMap(({ texts }) => Object.keys(texts)))
  const found: string[] = []
  for (const { path, text } of program) {
    for (const name of factNames(path, text)) {
      const key = `audit.fact.${name.replaceAll('.', '-')}`
      if (!keys.has(key)) found.push(`${path} records ${name}; write ${key}.`)
    }
  }
  return found
}

function factNames(path: string, text: string): string[] {
  const found = new Set<string>()
  const property = (node: unknown, wanted: string) => {
    const { type, properties } = node as {
      type: string
      properties: { key?: { name?: string }; value?: unknown }[]
    }
    if (type !== 'ObjectExpression') return
    const value = properties.find(({ key }) => key?.name === wanted)?.value as {
      type?: string
      value?: unknown
    }
    collectTexts(value, found)
  }
  new Visitor({
    CallExpression(node) {
      const callee = text.slice(node.callee.start, node.callee.end)
      if (/(?:^|\.)record$/.test(callee) && node.arguments[0]) property(node.arguments[0], 'name')
      if (callee.endsWith('.post') && node.arguments[1]) property(node.arguments[1], 'fact')
    },
  }).visit(parseSync(path, text).program)
  return [...found]
}

/** The texts a value may be: itself, or either side of a choice. */
function collectTexts(node: unknown, found: Set<string>): void {
  const { type, value, consequent, alternate } = (node ?? {}) as Record<string, unknown>
  if (type === 'Literal' && typeof value === 'string') found.add(value)
  if (type === 'ConditionalExpression') {
    collectTexts(consequent, found)
    collectTexts(alternate, found)
  }
}
