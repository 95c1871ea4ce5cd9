import type { z } from 'zod'
import type { JsonPath, LocatedJson } from './located-json.ts'

/** Says in a sentence what a schema found wrong, and where. */
export function reasonFor(
  json: Pick<LocatedJson, 'value'>,
  issue: z.core.$ZodIssue,
): { path: JsonPath; reason: string }[] {
  const { path } = issue
  const name = String(path.at(-1) ?? 'The file')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      reason: `"${key}" is not known here.`,
    }))
  }
  if (issue.code === 'custom' || issue.code === 'invalid_format') {
    return [
      { path, reason: issue.code === 'custom' ? issue.message : `"${name}": ${issue.message}` },
    ]
  }
  const value = valueAt(json.value, path)
  if (value === undefined) return [{ path, reason: `"${name}" is missing.` }]
  if (issue.code === 'invalid_value') {
    return [{ path, reason: `${JSON.stringify(value)} is not one of ${issue.values.join(', ')}.` }]
  }
  if (issue.code === 'invalid_type') {
    return [{ path, reason: `"${name}" must be ${kinds[issue.expected] ?? issue.expected}.` }]
  }
  if (issue.code === 'too_small' && /^[A-Z].*\.$/.test(issue.message))
    return [{ path, reason: issue.message }]
  return [{ path, reason: `"${name}": ${issue.message}.` }]
}

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object in { }',
  record: 'an object in { }',
}

function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (found, key) =>
      found !== null && typeof found === 'object' ? Reflect.get(found, key) : undefined,
    value,
  )
}
