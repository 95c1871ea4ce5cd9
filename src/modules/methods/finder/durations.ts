import { amount, numberOf, upTo } from './numbers.ts'

type Groups = Record<string, string | undefined>
/** A way to say how long, as the inside of a pattern, and the minutes that it means. */
type Duration = { pattern: string; minutes(said: Groups): number }

const hour = 'hours?|hrs?|h|timm(?:e|a|ar|ars)|tim'
const minute = 'minutes?|mins?|min|minut(?:er|ers)?'
const span = `(?:(?:${amount})${upTo})?(?<n>${amount})`
const aHalf = 'and a half|och en halv'
const dayMinutes = 360

/** How people say how long, the longest ways first; of a span its longer end counts: that is the time there is. */
export const durations: readonly Duration[] = [
  { pattern: 'three quarters of an hour|tre kvart', minutes: () => 45 },
  { pattern: '(?:a )?quarter of an hour|(?:en )?kvart', minutes: () => 15 },
  {
    pattern: '(?:half(?: an?)?[ -]?day|(?:en )?halv ?dag)',
    minutes: () => dayMinutes / 2,
  },
  {
    pattern: '(?:whole|full|all|hel) ?(?:day|dag)|(?:one|a|1) day|(?:en|1) dag',
    minutes: () => dayMinutes,
  },
  {
    pattern: `(?<!and |and a |och |och en )(?:half(?: an?)?[ -]?|(?:en )?halv ?)(?:${hour})`,
    minutes: () => 30,
  },
  {
    pattern: `${span} ?(?<half>${aHalf})?[ -]?(?:${hour})(?:(?<glued>[0-5]\\d)|(?: (?<halfAfter>${aHalf}))|(?: ?(?:and |och |, ?)?(?<m>\\d{1,2}) ?(?:${minute})))?`,
    minutes: ({ n, half, halfAfter, glued, m }) =>
      60 * (numberOf(n!) + (half || halfAfter ? 0.5 : 0)) + Number(glued ?? m ?? 0),
  },
  { pattern: `(?:${aHalf}) ?(?:${hour})`, minutes: () => 30 },
  { pattern: `${span} ?-?(?:${minute})`, minutes: ({ n }) => numberOf(n!) },
]
