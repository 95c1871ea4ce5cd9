import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guessFormat, momentOf, type DateFormat } from './days.ts'
import { lookInto, textOf, type FileSource } from './encoding.ts'
import { plainLine, plainWords } from './plain-words.ts'
import { recordsFrom, type TableRecord } from './records.ts'
import { oneColumn, shapeOf } from './table-shape.ts'

const file = (...parts: (string | Uint8Array)[]): FileSource => ({
  name: 'proposals.csv',
  async *open() {
    for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part
  },
})

async function read(source: FileSource) {
  const facts = await lookInto(source)
  if (!facts.ok) return facts.code
  let text = ''
  for await (const part of textOf(source, facts.value.encoding)) text += part
  return { encoding: facts.value.encoding, text }
}

test.each([
  ['utf-8', Buffer.from('id,ord\r\n1,på svenska\r\n')],
  ['utf-8', Buffer.from('\ufeffid,ord\r1,på svenska\r')],
  ['windows-1252', Buffer.from('id,ord\n1,på svenska\n', 'latin1')],
  ['utf-16le', Buffer.from('\ufeffid,ord\n1,på svenska\n', 'utf16le')],
  ['utf-16le', Buffer.from('id,ord\n1,på svenska\n', 'utf16le')],
  ['utf-16be', Buffer.from('\ufeffid,ord\n1,på svenska\n', 'utf16le').swap16()],
] as const)('a table written in %s is read as it was meant', async (encoding, bytes) => {
  expect(await read(file(bytes))).toEqual({ encoding, text: 'id,ord\n1,på svenska\n' })
})

test('a letter cut in two by the parts it came in is one letter, and a cut line end is one line end', async () => {
  const bytes = Buffer.from('a,ö\r\nb,字\r\n')
  for (let at = 1; at < bytes.length; at++) {
    const source = file(bytes.subarray(0, at), bytes.subarray(at))
    expect(await read(source)).toEqual({ encoding: 'utf-8', text: 'a,ö\nb,字\n' })
  }
})

test.each([
  ['an archive called csv', Buffer.from('PK\x03\x04 proposals.xlsx'), 'not-a-table'],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]), 'not-a-table'],
  ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'not-a-table'],
  ['an empty file', Buffer.alloc(0), 'file-empty'],
])('%s is refused', async (_, bytes, code) => {
  expect(await read(file(bytes))).toBe(code)
})

test.each([
  ['"id";"title"\n"1";"Bänk; ny"\n"2";"Väg"\n', ';', ['id', 'title']],
  ['id,body\n1,"a, b"\n2,c\n', ',', ['id', 'body']],
  ['id\tbody\n1\ta, b; c\n', '\t', ['id', 'body']],
  ['What we need\nA bench, a lamp\nA path, a bridge, a ford\n', oneColumn, ['What we need']],
  ['id,,id\n1,2,3\n', ',', ['id', '2', 'id (3)']],
])('the layout of %j is found', (text, separator, columns) => {
  expect(shapeOf(text)).toMatchObject({ separator, columns })
})

test('nothing has no layout', () => expect(shapeOf('\n\n')).toBeNull())

const opened = (text: string) =>
  async function* open(from: number) {
    const bytes = Buffer.from(text).subarray(from)
    for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7).toString('latin1')
  }

async function recordsOf(text: string, from = { bytesRead: 0, linesRead: 0 }) {
  const found: TableRecord[] = []
  for await (const record of recordsFrom(opened(text), ',', from)) found.push(record)
  return found
}

const brief = (record: TableRecord) =>
  'cells' in record ? [record.line, ...record.cells] : [record.line, record.wrong.reason]

test('records know the line of the file they begin on', async () => {
  const found = await recordsOf('a,"x\ny"\n\n\nb,z\nc,"q\n\nr"')
  expect(found.map(brief)).toEqual([
    [1, 'a', 'x\ny'],
    [5, 'b', 'z'],
    [6, 'c', 'q\n\nr'],
  ])
})

test('a quote that is never closed costs its own line only', async () => {
  const found = await recordsOf('a,1\nb,"open\nc,3\nd,4\n')
  expect(found.map(brief)).toEqual([
    [1, 'a', '1'],
    [2, 'quote'],
    [3, 'c', '3'],
    [4, 'd', '4'],
  ])
})

test('a line beyond all measure costs itself only', async () => {
  const found = await recordsOf(`a,1\nb,${'x'.repeat(500_000)}\nc,3\n`)
  expect(found.map(brief)).toEqual([
    [1, 'a', '1'],
    [2, 'line-too-long'],
    [3, 'c', '3'],
  ])
})

