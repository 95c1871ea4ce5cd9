import { expect, test } from 'vitest'
import type { Actions } from '../../src/cli/actions.ts'
import { runCommandLine } from '../../src/cli/index.ts'
import { done, refuse } from '../../src/shared/result.ts'

const expiresAt = new Date(Date.now() + 600_000)

const actions: Actions = {
  start: () =>
    Promise.reject(Object.assign(new Error('in use'), { code: 'EADDRINUSE', syscall: 'listen' })),
  migrate: async () => ({ applied: ['202611220900_platform_create_base'] }),
  worlds: ['demo'],
  seed: async () => refuse('not-empty'),
  createLab: async (_settings, { slug, languages }) =>
    languages === 'de'
      ? refuse('invalid-input', {
          issues: [{ path: ['slug'] }, { path: ['name'] }, { path: ['languages', 0] }],
        })
      : { ok: true, value: { id: languages, address: `http://x/${slug}` } },
  createCoordinator: async () => refuse('no-such-lab', { lab: 'x' }),
  importContributions: async (_settings, { lab, columns }, tell) => {
    for (const share of [0, 3, 50, 100]) tell(share, 100)
    if (lab === 'nowhere') return refuse('no-such-lab', { lab })
    const wrongLines = columns.id ? [] : [{ line: 3, reason: 'date', detail: 'soon' }]
    const counts = { kept: 2, known: 1, wrong: wrongLines.length }
    return { ok: true, value: { importId: 'x', ...counts, wrongLines } }
  },
  exportContributions: async (_settings, { lab }, tell) => {
    for (const count of [10_000, 30_000, 40_000]) tell(count)
    return lab === 'nowhere' ? refuse('no-such-lab', { lab }) : done({ count: 40_000 })
  },
  archiveLab: async (_settings, { lab, folder }, tell) => {
    for (const pages of [50, 100, 150]) tell(pages)
    return lab === 'nowhere'
      ? refuse('no-such-lab', { lab })
      : done({ folder, pages: 150, rows: 7 })
  },
  importOpinionMap: async (_settings, { opinionMapId }, tell) => {
    for (const read of [5_000, 60_000]) tell(read)
    const mistake = { file: 'votes.csv', line: 7, reason: 'not-a-vote', value: 'maybe' }
    return opinionMapId
      ? refuse('file-mistakes', { mistakes: [mistake], count: 3 })
      : done({ id: 'x', isKnown: false, statements: 2, voters: 3, votes: 5, read: 6 })
  },
  programmes: {
    list: async () => [
      {
        slug: 'north',
        name: { en: 'North' },
        labs: ['fell'],
        asked: ['quay'],
        invited: [],
        centres: [],
      },
    ],
    write: async (_settings, { slug, language }) =>
      language === 'de'
        ? refuse('unknown-language', { language })
        : done({ id: 'x', address: `http://x/programmes/${slug}` }),
    invite: async () => refuse('in-a-programme'),
    accept: async () => done({ id: 'x' }),
    remove: async (_settings, { programme }) => refuse('not-in-it', { programme }),
    nameCentre: async (_settings, { link }) =>
      link ? done({ id: 'x' }) : refuse('no-such-programme', { programme: 'north' }),
    removeCentre: async (_settings, { name }) => refuse('no-such-centre', { name }),
    rebuild: async () => ({ labs: 2, copies: 5 }),
  },
  signInLink: async () => ({ ok: true, value: { address: 'http://x/sign-in/abc', expiresAt } }),
}

async function typed(line: string, env: Record<string, string> = {}) {
  const out: string[] = []
  const problems: string[] = []
  const terminal = {
    env,
    out: (text: string) => void out.push(text),
    problem: (text: string) => void problems.push(text),
  }
  const code = await runCommandLine(line.split(' ').filter(Boolean), async () => actions, terminal)
  return { code, out: out.join('\n'), problem: problems.join('\n') }
}

test('without a word it explains every command and every setting', async () => {
  const { code, out } = await typed('')
  expect(code).toBe(0)
  for (const word of [
    'start',
    'migrate',
    'seed <world>',
    'lab create',
    'account create --coordinator',
    'sign-in-link <e-mail>',
    'backup',
    'restore <file>',
    'doctor',
    'TALKOO_URL',
    'TRUST_PROXY',
    'SMTP_URL',
  ])
    expect(out).toContain(word)
})

test.each([
  ['programme list', 0, 'ask to join: quay'],
  ['programme write north --name North', 0, 'http://x/programmes/north'],
  ['programme write north --name North --language de', 1, 'does not speak de'],
  ['programme write north', 2, '--name is missing'],
  ['programme accept north --lab quay', 0, 'The lab quay is let in.'],
  ['programme accept north', 2, '--lab is missing'],
  ['programme invite north --lab fell', 1, 'belongs to a programme already'],
  ['programme remove north --lab fell', 1, 'does not belong to the programme north'],
  ['programme centre north --name Fell --link https://fell.example', 0, 'Fell stands on the page.'],
  ['programme centre north --name Fell', 1, 'talkoo programme write makes one'],
  ['programme centre north --name Fell --remove', 1, 'names no centre called Fell'],
  ['programme rebuild', 0, 'Made 5 copies of 2 labs anew.'],
])('%s', async (line, expected, words) => {
  const { code, out, problem } = await typed(line)
  expect(code).toBe(expected)
  expect(out + problem).toContain(words)
})

