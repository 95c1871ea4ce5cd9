import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { readVotes } from './read-votes.ts'

const read = (text: string) => readVotes(new TextEncoder().encode(text))

test('a row for each participant is read, with groups and statements that nobody voted on left away', () => {
  const found = read('participant,group-id,n-votes,0,1,2\r\n7,1,2,1,,-1\r\n9,,1,0,,\r\n')
  expect(found).toMatchObject({
    ok: true,
    value: { participants: ['7', '9'], statements: ['0', '2'], publishedGroups: ['1', ''] },
  })
  if (found.ok) expect([...found.value.votes.value]).toEqual([1, -1, 0])
})

test('of a row for each vote the later vote counts, and people stand in the order of their first votes', () => {
  const found = read(
    'timestamp,datetime,comment-id,voter-id,vote\n30,x,1,b,1\n10,x,0,a,1\n40,x,0,a,-1\n20,x,0,b,0\n',
  )
  expect(found).toMatchObject({
    ok: true,
    value: { participants: ['a', 'b'], statements: ['0', '1'] },
  })
  if (found.ok) {
    const { rowStart, column, value } = found.value.votes
    expect([[...rowStart], [...column], [...value]]).toEqual([
      [0, 1, 3],
      [0, 0, 1],
      [-1, 0, 1],
    ])
  }
})

test('quotes, line ends in quotes, a byte order mark and the line ends of Windows do not disturb', () => {
  const table = read(
    '\ufeff"participant","group-id","0","1"\r\n"a, ""b""\nc","2","1","-1"\r\n"d",,"0",1\r\n\r\n',
  )
  expect(table).toMatchObject({
    ok: true,
    value: { participants: ['a, "b"\nc', 'd'], statements: ['0', '1'], publishedGroups: ['2', ''] },
  })
  if (table.ok) expect([...table.value.votes.value]).toEqual([1, -1, 0, 1])
  const list = read('"voter-id","comment-id","vote"\n"x,1","5","1"\n"x,1","5","-1"\n')
  expect(list).toMatchObject({ ok: true, value: { participants: ['x,1'], statements: ['5'] } })
  if (list.ok) expect([...list.value.votes.value]).toEqual([-1])
})

const anyList = array(
  record({
    at: integer({ min: 1, max: 40 }),
    voter: constantFrom('a', 'b', 'cc', '17', '3'),
    statement: integer({ min: 0, max: 12 }),
    vote: constantFrom(1, 0, -1),
  }),
  { minLength: 1, maxLength: 80 },
)

test('a list and a table of the same votes are the same matrix, whatever the order of the lines', () => {
  assert(
    property(anyList, (given) => {
      // a time for each vote: of two at once the order of lines would decide
      const lines = given.map((one, n) => ({ ...one, at: one.at * 100 + n }))
      const csv = (some: typeof lines) =>
        ['timestamp,comment-id,voter-id,vote']
          .concat(some.map((one) => `${one.at},${one.statement},${one.voter},${one.vote}`))
          .join('\n')
      const inTime = lines.toSorted((a, b) => a.at - b.at)
      const voters = [...new Set(inTime.map(({ voter }) => voter))]
      const numbers = [...new Set(lines.map(({ statement }) => statement))].toSorted(
        (a, b) => a - b,
      )
      const cell = (voter: string, statement: number) =>
        inTime.findLast((one) => one.voter === voter && one.statement === statement)?.vote ?? ''
      const table = [['participant', ...numbers].join(',')]
        .concat(voters.map((voter) => [voter, ...numbers.map((c) => cell(voter, c))].join(',')))
        .join('\n')
      const listed = read(csv(lines))
      expect(listed).toEqual(read(table))
      expect(read(csv(lines.toReversed()))).toEqual(listed)
    }),
    { numRuns: 100 },
  )
})

test('whatever bytes come, they are read or refused with a line', () => {
  assert(
    property(
      array(
        constantFrom(
          'participant',
          'voter-id',
          'comment-id',
          'vote',
          ',',
          '\n',
          '\r\n',
          '"',
          '1',
          '-1',
          '0',
          ' ',
          'é',
          '\0',
        ),
        { maxLength: 60 },
      ),
      (pieces) => {
        const found = read(pieces.join(''))
        if (!found.ok && found.code === 'votes-file-malformed')
          expect(found.details.line).toBeGreaterThan(0)
        if (found.ok) expect(found.value.participants).toHaveLength(found.value.votes.participants)
      },
    ),
    { numRuns: 500 },
  )
})

test.each([
  ['', 'votes-file-empty', {}],
  ['participant,0\n', 'votes-file-empty', {}],
  ['participant,0,0\n1,1,1\n', 'votes-file-malformed', { line: 1, reason: 'column-twice' }],
  ['participant,0\n\n1,1\n,1\n', 'votes-file-malformed', { line: 4, reason: 'nobody-or-nothing' }],
  ['participant,0\n"1"x,1\n', 'votes-file-malformed', { line: 2, reason: 'text-after-quote' }],
  ['participant,0\n"1\n2",1\n3,5\n', 'votes-file-malformed', { line: 4, reason: 'not-a-vote' }],
  ['name,colour\nx,y\n', 'votes-file-unknown', { line: 1 }],
  ['participant,0,1\n1,1,0\n2,1\n', 'votes-file-malformed', { line: 3, reason: 'too-few-columns' }],
  ['participant,0\n1,1,0\n', 'votes-file-malformed', { line: 2, reason: 'too-many-columns' }],
  ['participant,0\n1,2\n', 'votes-file-malformed', { line: 2, reason: 'not-a-vote', value: '2' }],
  ['participant,0\n1,1\n1,0\n', 'votes-file-malformed', { line: 3, reason: 'participant-twice' }],
  [
    'comment-id,voter-id,vote\n1,2,yes\n',
    'votes-file-malformed',
    { line: 2, reason: 'not-a-vote' },
  ],
  ['voter-id,vote\n1,2\n', 'votes-file-malformed', { line: 1, reason: 'no-comment-id' }],
  [
    'timestamp,comment-id,voter-id,vote\nnow,1,2,1\n',
    'votes-file-malformed',
    { line: 2, reason: 'not-a-time' },
  ],
])('a malformed file says where and why: %j', (text, code, details) => {
  expect(read(text)).toMatchObject({ ok: false, code, details })
})
