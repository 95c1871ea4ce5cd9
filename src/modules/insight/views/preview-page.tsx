import type { z } from 'zod'
import {
  Button,
  ButtonRow,
  DataTable,
  Form,
  Heading,
  HiddenFields,
  Lead,
  usePage,
} from '../../../ui/index.ts'
import type { PlaceName } from '../population/groups.ts'
import type { importPopulationInput } from '../population/input.ts'
import type { Population } from '../population/queries.ts'
import type { Figure } from '../population/read-csv.ts'
import { paths } from '../paths.ts'
import { useGroupName } from './group-name.ts'
import { SourceOf } from './population-page.tsx'

type Props = {
  lab: string
  source: z.infer<typeof importPopulationInput>
  figures: readonly Figure[]
  population: Population
  places: readonly PlaceName[]
}

/** What an import would change, before it does: each figure beside the one that counts now. */
export function PreviewPage({ lab, source, figures, population, places }: Props) {
  const { t, format } = usePage()
  const nameOf = useGroupName(places)
  const before = ({ dimension, code }: Figure) => population.get(dimension)?.counts[code]
  const { csv, title, address, licence, asOf } = source
  return (
    <>
      <Heading level={1}>{t('insight.preview.title')}</Heading>
      <Lead>{t('insight.preview.lead', { count: figures.length })}</Lead>
      <SourceOf source={source} />
      <Form action={paths.newPopulation({ lab })}>
        <HiddenFields values={{ csv, title, address, licence, asOf }} />
        <ButtonRow>
          <Button name="step" value="import">
            {t('insight.preview.button')}
          </Button>
          <Button look="secondary" name="step" value="change">
            {t('insight.preview.change')}
          </Button>
        </ButtonRow>
      </Form>
      <DataTable
        caption={t('insight.preview.title')}
        captionHidden
        rows={figures}
        columns={[
          {
            label: t('insight.field.dimension'),
            cell: ({ dimension }) => t(`insight.dimension.${dimension}`),
          },
          { label: t('insight.group'), cell: ({ dimension, code }) => nameOf(dimension, code) },
          {
            label: t('insight.preview.now'),
            numeric: true,
            cell: (figure) => {
              const count = before(figure)
              return count === undefined ? '–' : format.number(count)
            },
          },
          {
            label: t('insight.preview.new'),
            numeric: true,
            cell: ({ count }) => format.number(count),
          },
        ]}
      />
    </>
  )
}
