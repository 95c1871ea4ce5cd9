import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import type { Actions } from './actions.ts'
import { runCommandLine } from './index.ts'

const folder = await mkdtemp(join(tmpdir(), 'talkoo-votes-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const taxes = fileURLToPath(new URL('../../seeds/polis/taxes-votes.csv', import.meta.url))

async function analyse(...words: string[]) {
  const out: string[] = []
  const problems: string[] = []
  const code = await runCommandLine(['opinion-map', 'analyse', ...words], {} as Actions, {
    env: {},
    out: (text) => void out.push(text),
    problem: (text) => void problems.push(text),
  })
  return { code, out: out.join('\n'), problem: problems.join('\n') }
}

async function fileOf(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

test('opinion groups are found without a database, as one object for machines', async () => {
  const { code, out } = await analyse(taxes, '--json')
  expect(code).toBe(0)
  const found = JSON.parse(out)
  expect(found).toMatchObject({ participants: 334, statements: 148, votes: 17_335 })
  expect(found.groups.map(({ size }: { size: number }) => size)).toEqual([242, 51])
  expect(found.groups[0].representative[0]).toMatchObject({ direction: 'agree' })
  expect(Object.keys(found.membership)).toHaveLength(334)
  expect(new Set(Object.values(found.membership))).toEqual(new Set([0, 1, null]))
  expect(found.commonGround.length).toBeGreaterThan(0)
  expect(found.elapsedMs).toBeGreaterThan(0)
  expect(found.peakMb).toBeGreaterThan(0)
})

test('people read it in sentences, and are told when groups mean nothing yet', async () => {
  expect((await analyse(taxes)).out).toContain('Group 0: 242 people')
  const few = await fileOf('few.csv', 'participant,0,1\n1,1,-1\n2,-1,1\n')
  expect((await analyse(few)).out).toContain('too few people or votes')
})

test('statements that were rejected are left out, by the file beside the votes or the one named', async () => {
  const rejected = 'comment-id,moderated,comment-body\n35,-1,"with, a comma"\n'
  const named = await fileOf('rejected.csv', rejected)
  const typical = ({ out }: { out: string }) =>
    JSON.parse(out).groups.flatMap((group: { representative: { statement: string }[] }) =>
      group.representative.map(({ statement }) => statement),
    )
  expect(typical(await analyse(taxes, '--json'))).toContain('35')
  expect(typical(await analyse(taxes, '--statements', named, '--json'))).not.toContain('35')
})

test.each([
  ['participant,0,1\n1,1\n', 'line 2: fewer columns'],
  ['participant,0\n1,yes\n', 'line 2: a vote is 1, 0 or -1 (yes)'],
  ['a,b\n1,2\n', 'line 1: these columns are not those of a file of votes'],
  ['', 'holds no votes'],
])('a malformed file names the line and the reason: %j', async (text, sentence) => {
  const { code, problem } = await analyse(await fileOf('bad.csv', text))
  expect(code).toBe(1)
  expect(problem).toContain(sentence)
})

test('a file that is not there is said', async () => {
  const { code, problem } = await analyse(join(folder, 'nothing.csv'))
  expect(code).toBe(1)
  expect(problem).toContain('cannot be read')
})
