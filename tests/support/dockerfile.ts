/** One line of a Dockerfile: what it does, and with what. */
export type Step = { word: string; rest: string }

/** The lines of a Dockerfile, comments left out. */
export function stepsOf(text: string): Step[] {
  return text
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const [word = '', ...rest] = line.split(' ')
      return { word, rest: rest.join(' ') }
    })
}

/** What is copied from here into the image; what one stage takes from another is left out. */
export function copiedFrom(steps: readonly Step[]): string[] {
  return steps
    .filter(({ word, rest }) => word === 'COPY' && !rest.startsWith('--from='))
    .flatMap(({ rest }) => rest.split(' ').slice(0, -1))
}

/** The words of a command in its list form. */
export function wordsOf(rest: string): string[] {
  return JSON.parse(rest.slice(rest.indexOf('['))) as string[]
}
