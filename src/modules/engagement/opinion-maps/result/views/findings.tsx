import type { CommonGround, SharedView } from '../../../../../analysis/opinion-map/index.ts'
import { Section, usePage } from '../../../../../ui/index.ts'
import type { Deck } from '../../statement/deck.ts'
import { letterOf } from '../group-name.ts'
import { answersIn } from '../safe-figures.ts'
import type { ShownFigures, ShownResult } from '../shown-result.ts'
import { StatementItem, StatementList } from './statement-item.tsx'

export type FindingsProps = {
  shown: ShownResult
  deck: Deck
  /** So many of each; all of them when absent. */
  most?: number
}

/** Statements whose words may be shown, the first ones of them. */
function known<T extends { statement: number }>(
  some: readonly T[],
  { deck, most }: FindingsProps,
): T[] {
  return some.filter(({ statement }) => deck.cards.has(statement)).slice(0, most)
}

export function figuresOf(shown: ShownResult): ReadonlyMap<number, ShownFigures> {
  return new Map(shown.figures.map((one) => [one.statement, one]))
}

/** What all groups share. */
export function Common(props: FindingsProps) {
  const { t } = usePage()
  const figures = figuresOf(props.shown)
  return (
    <Section id="common-ground" title={t('engagement.result.common')}>
      <p>{t('engagement.result.common-text')}</p>
      <StatementList none={t('engagement.result.common-none')}>
        {known(props.shown.commonGround, props).map((one) => (
          <StatementItem
            key={one.statement}
            deck={props.deck}
            number={one.statement}
            answers={figures.get(one.statement)}
          >
            <CommonSentence one={one} />
          </StatementItem>
        ))}
      </StatementList>
    </Section>
  )
}

function CommonSentence({ one }: { one: CommonGround }) {
  const { t } = usePage()
  const { direction, count, of, groups } = one
  return (
    <>
      {t(`engagement.result.all-${direction}`, { count, of })}{' '}
      {groups.map((group) => `${t('engagement.result.in-group', named(group))} `)}
    </>
  )
}

function named({ id, count, of }: { id: number; count: number; of: number }) {
  return { group: letterOf(id), count, of }
}

/** Where groups differ most. */
export function Dividing(props: FindingsProps) {
  const { t } = usePage()
  const figures = figuresOf(props.shown)
  const some = props.shown.dividing.flatMap((statement) => figures.get(statement) ?? [])
  return (
    <Section id="dividing" title={t('engagement.result.dividing')}>
      <p>{t('engagement.result.dividing-text')}</p>
      <StatementList none={t('engagement.result.dividing-none')}>
        {known(some, props).map((one) => (
          <StatementItem key={one.statement} deck={props.deck} number={one.statement} answers={one}>
            {one.groups.map((group) => {
              const told = named({ id: group.id, count: group.agree, of: answersIn(group) })
              return `${t('engagement.result.group-agrees', told)} `
            })}
          </StatementItem>
        ))}
      </StatementList>
    </Section>
  )
}

/** What many pass on. */
export function Unsure(props: FindingsProps) {
  const { t } = usePage()
  const some = known(props.shown.unsure, props)
  if (some.length === 0) return null
  return (
    <Section id="unsure" title={t('engagement.result.unsure')}>
      <p>{t('engagement.result.unsure-text')}</p>
      <Views {...props} views={some} told="passed" />
    </Section>
  )
}

/** What most people say, whatever their group. */
export function Majority(props: FindingsProps) {
  const { t } = usePage()
  const { agree, disagree } = props.shown.majority
  const all = [...known(agree, props), ...known(disagree, props)]
  return (
    <Section id="majority" title={t('engagement.result.majority')}>
      {all.length === 0 && <p>{t('engagement.result.majority-none')}</p>}
      <Views {...props} views={known(agree, props)} told="agree" />
      <Views {...props} views={known(disagree, props)} told="disagree" />
    </Section>
  )
}

type ViewsProps = FindingsProps & {
  views: readonly SharedView[]
  told: 'agree' | 'disagree' | 'passed'
}

function Views({ views, told, shown, deck }: ViewsProps) {
  const { t } = usePage()
  const figures = figuresOf(shown)
  if (views.length === 0) return null
  return (
    <ul class="statement-list">
      {views.map(({ statement, count, of }) => (
        <StatementItem
          key={statement}
          deck={deck}
          number={statement}
          answers={figures.get(statement)}
        >
          {t(`engagement.result.all-${told}`, { count, of })}
        </StatementItem>
      ))}
    </ul>
  )
}
