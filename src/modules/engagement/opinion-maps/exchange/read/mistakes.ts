/** What is wrong with one line of a file: where, why, and what stood there. */
export type FileMistake = { file: string; line: number; reason: MistakeReason; value: string }

export const mistakeReasons = [
  'line-too-long',
  'no-column',
  'wrong-number-of-columns',
  'quote-not-closed',
  'not-a-number',
  'not-a-time',
  'not-a-vote',
  'nobody-or-nothing',
  'empty-statement',
  'statement-too-long',
  'statement-twice',
  'other-words',
  'too-many-statements',
  'unknown-statement',
  'participant-twice',
] as const
export type MistakeReason = (typeof mistakeReasons)[number]

const toldMax = 50
/** After so many the file is not what it seems, and reading on helps nobody. */
const stopAfter = 1_000
const valueCharsMax = 60

export type Mistakes = ReturnType<typeof noMistakes>

/** Gathers what is wrong with files: the first lines in full, of the others how many there are. */
export function noMistakes() {
  const told: FileMistake[] = []
  let count = 0
  return {
    told,
    count: () => count,
    tooMany: () => count >= stopAfter,
    add(file: string, line: number, reason: MistakeReason, value: string): void {
      count++
      if (told.length < toldMax)
        told.push({ file, line, reason, value: value.slice(0, valueCharsMax) })
    },
  }
}
