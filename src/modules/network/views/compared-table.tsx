import type { ComponentChildren } from 'preact'
import { pickText, type Language } from '../../../shared/language.ts'
import { DataTable, usePage } from '../../../ui/index.ts'
import type { Compared } from '../programme/queries.ts'

export type ComparedTableProps<R> = {
  caption: string
  /** What the rows are. */
  first: string
  compared: readonly Compared[]
  rows: readonly R[]
  cell(row: R, one: Compared): ComponentChildren
}

/** Whether each initiative is of another lab. */
export function areOfDifferentLabs(compared: readonly Compared[]): boolean {
  return new Set(compared.map(({ lab }) => lab)).size === compared.length
}

/** Columns are called by their labs, which is short; where two are of one lab, by title and lab. */
function columnLabels(compared: readonly Compared[], language: Language) {
  const isShort = areOfDifferentLabs(compared)
  return ({ title, labName }: Compared) => {
    const name = pickText(labName, language).text
    return isShort ? name : `${pickText(title, language).text} (${name})`
  }
}

/** A table with one column for each initiative, behind a first one that names the rows. */
export function ComparedTable<R extends { label: string; note?: string }>({
  caption,
  first,
  compared,
  rows,
  cell,
}: ComparedTableProps<R>) {
  const { language } = usePage()
  const labelOf = columnLabels(compared, language)
  return (
    <div class="compared">
      <DataTable
        caption={caption}
        captionHidden
        rows={rows}
        columns={[
          {
            label: first,
            cell: ({ label, note }) => (
              <>
                {label}
                {note && <span class="note">{note}</span>}
              </>
            ),
          },
          ...compared.map((one) => ({ label: labelOf(one), cell: (row: R) => cell(row, one) })),
        ]}
      />
    </div>
  )
}
