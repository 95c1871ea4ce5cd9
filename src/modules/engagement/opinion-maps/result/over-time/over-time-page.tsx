import {
  ButtonLink,
  DataTable,
  EmptyState,
  PageTop,
  Section,
  usePage,
} from '../../../../../ui/index.ts'
import type { OpinionMapRow } from '../../map/schema.ts'
import { MapSource } from '../../map/views/map-source.tsx'
import { opinionMapPaths as paths } from '../../paths.ts'
import { letterOf, slotsOf } from '../group-name.ts'
import { LinePicture, type Line } from './line-picture.tsx'
import type { Course, Moment } from './moments.ts'

type Address = { lab: string; initiativeId: string; opinionMapId: string }

type Props = { address: Address; map: OpinionMapRow; course: Course }

/** How voters, answers and groups of a map have changed. */
export function OverTimePage({ address, map, course }: Props) {
  const { t } = usePage()
  return (
    <>
      <PageTop
        kicker={t('engagement.result.kicker')}
        title={t('engagement.over-time.title')}
        lead={t('engagement.over-time.lead')}
      />
      {course.moments.length < 2 ? (
        <EmptyState title={t('engagement.over-time.none')}>
          <p>{t('engagement.over-time.none-text')}</p>
        </EmptyState>
      ) : (
        <Pictures {...course} />
      )}
      {course.moments.length > 0 && <MomentTable {...course} />}
      <MapSource map={map} />
      <p>
        <ButtonLink look="secondary" href={paths.result(address)}>
          {t('engagement.vote.see-result')}
        </ButtonLink>
      </p>
    </>
  )
}

function Pictures({ step, moments }: Course) {
  const { t, format } = usePage()
  const ends = { from: format.date(moments[0]!.hour), to: format.date(moments.at(-1)!.hour) }
  const one = (name: 'voters' | 'votes'): Line[] => [
    { name: t(`engagement.over-time.${name}`), slot: 0, values: moments.map((one) => one[name]) },
  ]
  const groups = groupLines(moments).map(({ id, ...line }) => ({
    ...line,
    name: t('engagement.over-time.group', { group: letterOf(id) }),
  }))
  const pictures = { voters: one('voters'), votes: one('votes'), groups }
  return (
    <>
      <p class="note">{t(`engagement.over-time.${step}`)}</p>
      {(['voters', 'votes', 'groups'] as const).map(
        (name) =>
          pictures[name].length > 0 && (
            <Section key={name} id={name} title={t(`engagement.over-time.${name}`)}>
              <LinePicture
                id={name}
                title={t(`engagement.over-time.${name}`)}
                lines={pictures[name]}
                {...ends}
              />
            </Section>
          ),
      )}
    </>
  )
}

const idsOf = (moments: readonly Moment[]) =>
  [...new Set(moments.flatMap(({ groups }) => groups.map(({ id }) => id)))].toSorted(
    (a, b) => a - b,
  )

function groupLines(moments: readonly Moment[]) {
  const ids = idsOf(moments)
  const slots = slotsOf(ids)
  return ids.map((id) => ({
    id,
    slot: slots.get(id)!,
    values: moments.map(({ groups }) => groups.find((group) => group.id === id)?.size ?? null),
  }))
}

function MomentTable({ step, moments }: Course) {
  const { t, format } = usePage()
  const figure = (label: string, cell: (one: Moment) => number | undefined) => ({
    label,
    cell: (one: Moment) => {
      const value = cell(one)
      return value === undefined ? '–' : format.number(value)
    },
    numeric: true,
  })
  return (
    <DataTable
      caption={t('engagement.over-time.title')}
      columns={[
        {
          label: t('engagement.over-time.when'),
          cell: ({ hour }) => (step === 'days' ? format.date(hour) : format.dateTime(hour)),
        },
        figure(t('engagement.over-time.voters'), ({ voters }) => voters),
        figure(t('engagement.over-time.votes'), ({ votes }) => votes),
        figure(t('engagement.over-time.common'), ({ common }) => common),
        ...idsOf(moments).map((id) =>
          figure(
            t('engagement.over-time.group', { group: letterOf(id) }),
            ({ groups }) => groups.find((group) => group.id === id)?.size,
          ),
        ),
      ]}
      rows={moments.toReversed()}
    />
  )
}
