import { LocalTextOf, usePage } from '../../../ui/index.ts'
import { initiativePaths } from '../../initiatives/index.ts'
import { labPaths } from '../../labs/index.ts'
import { canonicalStages, type CanonicalStage } from '../../methods/index.ts'
import type { MemberLab, Published } from '../programme/queries.ts'
import type { ProgrammePageProps } from './programme-props.ts'

type TableProps = Pick<ProgrammePageProps, 'programme' | 'fitting' | 'wanted'>
type Stage = CanonicalStage | 'none'

/** So many initiatives of one lab at one stage are named; the others are a link away. */
const namedMax = 6

/** The labs' work side by side: rows are labs, columns the stages that all methods share. */
export function StageTable(props: TableProps) {
  const { programme, fitting } = props
  const { t } = usePage()
  const stages = stagesShown(fitting)
  const labs = programme.labs.filter(({ slug }) => fitting.some(({ lab }) => lab === slug))
  return (
    <table class="ds-table data-table stage-table" role="table" data-border>
      <caption class="ds-sr-only">{t('network.table.caption')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('network.labs.lab')}
          </th>
          {stages.map((stage) => (
            <th key={stage} role="columnheader" scope="col">
              {t(`network.stage.${stage}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {labs.map((lab) => (
          <LabRow key={lab.slug} {...props} lab={lab} stages={stages} />
        ))}
      </tbody>
      {labs.length > 1 && <Sums stages={stages} fitting={fitting} />}
    </table>
  )
}

/** All eight stages, so that what nobody is at shows too, and a ninth column for what has not begun. */
function stagesShown(fitting: readonly Published[]): Stage[] {
  const notBegun = fitting.some(({ stage }) => stage === null)
  return [...canonicalStages, ...(notBegun ? (['none'] as const) : [])]
}

type RowProps = TableProps & { lab: MemberLab; stages: Stage[] }

function LabRow({ lab, stages, ...table }: RowProps) {
  const { t } = usePage()
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <LocalTextOf text={lab.name} />
      </th>
      {stages.map((stage) => {
        const here = at(table.fitting, stage).filter((one) => one.lab === lab.slug)
        const shown = here.length > 0
        return (
          <td
            key={stage}
            role="cell"
            class={shown ? undefined : 'nothing'}
            data-label={t(`network.stage.${stage}`)}
          >
            {shown ? <Cell {...table} here={here} stage={stage} /> : <Nothing />}
          </td>
        )
      })}
    </tr>
  )
}

function Nothing() {
  const { t } = usePage()
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="ds-sr-only">{t('network.table.nothing')}</span>
    </>
  )
}

type CellProps = TableProps & { here: Published[]; stage: Stage }

function Cell({ programme, wanted, here, stage }: CellProps) {
  const { t } = usePage()
  const { lab } = here[0]!
  const more = here.length - namedMax
  const narrowed = new URLSearchParams({ ...wanted, lab, ...(stage !== 'none' && { stage }) })
  return (
    <ul>
      {here.slice(0, more > 0 && wanted.lab !== lab ? namedMax : undefined).map((one) => (
        <li key={one.initiativeId}>
          <a class="ds-link" href={initiativePaths.initiative(one)}>
            <LocalTextOf text={one.title} />
          </a>
          {one.state !== 'running' && (
            <span class="note">{t(`initiatives.state.${one.state}`)}</span>
          )}
        </li>
      ))}
      {more > 0 && wanted.lab !== lab && (
        <li>
          <a
            class="ds-link"
            href={`${labPaths.programme({ programme: programme.slug })}?${narrowed}#work`}
          >
            {t('network.table.more', { count: more })}
          </a>
        </li>
      )}
    </ul>
  )
}

function Sums({ stages, fitting }: { stages: Stage[]; fitting: readonly Published[] }) {
  const { t } = usePage()
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="row">
          {t('network.table.sum')}
        </th>
        {stages.map((stage) => {
          const count = at(fitting, stage).length
          return (
            <td
              key={stage}
              role="cell"
              class={count > 0 ? undefined : 'nothing'}
              data-label={t(`network.stage.${stage}`)}
            >
              {count}
            </td>
          )
        })}
      </tr>
    </tfoot>
  )
}

function at(fitting: readonly Published[], stage: Stage): Published[] {
  return fitting.filter((one) => (one.stage ?? 'none') === stage)
}
