import { helices } from '../../../shared/helix.ts'
import { pickText } from '../../../shared/language.ts'
import { Button, ButtonRow, Form, HiddenFields, Select, usePage } from '../../../ui/index.ts'
import { outcomes, pilotStates } from '../../pilots/index.ts'
import { networkPaths } from '../paths.ts'
import type { PilotsPageProps } from './pilots-page.tsx'

/** Narrows the pilots of a programme by lab, state, sector and outcome. */
export function PilotSearch({ programme, wanted }: PilotsPageProps) {
  const { t, language } = usePage()
  const values = wanted
  const pick = (name: string, label: string, options: { value: string; label: string }[]) => (
    <Select
      name={name}
      label={label}
      empty={t('network.pilots.all')}
      options={options}
      values={values}
    />
  )
  return (
    <search class="short-fields">
      <Form action={networkPaths.pilots({ programme: programme.slug })} method="get">
        <HiddenFields values={{ order: wanted.order }} />
        {pick(
          'lab',
          t('network.search.lab'),
          programme.labs.map(({ slug, name }) => ({
            value: slug,
            label: pickText(name, language).text,
          })),
        )}
        {pick(
          'state',
          t('pilots.list.state'),
          pilotStates.map((value) => ({ value, label: t(`pilots.state.${value}`) })),
        )}
        {pick(
          'sector',
          t('pilots.portfolio.sectors'),
          helices.map((value) => ({ value, label: t(`pilots.sector.${value}`) })),
        )}
        {pick(
          'outcome',
          t('pilots.exit.outcome'),
          outcomes.map((value) => ({ value, label: t(`pilots.outcome.${value}`) })),
        )}
        <ButtonRow>
          <Button look="secondary">{t('network.search.show')}</Button>
        </ButtonRow>
      </Form>
    </search>
  )
}