test('whoever goes on from any record reads the rest as before', async () => {
  const text = 'a,1\n\nb,"open\nc,"x\ny"\nd,4\ne,"never\nf,6\n'
  const whole = await recordsOf(text)
  for (const [at, { bytesRead, linesRead }] of whole.entries()) {
    const rest = await recordsOf(text, { bytesRead, linesRead })
    expect(rest.map(brief)).toEqual(whole.slice(at + 1).map(brief))
  }
})

test('what is no table at all is given up', async () => {
  const given = recordsFrom(opened('a,"open\nb,2'), ',', { bytesRead: 0, linesRead: 0 }, 1)
  await expect(Array.fromAsync(given)).resolves.toHaveLength(2)
  const over = recordsFrom(opened('a,"open\nb,2'), ',', { bytesRead: 0, linesRead: 0 }, 0)
  await expect(Array.fromAsync(over)).rejects.toThrow('not-a-table')
})

test.each([
  ['<p>One</p><p>Two<br>three</p>', 'One\n\nTwo\nthree'],
  ['<ul><li>a bench</li><li>a lamp</li></ul>', '- a bench\n- a lamp'],
  ['Sal&oacute;n &amp; ba&ntilde;o&nbsp;nuevo', 'Salón & baño nuevo'],
  ['See <a href="https://x.example/a">the plan</a>', 'See the plan (https://x.example/a)'],
  ['<a href="javascript:alert(1)">here</a>', 'here'],
  ['<script>alert(1)</script>Hello<style>p{}</style>', 'Hello'],
  ['<img src=x onerror=alert(1)>Path', 'Path'],
  ['<svg/onload=alert(1)>', ''],
  ['&lt;b&gt;not bold&lt;/b&gt;', '<b>not bold</b>'],
  ['3 < 4 and I <3 you, a<b', '3 < 4 and I <3 you, a<b'],
  ['5 &gt; 3 &amp;&amp; x < y', '5 > 3 && x < y'],
  ['<b>bold</b> and <em>soft</em>', 'bold and soft'],
  ['=HYPERLINK("http://x","y")', '=HYPERLINK("http://x","y")'],
  ['道路需要維修', '道路需要維修'],
])('%j says %j', (given, said) => expect(plainWords(given)).toBe(said))

test('a title is one line', () => expect(plainLine('<p>A</p><p>B</p>')).toBe('A B'))

test('no markup is left of anything that looked like some, and plain words stay', () => {
  const tag = fc.constantFrom('<p>', '</p>', '<script>', '</script>', '<img src=x onerror=y>', '<b')
  fc.assert(
    fc.property(fc.array(fc.oneof(tag, fc.string()), { maxLength: 12 }), (parts) => {
      const said = plainWords(`<p>${parts.join('').replaceAll('&', '')}</p>`)
      expect(said).not.toMatch(/<(?:p|script|img)[\s>]/i)
    }),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zåäö .,!?-]{0,60}$/), (text) => {
      expect(plainWords(text)).toBe(text.replace(/ +/g, ' ').trim())
    }),
  )
})

test.each<[string, DateFormat, string | null]>([
  ['2024-03-09', 'iso', '2024-03-09T12:00:00.000Z'],
  ['2024-03-09T08:30:00+02:00', 'iso', '2024-03-09T06:30:00.000Z'],
  ['09/03/2024', 'day-first', '2024-03-09T12:00:00.000Z'],
  ['9.3.2024 17:05', 'day-first', '2024-03-09T17:05:00.000Z'],
  ['03/09/2024', 'month-first', '2024-03-09T12:00:00.000Z'],
  ['1472552518501', 'timestamp', '2016-08-30T10:21:58.501Z'],
  ['31/02/2024', 'day-first', null],
  ['2024-13-01', 'iso', null],
  ['2024-03-09 25:00', 'iso', null],
  ['yesterday', 'iso', null],
])('%s as %s is %s', (text, format, moment) => {
  expect(momentOf(text, format)?.toISOString() ?? null).toBe(moment)
})

test('the way dates are written is guessed where it can be known', () => {
  expect(guessFormat(['13/01/2024', '02/03/2024'])).toBe('day-first')
  expect(guessFormat(['01/13/2024', '02/03/2024'])).toBe('month-first')
  expect(guessFormat(['soon'])).toBeNull()
})
