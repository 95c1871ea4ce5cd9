import { DataTable, LocalTextOf, usePage } from '../../../../ui/index.ts'
import { assessmentStatements } from '../../method-files.ts'
import { answersLeast } from '../assessment/least.ts'
import type { ShownRound, SideResult } from '../assessment/queries.ts'

/** What users and staff answered, side by side; a side that few answered is not shown. */
export function SidesTable({ round }: { round: ShownRound }) {
  const { t, format } = usePage()
  const cell = (side: SideResult[] | null, place: number) => {
    const one = side?.[place]
    if (!one) return t('pilots.service.sides.hidden')
    const [mean, spread] = [format.number(one.mean), format.number(one.spread)]
    return t('pilots.service.sides.cell', { mean, spread })
  }
  const head = (side: 'users' | 'staff', all: SideResult[] | null) =>
    all
      ? t(`pilots.service.sides.${side}`, { people: all[0]!.people })
      : t(`pilots.service.side.${side}`)
  return (
    <>
      <DataTable
        caption={t('pilots.service.page.assessment')}
        captionHidden
        rows={assessmentStatements().map((statement, place) => ({ ...statement, place }))}
        columns={[
          {
            label: t('pilots.relations.statement'),
            cell: ({ text }) => <LocalTextOf text={text} />,
          },
          {
            label: head('users', round.users),
            numeric: true,
            cell: ({ place }) => cell(round.users, place),
          },
          {
            label: head('staff', round.staff),
            numeric: true,
            cell: ({ place }) => cell(round.staff, place),
          },
        ]}
      />
      <p class="note">{t('pilots.service.sides.note', { least: answersLeast })}</p>
    </>
  )
}
