import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nothingAsked, type Ask } from './ask.ts'
import { readMinutes, readSentence, sentenceCharsMax } from './sentence.ts'

test.each<[sentence: string, understood: Partial<Ask>]>([
  [
    '6 older people, no internet, 1 hour',
    { people: 6, who: ['older-people'], internet: 'no', minutes: 60 },
  ],
  [
    '6 äldre, inget internet, 1 timme',
    { people: 6, who: ['older-people'], internet: 'no', minutes: 60 },
  ],
  [
    'sex äldre utan nät, en och en halv timme',
    { people: 6, who: ['older-people'], internet: 'no', minutes: 90 },
  ],
  ['About six to eight lonely older people', { people: 8, who: ['older-people'] }],
  ['4 carers and 2 staff by phone', { people: 6, who: ['carers', 'staff'], place: 'apart' }],
  ['6 people, 3 of them carers', { people: 6, who: ['carers'] }],
  [
    '30 people in the village hall, half a day, to decide',
    { people: 30, minutes: 180, place: 'hall', stage: 'DECIDE' },
  ],
  ['en anhörig, en kvart, på telefon', { people: 1, minutes: 15, who: ['carers'], place: 'apart' }],
  [
    '12 ungdomar ute, idéer, första gången',
    {
      people: 12,
      who: ['young-people'],
      place: 'outdoors',
      stage: 'DESIGN',
      facilitation: 'anyone',
    },
  ],
  ['75-åringar, 5 st, hemma', { people: 5, who: ['older-people'], place: 'home' }],
  [
    '20 people over 70 years, trained facilitator',
    { people: 20, who: ['older-people'], facilitation: 'trained' },
  ],
  ['över 80, tre personer', { people: 3, who: ['older-people'] }],
  ['kl 18:00, 12 people, 45-60 min, offline', { people: 12, minutes: 60, internet: 'no' }],
  [
    '7 politicians on Zoom',
    { people: 7, who: ['decision-makers'], place: 'online', internet: 'yes' },
  ],
  ['we have wifi and 3 km to go', { internet: 'yes' }],
  ['bad coverage', { internet: 'no' }],
  ['home care staff', { who: ['staff'] }],
  ['６ people', { people: 6 }],
  ['evaluate with people who cannot read', { stage: 'ASSESS', who: ['little-reading'] }],
])('“%s” is understood', (sentence, understood) => {
  expect(readSentence(sentence).ask).toEqual({ ...nothingAsked, ...understood })
})

test.each([
  ['an hour', 60],
  ['1h30', 90],
  ['1 h 30 min', 90],
  ['1½ timme', 90],
  ['½ hour', 30],
  ['halvtimme', 30],
  ['en halv timme', 30],
  ['half an hour', 30],
  ['an hour and a half', 90],
  ['1,5 timmar', 90],
  ['a couple of hours', 120],
  ['ett par timmar', 120],
  ['three quarters of an hour', 45],
  ['tre kvart', 45],
  ['1 to 2 hours', 120],
  ['45–60 minuter', 60],
  ['halvdag', 180],
  ['heldag', 360],
  ['0 minutes', null],
  ['9000 hours', null],
  ['soon', null],
])('%s is %s minutes', (typed, minutes) => {
  expect(readMinutes(typed)).toBe(minutes)
})

test('what was not understood is told, without small words and at most eight', () => {
  const { ask, unread } = readSentence('6 человек, час, kl 18, and some ptarmigans')
  expect(ask.people).toBe(6)
  expect(unread).toEqual(['kl 18', 'человек', 'час', 'ptarmigans'])
  expect(readSentence('one two '.repeat(9) + 'qa qb qc qd qe qf qg qh qi qj').unread).toHaveLength(
    8,
  )
})

test('numbers that count neither people nor time are nobody', () => {
  for (const sentence of [
    '0 people',
    '90000 people',
    '50 %',
    '3 km',
    '400 kr',
    '5 years ago',
    '16:30',
  ])
    expect(readSentence(sentence).ask.people, sentence).toBeNull()
})

test('nothing, whitespace, other scripts, emoji and markup mean nothing and break nothing', () => {
  for (const sentence of [
    '',
    ' \n\t',
    '👵👵👵',
    '老人六名',
    '<script>alert("x")</script>',
    '\0\uD800',
    '((((((',
    '%%%',
  ])
    expect(readSentence(sentence).ask, sentence).toEqual(nothingAsked)
})

test('a huge sentence is cut, and every sentence is read without harm and to the same end', () => {
  const huge = readSentence('6 older people '.repeat(100_000))
  expect(huge.sentence.length).toBeLessThanOrEqual(sentenceCharsMax)
  expect(huge.ask.who).toEqual(['older-people'])
  const pieces = fc.constantFrom(
    '6',
    'older',
    ' ',
    '-',
    'to',
    'half',
    'an',
    'hour',
    '½',
    'no',
    'internet',
    'äldre',
    '<b>',
    '😀',
    '1h30',
    ',',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.array(pieces, { maxLength: 80 }).map((all) => all.join(' ')),
      ),
      (typed) => {
        const read = readSentence(typed)
        expect(readSentence(typed)).toEqual(read)
        expect(read.sentence.length).toBeLessThanOrEqual(sentenceCharsMax)
        expect(read.unread.length).toBeLessThanOrEqual(8)
      },
    ),
    { numRuns: 60 },
  )
})
