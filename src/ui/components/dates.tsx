import { usePage } from '../scope.ts'

/** A day, from a moment or from '2026-11-22'. */
export function DateOf({ value }: { value: Date | string }) {
  const { format } = usePage()
  const machine = typeof value === 'string' ? value : value.toISOString()
  return <time datetime={machine}>{format.date(value)}</time>
}

/** A moment with its time of day, in the lab's time zone. */
export function DateTimeOf({ value }: { value: Date }) {
  const { format } = usePage()
  return <time datetime={value.toISOString()}>{format.dateTime(value)}</time>
}
