import type { FormValues } from '../../../ui/index.ts'

/** What was typed in a field, by its whole name; empty when nothing was. */
export function valueIn(values: FormValues, name: string): string {
  const found = values[name]
  return typeof found === 'string' ? found : ''
}