test.each([
  ['fly', /fly: there is no such command/],
  ['migrate now', /It needs no word after it/],
  ['seed', /It needs 1 word after it/],
  ['seed mars', /There is no world mars; there is demo/],
  ['lab create donegal', /--name is missing/],
  ['account create --email a@b.c', /Say --coordinator/],
  ['backup --where x', /Unknown option '--where'/],
])('%s is not understood: exit code 2 and the usage', async (line, sentence) => {
  const { code, problem } = await typed(line)
  expect(code).toBe(2)
  expect(problem).toMatch(sentence)
  expect(problem).toMatch(/Usage: talkoo|Commands:/)
})

test('a refusal is exit code 1 and one sentence', async () => {
  expect(await typed('seed demo --json')).toEqual({
    code: 1,
    out: '{"ok":false,"problem":"The database is not empty; a demo world needs an empty one."}',
    problem: '',
  })
  expect((await typed('start')).problem).toBe(
    'Port 3000 is in use by another program; stop it or set PORT to another number.',
  )
})

test('what cannot be accepted is named as it was typed, each mistake once', async () => {
  const { code, problem } = await typed('lab create Bad --name x --languages de')
  expect([code, problem.split('\n')]).toEqual([
    1,
    [expect.stringContaining('The address of a lab'), expect.stringContaining('--languages')],
  ])
})

test('mistaken settings stop every command with a sentence each', async () => {
  const { code, problem } = await typed('migrate', { PORT: 'x', TALKOO_WORLD: 'mars' })
  expect([code, problem.split('\n').length]).toEqual([1, 2])
})

test('machines read one line of JSON', async () => {
  const { out } = await typed('sign-in-link a@b.c --json')
  expect(JSON.parse(out)).toEqual({
    ok: true,
    address: 'http://x/sign-in/abc',
    expiresAt: expiresAt.toISOString(),
  })
  expect(JSON.parse((await typed('migrate --json')).out).applied).toHaveLength(1)
})

test('people read the link and for how long it works', async () => {
  expect((await typed('sign-in-link a@b.c')).out).toBe(
    'This link signs in once, within 10 minutes:\nhttp://x/sign-in/abc',
  )
})

test('an import tells how far it is beside its answer, and names the lines it could not read', async () => {
  const told = await typed(
    'import contributions ideas.csv --lab north --initiative 1 --map body=text',
  )
  expect(told).toMatchObject({
    code: 0,
    problem: 'Checked 0 %\nChecked 50 %\nChecked all of it; writing.',
  })
  expect(told.out).toContain('Brought in 2 contributions.\n1 were here already.')
  expect(told.out).toContain('line 3: date (soon)')
  const json = await typed(
    'import contributions ideas.csv --lab north --initiative 1 --map body=text,id=nr --json',
  )
  expect(JSON.parse(json.out)).toMatchObject({ ok: true, kept: 2, known: 1, wrong: 0 })
})

test.each([
  ['import contributions', 2, /It needs 1 word/],
  ['import contributions a.csv --lab north --initiative 1', 2, /--map is missing/],
  [
    'import contributions a.csv --lab north --initiative 1 --map words=x',
    2,
    /words=x.*is not one of/,
  ],
  [
    'import contributions a.csv --lab nowhere --initiative 1 --map body=x',
    1,
    /no lab with the address/,
  ],
])('%s ends with %d', async (line, code, words) => {
  const told = await typed(line)
  expect(told.code).toBe(code)
  expect(told.problem).toMatch(words)
})

test('an archive tells how far it has come, and where to begin', async () => {
  const line = 'export archive --lab north --to kept'
  const told = await typed(line)
  expect(told).toMatchObject({ code: 0, problem: 'Copied 100 pages so far.' })
  expect(told.out).toMatch(/Wrote 150 pages and 7 rows into .*kept\nBegin at index\.html/)
  expect((await typed(line.replace('north', 'nowhere'))).problem).toMatch(/no lab with the address/)
  expect(await typed('export archive --lab north')).toMatchObject({ code: 2 })
})

test('an export tells how far it has come, and where the file is', async () => {
  const line = 'export contributions --lab north --initiative 1 --to voices.jsonl'
  const told = await typed(line)
  expect(told).toMatchObject({ code: 0, problem: 'Wrote 30000 so far.' })
  expect(told.out).toMatch(/Wrote 40000 contributions into .*voices\.jsonl/)
  expect(JSON.parse((await typed(`${line} --json`)).out)).toMatchObject({ ok: true, count: 40_000 })
  const wrong = await typed(`${line} --format xlsx`)
  expect(wrong).toMatchObject({ code: 2 })
  expect(wrong.problem).toMatch(/--format must be csv or jsonl/)
  expect((await typed(line.replace('north', 'nowhere'))).problem).toMatch(/no lab with the address/)
})
