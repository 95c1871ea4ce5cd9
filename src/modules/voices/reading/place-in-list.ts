import { isUuid } from '../../../shared/id.ts'

/** Whether an unpacked cursor names a moment and an id: rubbish starts a list from the beginning. */
export function isPlace(
  after: { at: string; id: string } | null,
): after is { at: string; id: string } {
  return (
    after !== null &&
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d$/.test(after.at) &&
    isUuid(after.id)
  )
}
