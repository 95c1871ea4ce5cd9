import { nothingAsked, askMax, type Ask } from './ask.ts'
import { durations } from './durations.ts'
import { count, numberOf, upTo } from './numbers.ts'
import { openText, type OpenText } from './open-text.ts'
import {
  audienceWords,
  facilitationWords,
  internetWords,
  peopleWords,
  placeWords,
  smallWords,
  stageWords,
} from './vocabulary.ts'

/** What was understood of a sentence, and the words that meant nothing to us. */
export type Reading = { sentence: string; ask: Ask; unread: string[] }

/** How much of a sentence is read. */
export const sentenceCharsMax = 300
const unreadMax = 8

/** Reads what somebody has and wants from a free sentence in English or Swedish. Anything may come in. */
export function readSentence(typed: string): Reading {
  const sentence = tidied(typed)
  const text = openText(plain(sentence))
  const minutes = takeMinutes(text)
  const aged = takeAge(text)
  takeOtherFigures(text)
  const people = takePeople(text)
  const internet = takeFirst(text, internetWords)
  const place = takeFirst(text, placeWords)
  const facilitation = takeFirst(text, facilitationWords)
  const who = audienceWords.flatMap(([meaning, words]) =>
    text.takeAll(words).length > 0 ? [meaning] : [],
  )
  const stage = takeFirst(text, stageWords)
  return {
    sentence,
    ask: {
      ...nothingAsked,
      people,
      minutes,
      internet: internet ?? (place === 'online' ? 'yes' : null),
      place,
      facilitation,
      stage,
      who: aged && !who.includes(aged) ? [...who, aged] : who,
    },
    unread: unreadIn(text),
  }
}

/** The minutes of a duration such as '1 h 30' or 'en halvtimme'; null where there is none. */
export function readMinutes(typed: string): number | null {
  return takeMinutes(openText(plain(tidied(typed))))
}

function tidied(typed: string): string {
  const cut = typed.slice(0, 4 * sentenceCharsMax).replace(/[\p{C}\s]+/gu, ' ')
  return cut
    .trim()
    .slice(0, sentenceCharsMax)
    .replace(/\p{Cs}/gu, '')
}

/** The sentence as the patterns know it: small letters, figures as on any keyboard. */
function plain(sentence: string): string {
  return sentence
    .replaceAll('½', ' and a half ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ +/g, ' ')
}

function takeMinutes(text: OpenText): number | null {
  const found = durations.flatMap(({ pattern, minutes }) =>
    text.takeAll(pattern).map(({ said, at }) => ({ at, minutes: Math.round(minutes(said)) })),
  )
  const [first] = found.toSorted((a, b) => a.at - b.at)
  return first && first.minutes > 0 && first.minutes <= askMax.minutes ? first.minutes : null
}

/** '75-åringar' and 'over 80' say who comes, not how many. */
function takeAge(text: OpenText): 'older-people' | 'young-people' | null {
  const years = '[ -]?(?:years?(?:[ -]olds?)?|yrs|year-olds?|år(?:iga?)?|åring(?:ar)?)'
  const ages = [
    ...text.takeAll(`(?:(?:over|aged|above|över|fyllda) )?(?<age>\\d{1,3})${years}`),
    ...text.takeAll('(?<age>[6-9]\\d) ?(?:\\+|plus)'),
    ...text.takeAll(
      `(?:over|aged|above|över|fyllda) (?<age>[6-9]\\d)(?! ?(?:[\\p{L}]+ )?(?:${peopleWords}))`,
    ),
  ].map(({ said }) => Number(said.age))
  if (ages.some((age) => age >= 60 && age < 120)) return 'older-people'
  return ages.some((age) => age >= 12 && age <= 25) ? 'young-people' : null
}

/** Figures that count neither people nor minutes are set aside, so that nobody takes them for people. */
function takeOtherFigures(text: OpenText): void {
  const units =
    '%|percent|procent|km|mil|miles?|m|met(?:er|re)s?|kr|kronor|sek|euros?|€|weeks?|veckor?|vecka|months?|månad(?:er)?|days?|dagar|times|gånger|am|pm'
  text.setAside(`(?:${count}) ?(?:${units})|\\d{1,2}:\\d{2}|(?:kl|klockan)\\.? ?\\d{1,2}`)
}

/** How many people: those counted as people, else all that are counted by who they are, else any number. */
function takePeople(text: OpenText): number | null {
  const number = `(?:(?:${count})${upTo})?(?<n>${count}|en|ett)`
  const those = audienceWords.map(([, words]) => words).join('|')
  const all = text.takeGroup(`${number}(?= (?:[\\p{L}-]+ ){0,2}?(?:${peopleWords})END)`)
  const counted = text.takeGroup(`${number}(?= (?:[\\p{L}-]+ )?(?:${those})END)`)
  const bare = text.takeGroup(`(?:(?:${count})${upTo})?(?<n>${count})`)
  text.takeAll(peopleWords)
  const figures = [all.slice(0, 1), counted, bare.slice(0, 1)].find((some) => some.length > 0) ?? []
  const sum = figures.map(numberOf).reduce((total, figure) => total + figure, 0)
  return sum > 0 && sum <= askMax.people ? sum : null
}

function takeFirst<T>(text: OpenText, vocabulary: readonly (readonly [T, string])[]): T | null {
  for (const [meaning, words] of vocabulary) if (text.takeAll(words).length > 0) return meaning
  return null
}

function unreadIn(text: OpenText): string[] {
  const left = text.left().match(/[\p{L}\p{M}\p{N}]{2,30}/gu) ?? []
  const words = [...new Set(left.filter((word) => !smallWords.has(word)))]
  return [...text.aside(), ...words].slice(0, unreadMax)
}
