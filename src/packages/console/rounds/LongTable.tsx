import { Button } from '@/src/ui/Button'
import { Table, type TableProps } from '@/src/ui/Table'
import { useWide } from '@/src/ui/useWide'
import { useGrowing } from './useGrowing'

/** A table of a whole round: all rows on a wide screen, where they are sorted; 20 more at a time on a phone. */
export function LongTable<Row>(table: TableProps<Row>) {
  const { rows, left, more } = useGrowing(table.rows, useWide())
  return (
    <>
      <Table {...table} rows={rows} />
      {left > 0 ? (
        <Button look="quiet" onClick={more}>
          {`再显示 20 条（还有 ${left} 条）`}
        </Button>
      ) : null}
    </>
  )
}
