import type { FormValues } from './browser.ts'

/** What a form of a page would send if nothing were typed, its operation id apart. */
export function formIn(html: string, action: string): Record<string, string | string[]> {
  const form = new RegExp(`<form[^>]*action="${escaped(action)}"[^>]*>([^]*?)</form>`).exec(html)
  if (!form) throw new Error(`the page has no form for ${action}`)
  const values: Record<string, string | string[]> = {}
  for (const [name, value] of [...inputs(form[1]!), ...areas(form[1]!), ...selects(form[1]!)]) {
    if (name.endsWith('[]')) values[name] = [...[values[name] ?? []].flat(), value]
    else values[name] = value
  }
  delete values.opId
  return values satisfies FormValues
}

type Pair = [name: string, value: string]

function inputs(form: string): Pair[] {
  return [...form.matchAll(/<input([^>]*)>/g)].flatMap(([, attributes]): Pair[] => {
    const type = attribute(attributes!, 'type')
    const name = attribute(attributes!, 'name')
    if (!name || type === 'file') return []
    if ((type === 'checkbox' || type === 'radio') && !/\schecked/.test(attributes!)) return []
    return [[name, attribute(attributes!, 'value') ?? '']]
  })
}

function areas(form: string): Pair[] {
  return [...form.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g)].map(([, attributes, text]) => [
    attribute(attributes!, 'name')!,
    plain(text!),
  ])
}

function selects(form: string): Pair[] {
  return [...form.matchAll(/<select([^>]*)>([^]*?)<\/select>/g)].map(([, attributes, options]) => {
    const chosen = [...options!.matchAll(/<option([^>]*)>/g)].find(([, one]) =>
      /\sselected/.test(one!),
    )
    return [attribute(attributes!, 'name')!, (chosen && attribute(chosen[1]!, 'value')) ?? '']
  })
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)
  return found ? plain(found[1]!) : undefined
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
