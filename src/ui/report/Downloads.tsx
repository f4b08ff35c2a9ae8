/**
 * A table to take along: CSV, a workbook, and the chart as SVG. Made on this
 * tablet when asked for; no address holds it. Each says which cases count.
 * [UI162 UI230]
 */
import type { Edition } from '../../domain/edition/edition.ts'
import type { Counting } from '../../domain/rating/count-cases.ts'
import type { ReportTable } from '../../domain/tables/table.ts'
import { Button } from '../parts/Button.tsx'
import { saveFile, XLSX_TYPE } from '../parts/save-file.ts'
import { toCsv } from '../setup/to-csv.ts'
import { reportWords as words } from '../words/report.ts'
import { chartToText } from './chart-to-text.ts'
import { makeWorkbook } from './make-workbook.ts'
import { tableBasis, tableFileName } from './table-basis.ts'
import { cellsToText, tableToCells } from './table-cells.ts'

export interface DownloadsProps {
  readonly edition: Edition
  readonly table: ReportTable
  readonly hasChart: boolean
  readonly counting: Counting
}

export function Downloads({ edition, table, hasChart, counting }: DownloadsProps) {
  const name = tableFileName(table, counting)
  const cells = tableToCells(edition, table)
  const saveCsv = () => {
    const text = toCsv(cellsToText(cells))
    saveFile(`${name}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }))
  }
  const saveSheet = () => {
    saveFile(`${name}.xlsx`, new Blob([makeWorkbook([{ ...table, cells }])], { type: XLSX_TYPE }))
  }
  const savePicture = () => {
    const svg = document.querySelector(`[data-chart="${CSS.escape(table.id)}"] svg`)
    if (!(svg instanceof SVGSVGElement)) return
    const picture = chartToText(svg, `${table.name} · ${tableBasis(table, counting)}`)
    saveFile(`${name}.svg`, new Blob([picture], { type: 'image/svg+xml' }))
  }
  const acts = [
    { kind: words.csv, save: saveCsv },
    { kind: words.xlsx, save: saveSheet },
    ...(hasChart ? [{ kind: words.svg, save: savePicture }] : []),
  ]
  return (
    <div class="row downloads">
      {acts.map(({ kind, save }) => (
        <Button key={kind} kind="secondary" onClick={save} label={words.saveAs(kind, table.name)}>
          {kind}
        </Button>
      ))}
    </div>
  )
}
