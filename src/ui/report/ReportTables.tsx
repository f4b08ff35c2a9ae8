/**
 * Every table and figure of a source, with a list to jump from.  [UI160]
 */
import type { Edition } from '../../domain/edition/edition.ts'
import type { Counting } from '../../domain/rating/count-cases.ts'
import type { TableSource } from '../../domain/tables/source.ts'
import { Button } from '../parts/Button.tsx'
import { Details } from '../parts/Details.tsx'
import { Notice } from '../parts/Notice.tsx'
import { saveFile, XLSX_TYPE } from '../parts/save-file.ts'
import { reportWords as words } from '../words/report.ts'
import { makeWorkbook } from './make-workbook.ts'
import { SubGroups } from './SubGroups.tsx'
import { sectionId, TableSection } from './TableSection.tsx'
import { tableToCells } from './table-cells.ts'
import { useTables } from './use-tables.ts'

export interface ReportTablesProps {
  readonly edition: Edition
  readonly source: TableSource
  readonly least: number
  readonly counting: Counting
}

export function ReportTables({ edition, source, least, counting }: ReportTablesProps) {
  const counted = useTables(edition, source, least)
  if (counted.kind === 'worker-failed') return <Notice kind="error">{words.workerFailed}</Notice>
  if (counted.kind === 'counting') return <p aria-busy="true">{words.counting}</p>
  const { tables } = counted
  const saveAll = () => {
    const named = tables.map((table) => ({ ...table, cells: tableToCells(edition, table) }))
    saveFile(`report-tables-${counting}.xlsx`, new Blob([makeWorkbook(named)], { type: XLSX_TYPE }))
  }
  return (
    <>
      <p class="muted">{words.countedOf(source.cases.length, source.officers.length)}</p>
      {source.cases.length === 0 && <Notice>{words.noFinished}</Notice>}
      <Details summary={words.contents}>
        <ul class="plain-list figure-list">
          {tables.map((table) => (
            <li key={table.id}>
              <a href={`#${sectionId(table)}`}>
                {table.name} {table.title}
              </a>
            </li>
          ))}
        </ul>
      </Details>
      <div class="row">
        <Button kind="secondary" icon="file" onClick={saveAll}>
          {words.allAsXlsx}
        </Button>
      </div>
      <div class="figures">
        {tables.map((table) => (
          <TableSection key={table.id} edition={edition} table={table} counting={counting} />
        ))}
      </div>
      <SubGroups edition={edition} source={source} least={least} counting={counting} />
    </>
  )
}
