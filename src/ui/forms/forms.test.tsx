import { expect, test } from 'vitest'
import { renderPart } from '../gallery/index.ts'
import {
  Checkboxes,
  Form,
  LocalTextField,
  Radios,
  TextArea,
  TextField,
  ApproximateDateField,
} from '../index.ts'

const hostile = `"><script>alert('x')</script>`

test('hostile text in values, labels and problems stays text', () => {
  const html = renderPart(
    <Form action="/x" problems={[{ field: 'name', text: hostile }]}>
      <TextField name="name" label={hostile} hint={hostile} values={{ name: hostile }} />
      <TextArea name="text" label="Text" values={{ text: `</textarea>${hostile}` }} />
    </Form>,
  )
  expect(html).not.toContain('<script')
  expect(html.match(/<\/textarea>/g)).toHaveLength(1)
})

test('the summary comes first, is focused, and each entry leads to its field', () => {
  const problems = [
    { field: 'title', text: 'Give it a title' },
    { field: 'contact', text: 'Say if we may contact you' },
    { field: 'channels', text: 'Choose one' },
    { field: 'start', text: 'Say when' },
    { text: 'Nothing was saved' },
  ]
  const html = renderPart(
    <Form action="/x" problems={problems}>
      <LocalTextField name="title" label="Title" problems={problems} />
      <Radios
        name="contact"
        label="Contact?"
        options={[{ value: 'y', label: 'Yes' }]}
        problems={problems}
      />
      <Checkboxes
        name="channels"
        label="How?"
        options={[{ value: 'l', label: 'Letter' }]}
        problems={problems}
      />
      <ApproximateDateField name="start" label="When?" problems={problems} />
    </Form>,
  )
  expect(html).toMatch(/^<form[^>]*><div class="ds-error-summary"[^>]*autofocus/)
  expect(html).toContain('There are 5 things to fix')
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((found) => found[1])
  expect(targets).toHaveLength(4)
  for (const id of targets) expect(html).toContain(`id="${id}"`)
})

test('a field names its hint and its problem to those who do not see them', () => {
  const html = renderPart(
    <TextField name="a" label="A" hint="Hint" problems={[{ field: 'a', text: 'Wrong' }]} />,
  )
  expect(html).toContain('aria-describedby="f-a-hint f-a-problem"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('<span class="ds-sr-only">To fix: </span>Wrong')
})

test('what was typed stands there again, whole or nested, and passwords do not', () => {
  const typed = { 'title.sv': 'Rubrik', title: { en: 'Title' } }
  const html = renderPart(
    <>
      <LocalTextField name="title" label="Title" values={typed} />
      <TextField name="secret" label="Password" type="password" values={{ secret: 'hunter2' }} />
      <Checkboxes
        name="ways"
        label="Ways"
        options={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
        values={{ 'ways[]': ['b'] }}
      />
    </>,
  )
  expect(html).toContain('value="Rubrik"')
  expect(html).toContain('value="Title"')
  expect(html).not.toContain('hunter2')
  expect(html).toMatch(/value="b" checked/)
})

test('a text in several languages begins with the reader’s and folds the others away', () => {
  const html = renderPart(<LocalTextField name="title" label="Title" />, { language: 'sv' })
  expect(html.indexOf('name="title.sv"')).toBeLessThan(html.indexOf('name="title.en"'))
  expect(html).toMatch(/<details class="disclosure"><summary>/)
  expect(html).toContain('lang="en"')
})

test('every form that changes something carries an id of its own', () => {
  const html = renderPart(<Form action="/x">ok</Form>)
  expect(html).toMatch(/name="opId" value="[0-9a-f-]{36}"/)
  expect(
    renderPart(
      <Form action="/x" method="get">
        ok
      </Form>,
    ),
  ).not.toContain('opId')
})
