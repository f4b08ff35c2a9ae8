/**
 * A table with a caption, in a frame that scrolls sideways by itself so that the
 * page never does.
 *
 * The first cell of a row names it. Numbers stand to the right.
 */
import type { ComponentChildren } from 'preact'

export interface TableColumn {
  readonly header: ComponentChildren
  readonly numeric?: boolean
}

export interface TableRow {
  readonly key: string
  readonly cells: readonly ComponentChildren[]
}

export interface TableProps {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

export function Table({ caption, captionHidden, columns, rows }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section class="table-frame" aria-label={caption} tabIndex={0}>
      <table class="table">
        <caption class={captionHidden ? 'hidden-words' : 'table__caption'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col" class={cellClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={index} scope="row" class={cellClass(column)}>
                    {row.cells[index]}
                  </th>
                ) : (
                  <td key={index} class={cellClass(column)}>
                    {row.cells[index]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const cellClass = ({ numeric }: TableColumn) => (numeric ? 'table__cell--numeric' : undefined)
