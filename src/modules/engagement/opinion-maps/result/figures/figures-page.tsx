import {
  Button,
  ButtonLink,
  EmptyState,
  Form,
  HiddenFields,
  Pager,
  PageTop,
  Tabs,
  TextField,
  usePage,
} from '../../../../../ui/index.ts'
import type { OpinionMapRow } from '../../map/schema.ts'
import { MapSource } from '../../map/views/map-source.tsx'
import { opinionMapPaths as paths } from '../../paths.ts'
import type { ShownResult } from '../shown-result.ts'
import { FiguresTable } from './figures-table.tsx'
import { orders, type Listed, type Order } from './listed.ts'

type Props = {
  address: { lab: string; initiativeId: string; opinionMapId: string }
  map: OpinionMapRow
  shown: ShownResult | null
  rows: readonly Listed[]
  order: Order
  words: string
  from: number
  next: number | null
}

/** All statements, ordered and searched by links and a form. */
export function FiguresPage({ address, map, shown, rows, order, words, from, next }: Props) {
  const { t } = usePage()
  const here = paths.figures(address)
  const at = (more: Record<string, string | number>) =>
    `${here}?${new URLSearchParams({ order, ...(words && { words }), ...strings(more) })}`
  return (
    <>
      <PageTop kicker={t('engagement.result.kicker')} title={t('engagement.figures.title')} />
      <Form action={here} method="get">
        <HiddenFields values={{ order }} />
        <div class="field-row">
          <TextField
            name="words"
            label={t('engagement.figures.words')}
            optional
            values={{ words }}
          />
          <Button look="secondary">{t('engagement.figures.search')}</Button>
        </div>
      </Form>
      <Tabs
        label={t('engagement.figures.by')}
        tabs={orders.map((one) => ({
          label: t(`engagement.figures.by-${one}`),
          address: at({ order: one }),
          current: one === order,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t('engagement.figures.none')}>
          <p>{t('engagement.figures.none-text')}</p>
        </EmptyState>
      ) : (
        <FiguresTable rows={rows} shown={shown} />
      )}
      <Pager
        of={t('engagement.figures.of')}
        next={next === null ? undefined : at({ from: next })}
        first={from > 0 ? at({}) : undefined}
      />
      <p class="note">
        {t('engagement.figures.hidden')} {t('engagement.result.bar')}
      </p>
      <MapSource map={map} />
      <p>
        <ButtonLink look="secondary" href={paths.result(address)}>
          {t('engagement.vote.see-result')}
        </ButtonLink>
      </p>
    </>
  )
}

function strings(values: Record<string, string | number>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
}
