/** What a person may be in a lab or in one of its initiatives. */
export const roles = [
  'coordinator',
  'champion',
  'provider-manager',
  'frontline-professional',
  'researcher',
  'resident-representative',
  'core-team-member',
  'funder',
  'independent-facilitator',
  'observer',
] as const
export type Role = (typeof roles)[number]

/** Whether a text names a role. */
export function isRole(text: unknown): text is Role {
  return roles.includes(text as Role)
}
