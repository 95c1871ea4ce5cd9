import { LinkList, Section, usePage } from '../../../ui/index.ts'
import { outreachPaths } from '../../voices/index.ts'
import type { ComparedBy, GroupRow } from '../funnel/funnel.ts'
import type { FunnelPageProps } from './funnel-page.tsx'
import { useGroupName } from './group-name.ts'

type Gap = { dimension: ComparedBy; row: GroupRow }

/** The groups whose part of the voices is under half their part of the people, each with what to do. */
export function SeldomHeard({ at, funnel, places, mayInvite }: FunnelPageProps) {
  const { t } = usePage()
  const nameOf = useGroupName(places)
  const gaps = funnel.tables.flatMap(({ dimension, rows }) =>
    rows.flatMap((row): Gap[] => (row.gap ? [{ dimension, row }] : [])),
  )
  const compared = funnel.tables.some((table) => table.compared)
  const say = ({ dimension, row }: Gap) =>
    t(`insight.gap.${row.gap!}`, {
      group: nameOf(dimension, row.code),
      here: row.livesHere!,
      voices: row.ofVoices ?? 0,
    })
  return (
    <Section id="gaps" title={t('insight.gap.title')}>
      <p>{t('insight.gap.text')}</p>
      {!compared && <p>{t('insight.funnel.few')}</p>}
      {compared && gaps.length === 0 && <p>{t('insight.gap.none')}</p>}
      {mayInvite ? (
        <LinkList
          items={gaps.map((gap) => ({
            label: t('insight.gap.invite', { group: nameOf(gap.dimension, gap.row.code) }),
            address: `${outreachPaths.newOutreach(at)}?${query(gap)}`,
            note: say(gap),
          }))}
        />
      ) : (
        <ul>
          {gaps.map((gap) => (
            <li key={`${gap.dimension} ${gap.row.code}`}>{say(gap)}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** What the form for asking people starts with. */
function query({ dimension, row }: Gap): string {
  const name = dimension === 'belonging' ? 'group' : dimension
  return new URLSearchParams({ [name]: row.code }).toString()
}
