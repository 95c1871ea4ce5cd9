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

test.each([
  ['', 'votes-file-empty', {}],
  ['participant,0\n', 'votes-file-empty', {}],
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
