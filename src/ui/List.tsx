import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { Fragment, type ReactNode } from 'react'
import type { SeenPages } from '@/src/query'
import { Button } from './Button'
import { Failure } from './Failure'
import { Notice } from './Notice'
import { Skeleton } from './Skeleton'
import './List.scss'

interface ListProps<Row> {
  /** From `usePages`. */
  pages: SeenPages<Row>
  render: (row: Row) => ReactNode
  keyOf: (row: Row) => string
  /** Shown when there are no rows: usually an Empty that says what to do. */
  empty: ReactNode
}

const GROUP = 20

/** WeChat marks down a node with more than 60 children: rows stand in groups of one page each. */
function groupsOf<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / GROUP) }, (_, group) =>
    rows.slice(group * GROUP, (group + 1) * GROUP),
  )
}

/** WeChat advises against more than 60 children of one node. */
const ROWS_TOGETHER = 20

function together<Row>(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / ROWS_TOGETHER)
  return Array.from({ length: count }, (_, at) => rows.slice(at * ROWS_TOGETHER, (at + 1) * ROWS_TOGETHER))
}

/** A list with everything a list needs: skeleton, empty, error with retry, pull to refresh, 20 more at the end. */
export function List<Row>({ pages, render, keyOf, empty }: ListProps<Row>) {
  const { rows, loading, problem, fromMemory, hasMore, loadingMore, loadMore, reload } = pages
  useReachBottom(loadMore)
  usePullDownRefresh(() => {
    void reload().finally(() => Taro.stopPullDownRefresh())
  })
  if (loading) return <Skeleton />
  if (problem && rows.length === 0)
    return <Failure sentence={problem.sentence} traceId={problem.traceId} onRetry={() => void reload()} />
  if (rows.length === 0) return <>{empty}</>
  return (
    <>
      {problem ? (
        <Notice
          tone="warn"
          words={fromMemory ? `${problem.sentence}。下面是上次看到的内容` : problem.sentence}
          action={{ label: '重试', onClick: () => void reload() }}
        />
      ) : null}
      {groupsOf(rows).map((group, index) => (
        <View key={index}>
          {group.map((row) => (
            <Fragment key={keyOf(row)}>{render(row)}</Fragment>
          ))}
        </View>
      ))}
      {hasMore ? (
        <Button look="quiet" busy={loadingMore} onClick={loadMore}>
          查看更多
        </Button>
      ) : null}
      {!hasMore && rows.length > 8 ? <View className="list-end">没有更多了</View> : null}
    </>
  )
}
