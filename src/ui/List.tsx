import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { Fragment, type ReactNode } from 'react'
import type { SeenPages } from '@/src/query'
import { Button } from './Button'
import { Failure } from './Failure'
import { chunksOf } from './listChunks'
import { Notice } from './Notice'
import { Skeleton } from './Skeleton'
import { useDrawn } from './useDrawn'
import './List.scss'

interface ListProps<Row> {
  /** From `usePages`. */
  pages: SeenPages<Row>
  render: (row: Row) => ReactNode
  keyOf: (row: Row) => string
  /** Shown when there are no rows: usually an Empty that says what to do. */
  empty: ReactNode
}

interface ChunksProps<Row> extends Pick<ListProps<Row>, 'render' | 'keyOf'> {
  rows: readonly Row[]
}

/**
 * The rows near the screen; an empty space stands for the others. However long the list, WeChat sees few nodes
 * (a page with 1,000, or 60 in one node, is marked down).
 */
function Chunks<Row>({ rows, render, keyOf }: ChunksProps<Row>) {
  const chunks = chunksOf(rows)
  const { id, drawn, before, after } = useDrawn(chunks.length)
  return (
    <View id={id}>
      {drawn.first > 0 ? <View className="list-space" style={`height:${before}px`} /> : null}
      {chunks.slice(drawn.first, drawn.last + 1).map((chunk, index) => (
        <View key={drawn.first + index} id={`${id}-${drawn.first + index}`} className="list-chunk">
          {chunk.map((row) => (
            <Fragment key={keyOf(row)}>{render(row)}</Fragment>
          ))}
        </View>
      ))}
      {drawn.last < chunks.length - 1 ? <View className="list-space" style={`height:${after}px`} /> : null}
    </View>
  )
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
      <Chunks rows={rows} render={render} keyOf={keyOf} />
      {hasMore ? (
        <Button look="quiet" busy={loadingMore} onClick={loadMore}>
          查看更多
        </Button>
      ) : null}
      {!hasMore && rows.length > 8 ? <View className="list-end">没有更多了</View> : null}
    </>
  )
}
