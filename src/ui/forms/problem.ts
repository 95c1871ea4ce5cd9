/** One thing to mend in what was sent; `field` is the name of the field it is about, `id` its id where that is another. */
export type Problem = { field?: string; id?: string; text: string }

/** What was typed or is stored, by field name; dots may also be nesting. */
export type FormValues = Record<string, unknown>

/** The id of a field, so that the error summary can lead to it. */
export function fieldId(name: string): string {
  return `f-${name.replace(/\[\]$/, '')}`
}

/** The problem of one field, if it has one. */
export function problemOf(problems: readonly Problem[], name: string): string | undefined {
  const plain = name.replace(/\[\]$/, '')
  return problems.find((problem) => problem.field === name || problem.field === plain)?.text
}

/** What stands in a field: found by its whole name, else along its dots. */
export function valueOf(values: FormValues, name: string): string {
  const found = lookValue(values, name)
  return found === undefined || found === null || typeof found === 'object' ? '' : String(found)
}

/** What is chosen in a group of checkboxes. */
export function valuesOf(values: FormValues, name: string): string[] {
  const found = lookValue(values, name) ?? lookValue(values, name.replace(/\[\]$/, ''))
  if (found === undefined || found === null || found === '') return []
  return Array.isArray(found) ? found.map(String) : [String(found)]
}

function lookValue(values: FormValues, name: string): unknown {
  if (Object.hasOwn(values, name)) return values[name]
  let inner: unknown = values
  for (const key of name.split('.')) {
    if (inner === null || typeof inner !== 'object' || !Object.hasOwn(inner, key)) return undefined
    inner = (inner as FormValues)[key]
  }
  return inner
}
