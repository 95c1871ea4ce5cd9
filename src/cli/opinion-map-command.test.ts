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
  expect(Object.keys(found)).toEqual([
    'participants',
    'statements',
    'votes',
    'groups',
    'membership',
    'commonGround',
    'elapsedMs',
    'peakMb',
  ])
  expect(Object.keys(found.groups[0])).toEqual(['id', 'size', 'representative'])
  const [shared] = found.commonGround
  expect(shared).toMatchObject({ direction: expect.stringMatching(/^(dis)?agree$/) })
  expect(shared.count / shared.of).toBeGreaterThan(0.5)
  expect(shared.groups.map(({ id }: { id: number }) => id)).toEqual([0, 1])
})

test('on large input it says how far it has come, beside the one object', async () => {
  const xid = 'x'.repeat(60_000)
  const rows = Array.from({ length: 100 }, (_, n) => `${n},${xid},1,${n % 2 ? 1 : -1}`)
  const large = await fileOf('large.csv', ['participant,xid,0,1', ...rows].join('\n'))
  const { code, out, problem } = await analyse(large, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ participants: 100, votes: 200 })
  expect(problem.split('\n')).toHaveLength(3)
  expect(problem).toContain('Grouping 100 participants by 200 votes.')
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
  ['1,1,Ring.\n2,1,"Lamps,\neverywhere."\n3,1,"Doors\n4,1,x\n', 'line 5: a quotation mark opens'],
  ['1,1,Ring.\n2,1\n', 'line 3: not as many columns'],
])('statements that cannot be read are named with file, line and reason', async (rows, words) => {
  const beside = await mkdtemp(join(folder, 'beside-'))
  const votes = join(beside, 'votes.csv')
  await writeFile(votes, 'participant,0,1\n1,1,-1\n2,-1,1\n')
  await writeFile(join(beside, 'comments.csv'), `comment-id,moderated,comment-body\n${rows}`)
  const { code, problem } = await analyse(votes)
  expect(code).not.toBe(0)
  expect(problem).toContain(`comments.csv, ${words}`)
  expect(problem).not.toContain('Something went wrong')
})

test.each([
  ['participant,0,1\n1,1\n', 'line 2: fewer columns'],
  ['participant,0\n1,yes\n', 'line 2, column 0: a vote is 1, 0 or -1 (yes)'],
  ['a,b\n1,2\n', 'line 1: these columns are not those of a file of votes'],
  ['participant,0\n1,\n', 'holds no votes'],
  ['', 'holds no votes'],
  ['participant,0,1\n1,1,-1\n2,1', 'line 3: fewer columns'],
  ['timestamp,comment-id,voter-id,vote\n5,0,1,1\n6,1,2', 'line 3: not as many columns'],
  ['comment-id,voter-id,vote,vote\n0,1,1,-1\n', 'line 1: two columns have this name (vote)'],
  ['participant,0\n1,1\n2,\0\n', 'line 3: there are bytes that are no text'],
  ['participant,0\n"1,1\n2,1\n', 'line 2, column participant: a quotation mark opens here'],
  ['\ufeffparticipant,0\n1,x\n', 'line 2, column 0: a vote is 1, 0 or -1 (x)'],
])('a malformed file names the line and the reason: %j', async (text, sentence) => {
  const { code, problem } = await analyse(await fileOf('bad.csv', text))
  expect(code).toBe(1)
  expect(problem).toContain(sentence)
})

test.each([
  [
    'UTF-16',
    Buffer.from('\ufeffparticipant,0\n1,1\n', 'utf16le'),
    'line 1: the file is written in UTF-16',
  ],
  [
    'UTF-16 without a mark',
    Buffer.from('participant,0\n1,1\n', 'utf16le'),
    'line 1: there are bytes',
  ],
  [
    'Latin-1, where Åsa and Äsa would be one person',
    Buffer.from('participant,0\nÅsa,1\nÄsa,-1\n', 'latin1'),
    'line 2: a letter here is not written in UTF-8',
  ],
  ['ten megabytes on one line', Buffer.alloc(10_000_000, 'a,'), 'line 1: these columns are not'],
  [
    'a line of ten megabytes',
    Buffer.concat([Buffer.from('participant,0\n1,'), Buffer.alloc(10_000_000, 'x')]),
    'line 2, column 0: a vote is',
  ],
])('strange bytes are named: %s', async (name, bytes, sentence) => {
  const path = join(folder, `${name}.csv`)
  await writeFile(path, bytes)
  const { code, problem } = await analyse(path)
  expect(code).toBe(1)
  expect(problem).toContain(sentence)
  expect(problem.length).toBeLessThan(400)
})

test('a folder is no file of votes', async () => {
  expect((await analyse(folder)).problem).toContain('is a folder')
})

test('a file that is not there is said', async () => {
  const { code, problem } = await analyse(join(folder, 'nothing.csv'))
  expect(code).toBe(1)
  expect(problem).toContain('cannot be read')
})
