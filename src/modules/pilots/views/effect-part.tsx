import type { Change, Interval, Side } from '../../../analysis/effect/index.ts'
import {
  DataTable,
  LocalTextOf,
  Section,
  usePage,
  type Column,
  type PageScope,
} from '../../../ui/index.ts'
import type { ShownIndicator } from '../measure/queries.ts'

type Shown = Pick<ShownIndicator, 'kind' | 'unit' | 'direction'>

/** A value with its interval, in the indicator's unit; shares in percent. */
export function intervalWords(
  { t, format }: Pick<PageScope, 't' | 'format'>,
  { kind, unit }: Pick<Shown, 'kind' | 'unit'>,
  { value, low, high }: Interval,
): string {
  const say = (one: number) => format.number(kind === 'share' ? one * 100 : one)
  const said = { value: say(value), low: say(low), high: say(high) }
  const measured = kind === 'share' ? '%' : unit
  return t('pilots.effect.interval', { ...said, unit: measured })
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether a change is good, bad or not sure, as its direction and its interval say. */
export function judgedChange({ direction }: Pick<Shown, 'direction'>, { low, high }: Interval) {
  if (low <= 0 && high >= 0) return 'unsure'
  return low > 0 === (direction === 'more') ? 'better' : 'worse'
}

/** What a pilot came to by each indicator: never a number without its interval and how many people it rests on. */
export function EffectPart({ indicators }: { indicators: readonly ShownIndicator[] }) {
  const { t } = usePage()
  return (
    <Section id="effect" title={t('pilots.effect.title')}>
      {indicators.map((one) => (
        <EffectOf key={one.id} indicator={one} />
      ))}
      <p class="note">{t('pilots.effect.note')}</p>
    </Section>
  )
}

type Row = { label: string; side?: Side; change?: Change | null }

function EffectOf({ indicator }: { indicator: ShownIndicator }) {
  const { t } = usePage()
  const { effect, setAside } = indicator
  return (
    <Section id={`effect-${indicator.code}`} level={3} title={useName(indicator)}>
      {Object.keys(indicator.definition).length > 0 && (
        <p>
          <LocalTextOf text={indicator.definition} />
        </p>
      )}
      {effect && effect.lack !== 'nobody' && <EffectTable indicator={indicator} />}
      <p>{sentenceOf(indicator, usePage())}</p>
      {effect?.constant && <p>{t('pilots.effect.constant')}</p>}
      {effect?.pilot.leftOut && <p class="note">{t('pilots.effect.left-out')}</p>}
      {setAside > 0 && <p class="note">{t('pilots.effect.set-aside', { count: setAside })}</p>}
    </Section>
  )
}

function useName({ name }: ShownIndicator): string {
  const { language } = usePage()
  return name[language] ?? Object.values(name)[0] ?? ''
}

/** The effect in one sentence. */
export function sentenceOf(
  indicator: Pick<ShownIndicator, 'effect' | 'kind' | 'unit' | 'direction'>,
  scope: Pick<PageScope, 't' | 'format'>,
): string {
  const { effect } = indicator
  if (!effect) return scope.t('pilots.effect.lack.nobody')
  const change = effect.net ?? effect.pilot.change
  if (!change) return scope.t(`pilots.effect.lack.${effect.lack ?? 'too-few'}`)
  const words = intervalWords(scope, indicator, change)
  const kind = effect.net ? 'net' : 'change'
  const judged = scope.t(`pilots.effect.judged.${judgedChange(indicator, change)}`)
  return scope.t(`pilots.effect.sentence.${kind}`, { words, people: change.people, judged })
}

function EffectTable({ indicator }: { indicator: ShownIndicator }) {
  const scope = usePage()
  const { t, format } = scope
  const { pilot, comparison, net } = indicator.effect!
  const of = (part: 'pilot' | 'comparison', shown: typeof pilot): Row[] => [
    { label: t(`pilots.effect.${part}.before`), side: shown.before },
    { label: t(`pilots.effect.${part}.after`), side: shown.after },
    { label: t(`pilots.effect.${part}.change`), change: shown.change },
  ]
  const lines: Row[] = [
    ...of('pilot', pilot),
    ...(comparison ? of('comparison', comparison) : []),
    ...(comparison ? [{ label: t('pilots.effect.net'), change: net }] : []),
  ]
  const people = ({ side, change }: Row) => (side ? side.people : (change?.people ?? null))
  const columns: Column<Row>[] = [
    { label: t('pilots.effect.what'), cell: ({ label }) => label },
    {
      label: t('pilots.effect.value'),
      numeric: true,
      cell: ({ side, change }) => {
        const value = side ? side.value : change
        return value ? intervalWords(scope, indicator, value) : t('pilots.effect.not-shown')
      },
    },
    {
      label: t('pilots.effect.people'),
      numeric: true,
      cell: (row) => {
        const count = people(row)
        return count === null ? t('pilots.effect.too-few') : format.number(count)
      },
    },
    {
      label: t('pilots.effect.how'),
      cell: ({ change }) =>
        change ? t(change.paired ? 'pilots.effect.paired' : 'pilots.effect.unpaired') : '–',
    },
  ]
  return <DataTable caption={useName(indicator)} captionHidden rows={lines} columns={columns} />
}
