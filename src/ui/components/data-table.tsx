import type { ComponentChildren } from 'preact'

export type Column<R> = {
  label: string
  cell(row: R): ComponentChildren
  /** Figures: aligned to the end. */
  numeric?: boolean
  /** Names the row. The first column does, unless another one says so. */
  heads?: boolean
}

export type DataTableProps<R> = {
  caption: string
  /** The caption is only for those who do not see the heading above. */
  captionHidden?: boolean
  columns: Column<R>[]
  rows: readonly R[]
}

/** A real table; on a phone each row becomes a block that says its columns' names. */
export function DataTable<R>({ caption, captionHidden, columns, rows }: DataTableProps<R>) {
  const head = Math.max(
    0,
    columns.findIndex((column) => column.heads),
  )
  return (
    <table class="ds-table data-table" role="table" data-border>
      <caption class={captionHidden ? 'ds-sr-only' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.label} role="columnheader" scope="col" class={end(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, place) => (
          <tr key={place} role="row">
            {columns.map((column, index) =>
              index === head ? (
                <th key={column.label} role="rowheader" scope="row" class={end(column)}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.label} role="cell" class={end(column)} data-label={column.label}>
                  <span>{column.cell(row)}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function end<R>(column: Column<R>): string | undefined {
  return column.numeric ? 'numeric' : undefined
}
