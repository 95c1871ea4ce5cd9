import { DataTable, Disclosure, Heading, Section, usePage } from '../../../../../ui/index.ts'
import { letterOf, slotsOf } from '../group-name.ts'
import { shapeOf } from '../picture/shapes.ts'
import type { Group, ShownResult } from '../shown-result.ts'
import type { FindingsProps } from './findings.tsx'
import { StatementItem, StatementList } from './statement-item.tsx'

/** What is typical of each group. */
export function Groups(props: FindingsProps) {
  const { t } = usePage()
  return (
    <Section id="groups" title={t('engagement.result.groups')}>
      <p>{t('engagement.result.groups-text')}</p>
      <div class="opinion-groups">
        {props.shown.groups.map((group) => (
          <OneGroup key={group.id} {...props} group={group} />
        ))}
      </div>
    </Section>
  )
}

/** One group with what its people say and others do not. */
export function OneGroup({ group, shown, deck, most }: FindingsProps & { group: Group }) {
  const { t } = usePage()
  const typical = group.typical.filter(({ statement }) => deck.cards.has(statement)).slice(0, most)
  return (
    <div class="opinion-group">
      <Heading level={3}>
        <GroupMark shown={shown} id={group.id} />{' '}
        {t('engagement.result.group', { group: letterOf(group.id), size: group.size })}
      </Heading>
      <StatementList none={t('engagement.result.typical-none')}>
        {typical.map(({ statement, direction, count, of, elsewhere }) => (
          <StatementItem
            key={statement}
            deck={deck}
            number={statement}
            answers={groupAnswers(shown, group.id, statement)}
          >
            {t(`engagement.result.typical-${direction}`, { count, of, group: letterOf(group.id) })}{' '}
            {elsewhere &&
              t('engagement.result.elsewhere', { count: elsewhere.count, of: elsewhere.of })}
          </StatementItem>
        ))}
      </StatementList>
    </div>
  )
}

function groupAnswers({ figures }: ShownResult, id: number, statement: number) {
  const found = figures.find((one) => one.statement === statement)
  return found?.groups.find((group) => group.id === id)
}

/** The shape of a group in its colour. */
export function GroupMark({ shown, id }: { shown: Pick<ShownResult, 'groups'>; id: number }) {
  const slot = slotsOf(shown.groups.map((group) => group.id)).get(id)!
  return (
    <svg class="group-mark" viewBox="0 0 10 10" aria-hidden="true">
      <path class={`map-group-${slot}`} d={shapeOf(slot)} />
    </svg>
  )
}

/** The picture as words and numbers. */
export function GroupTable({ shown, open }: { shown: ShownResult; open?: boolean }) {
  const { t, format } = usePage()
  return (
    <Disclosure summary={t('engagement.result.as-table')} open={open}>
      <DataTable
        caption={t('engagement.result.groups')}
        captionHidden
        columns={[
          {
            label: t('engagement.result.column-group'),
            cell: ({ id }) => (
              <>
                <GroupMark shown={shown} id={id} /> {letterOf(id)}
              </>
            ),
          },
          {
            label: t('engagement.result.column-people'),
            cell: ({ size }) => format.number(size),
            numeric: true,
          },
          {
            label: t('engagement.result.column-share'),
            cell: ({ size }) =>
              t('engagement.result.percent', {
                share: Math.round((size / shown.participants) * 100),
              }),
            numeric: true,
          },
        ]}
        rows={shown.groups}
      />
    </Disclosure>
  )
}
