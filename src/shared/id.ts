declare const kind: unique symbol

/** A UUID that knows what it names, so that an activity's id cannot be passed for a phase's. */
export type Id<K extends string> = string & { readonly [kind]: K }
export type LabId = Id<'lab'>

/** Site-wide facts (accounts, sign-ins) are recorded under this id, which no lab has. */
export const siteLabId = '00000000-0000-0000-0000-000000000000' as LabId

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text from an address or a form can be an id at all: written small, so that one thing has one address. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && uuid.test(text)
}
