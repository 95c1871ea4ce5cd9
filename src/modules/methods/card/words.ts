/** How people meet when a method card is used; `desk` is a few heads over one sheet. */
export const formats = [
  'interview',
  'meeting',
  'visit',
  'workshop',
  'paper',
  'phone',
  'online',
  'walk',
  'stall',
  'desk',
] as const
export type Format = (typeof formats)[number]

/** How used to leading groups somebody must be, from least to most. */
export const facilitations = ['anyone', 'some-practice', 'trained'] as const
export type Facilitation = (typeof facilitations)[number]

/** What must be there. */
export const needs = [
  'internet',
  'screen',
  'phone-line',
  'walls',
  'quiet-room',
  'transport',
  'reading',
] as const

/** For whom a card is known to go well. */
export const audiences = [
  'older-people',
  'carers',
  'young-people',
  'little-reading',
  'disabled-people',
  'newcomers',
  'far-away',
  'staff',
  'decision-makers',
  'mixed-groups',
] as const
export type Audience = (typeof audiences)[number]

/** Where it happens; `apart` is everybody at their own home, by phone or post. */
export const places = [
  'home',
  'hall',
  'workplace',
  'public-place',
  'outdoors',
  'apart',
  'online',
] as const
export type Place = (typeof places)[number]

/** What people share in when they work in this way. */
export const modes = ['commission', 'design', 'deliver', 'assess'] as const

/** With how many it is shared: one person, a group, everyone. */
export const levels = ['individual', 'group', 'collective'] as const
