import type { ReactNode } from 'react'
import type { Seen } from '@/src/query'
import { Failure } from './Failure'
import { Notice } from './Notice'
import { Skeleton } from './Skeleton'

interface LoadedProps<T> {
  /** From `useCall`. */
  seen: Seen<T>
  children: (data: T) => ReactNode
  /** How many outlines while loading. */
  rows?: number
}

/** Content that comes from one read: its skeleton, its error with retry, then the content. */
export function Loaded<T>({ seen, children, rows = 3 }: LoadedProps<T>) {
  const { data, problem, fromMemory, reload } = seen
  const retry = () => void reload()
  if (data === undefined) {
    return problem ? (
      <Failure sentence={problem.sentence} traceId={problem.traceId} onRetry={retry} />
    ) : (
      <Skeleton rows={rows} />
    )
  }
  const stale = problem ? (fromMemory ? `${problem.sentence}。下面是上次看到的内容` : problem.sentence) : ''
  return (
    <>
      {stale ? <Notice tone="warn" words={stale} action={{ label: '重试', onClick: retry }} /> : null}
      {children(data)}
    </>
  )
}
