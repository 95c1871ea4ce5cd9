import { pickText } from '../../../shared/language.ts'
import { Button, ButtonRow, Form, Select, TextField, usePage } from '../../../ui/index.ts'
import { labPaths } from '../../labs/index.ts'
import { canonicalStages } from '../../methods/index.ts'
import { methodsOf } from '../programme/filter.ts'
import type { ProgrammePageProps } from './programme-props.ts'

type SearchProps = Pick<ProgrammePageProps, 'programme' | 'published' | 'wanted'>

/** Narrows the work of a programme by words, lab, stage and method. */
export function ProgrammeSearch({ programme, published, wanted }: SearchProps) {
  const { t, language } = usePage()
  const values = wanted
  const labs = programme.labs.map(({ slug, name }) => ({
    value: slug,
    label: pickText(name, language).text,
  }))
  const stages = canonicalStages.map((value) => ({ value, label: t(`network.stage.${value}`) }))
  return (
    <search class="short-fields">
      <Form action={`${labPaths.programme({ programme: programme.slug })}#work`} method="get">
        <TextField name="words" type="search" label={t('network.search.words')} values={values} />
        <Select
          name="lab"
          label={t('network.search.lab')}
          empty={t('network.search.any-lab')}
          options={labs}
          values={values}
        />
        <Select
          name="stage"
          label={t('network.search.stage')}
          empty={t('network.search.any-stage')}
          options={stages}
          values={values}
        />
        <Select
          name="method"
          label={t('network.search.method')}
          empty={t('network.search.any-method')}
          options={methodsOf(published, language)}
          values={values}
        />
        <ButtonRow>
          <Button look="secondary">{t('network.search.show')}</Button>
        </ButtonRow>
      </Form>
    </search>
  )
}
