import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import {
  FormPage,
  InitiativePage,
  renderPage,
  renderPart,
  sampleScope,
  WorkbenchPage,
} from './gallery/index.ts'
import { DataTable, Diff, FlowPicture, PhaseTracker, QrCode } from './index.ts'

const pages = [<InitiativePage />, <WorkbenchPage />, <FormPage />]

test('no page carries a style or a script of its own, for the policy forbids them', () => {
  for (const view of pages) {
    const html = renderPage(view, { title: 'Sample' })
    expect(html).not.toMatch(/\sstyle=/)
    expect(html).not.toMatch(/<style|<script(?![^>]* src=)|\son\w+=/)
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//)
  }
})

test('every page has one h1, a main part, a way past the header, and ids used once', () => {
  for (const view of pages) {
    const html = renderPage(view, { title: 'Sample' })
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('<main id="main"')
    expect(html).toContain('href="#main"')
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1])
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
  }
})

test('a full public page stays within 9 KB of HTML', () => {
  const html = renderPage(<InitiativePage />, { title: 'Sample' })
  expect(gzipSync(html).length).toBeLessThan(9_000)
})

test('a page that tells of a mistake says so first in its title', () => {
  expect(renderPage('', { title: 'Start', wrong: true })).toContain('<title>To fix: Start')
})

test('under Save-Data no font is asked for', () => {
  const html = renderPage('', { title: 'Start' }, { saveData: true })
  expect(html).not.toContain('rel="preload"')
  expect(html).toContain('data-save-data="true"')
})

test('from every page of a lab a way leads to the other labs', () => {
  const foot = renderPage('', { title: 'Start' }).split('<footer')[1]
  expect(foot).toContain('<a href="/">All labs here</a>')
})

test('the reader’s own settings are marked, and the way in or out is there', () => {
  const html = renderPage('', { title: 'Start' }, { size: 'lg', scheme: 'dark' })
  expect(html).toContain('data-size="lg" data-color-scheme="dark"')
  expect(html).toMatch(/value="lg" checked/)
  expect(html).toContain('Sign out')
  const anonymous = { kind: 'anonymous', name: null }
  expect(renderPage('', { title: 'Start' }, { actor: anonymous })).toContain(
    '/sign-in?back=%2Fvasternorrland',
  )
})

test('a page of the whole site needs no lab', () => {
  const html = renderPage('', { title: 'Talkoo' }, { lab: null, navigation: [] })
  expect(html).toContain('<title>Talkoo</title>')
  expect(html).not.toContain('theme')
})

test('names in another language than the reader’s are marked with it', () => {
  const lab = { ...sampleScope().lab!, name: { sv: 'Labbet' } }
  expect(renderPage('', { title: 'x' }, { lab })).toContain('<span lang="sv">Labbet</span>')
})

test('phases say their state in words, with dates as people put them', () => {
  const html = renderPart(
    <PhaseTracker
      phases={[
        { name: 'Define', state: 'done' },
        { name: 'Design', state: 'now', dates: 'after harvest' },
        { name: 'Decide', state: 'later' },
      ]}
    />,
  )
  for (const words of ['Done', 'Happening now', 'after harvest', 'Later'])
    expect(html).toContain(words)
  expect(html.match(/aria-current="step"/g)).toHaveLength(1)
})

test('a table keeps its roles when it is stacked on a phone', () => {
  const html = renderPart(
    <DataTable
      caption="Votes"
      columns={[
        { label: 'Idea', cell: (row: { idea: string; votes: number }) => row.idea },
        { label: 'Votes', cell: (row) => row.votes, numeric: true },
      ]}
      rows={[{ idea: '<b>Bus</b>', votes: 3 }]}
    />,
  )
  expect(html).toContain('role="rowheader" scope="row">&lt;b>Bus')
  expect(html).toContain('role="cell" class="numeric" data-label="Votes"')
})

test('a difference is also told in words', () => {
  const html = renderPart(<Diff before="one two" after="one three" />)
  expect(html).toContain('One word added, one removed.')
  expect(html).toMatch(/<del><span class="ds-sr-only">removed: <\/span>two/)
  expect(html).toMatch(/<ins><span class="ds-sr-only">added: <\/span>three/)
})

test('pictures have a name, and hostile labels stay text', () => {
  const flow = renderPart(
    <FlowPicture
      id="f"
      title="<x>"
      description="d"
      nodes={[
        {
          id: 'a',
          kind: 'Story',
          label: '<script>x</script> long label that must be cut '.repeat(5),
          level: 0,
        },
      ]}
      edges={[{ from: 'a', to: 'gone' }]}
    />,
  )
  expect(flow).not.toContain('<script')
  expect(flow).toContain('aria-labelledby="f-title f-description"')
  const code = renderPart(<QrCode address="https://example.org/a" />)
  expect(code).toContain('role="img"')
  expect(code).toContain('https://example.org/a</figcaption>')
})
