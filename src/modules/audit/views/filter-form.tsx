import { Button, Form, Select, usePage } from '../../../ui/index.ts'
import type { RecordFilter } from '../queries.ts'
import type { Words } from '../words.ts'

type FilterFormProps = {
  choices: { names: string[]; people: string[] }
  names: ReadonlyMap<string, string>
  words: Words
  filter: RecordFilter
  action: string
}

/** Narrows the record to one kind of event, one person, or both. */
export function FilterForm({ choices, names, words, filter, action }: FilterFormProps) {
  const { t, language } = usePage()
  const values = { name: filter.name ?? '', person: filter.participant ?? '' }
  const byLabel = (a: { label: string }, b: { label: string }) =>
    a.label.localeCompare(b.label, language)
  const events = choices.names.map((name) => ({ value: name, label: words.what(name) }))
  const people = choices.people.map((id) => ({
    value: id,
    label: names.get(id) ?? t('audit.who.unknown'),
  }))
  return (
    <Form action={action} method="get">
      <Select
        name="name"
        label={t('audit.filter.name')}
        empty={t('audit.filter.everything')}
        options={events.toSorted(byLabel)}
        values={values}
        optional
      />
      <Select
        name="person"
        label={t('audit.filter.person')}
        empty={t('audit.filter.everyone')}
        options={people.toSorted(byLabel)}
        values={values}
        optional
      />
      <Button look="secondary">{t('audit.filter.show')}</Button>
    </Form>
  )
}
