import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { SeenPages } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Failure } from '@/src/ui/Failure'
import { Notice } from '@/src/ui/Notice'
import { Skeleton } from '@/src/ui/Skeleton'
import { Table, type TableProps } from '@/src/ui/Table'

interface TablePagesProps<Row> extends Omit<TableProps<Row>, 'rows'> {
  /** From `usePages`. */
  pages: SeenPages<Row>
  empty: ReactNode
}

/** A table that comes in pages of 20: skeleton, empty, failure with retry, pull to refresh, and more on demand. */
export function TablePages<Row>({ pages, empty, ...table }: TablePagesProps<Row>) {
  const { rows, loading, problem, hasMore, loadingMore, loadMore, reload } = pages
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  const retry = () => void reload()
  if (loading) return <Skeleton rows={4} />
  if (problem && rows.length === 0) {
    return <Failure sentence={problem.sentence} traceId={problem.traceId} onRetry={retry} />
  }
  if (rows.length === 0) return <>{empty}</>
  return (
    <>
      {problem ? <Notice tone="warn" words={problem.sentence} action={{ label: '重试', onClick: retry }} /> : null}
      <Table {...table} rows={rows} />
      {hasMore ? (
        <Button look="quiet" busy={loadingMore} onClick={loadMore}>
          {`再载入 20 条（已载入 ${rows.length} 条）`}
        </Button>
      ) : null}
    </>
  )
}
