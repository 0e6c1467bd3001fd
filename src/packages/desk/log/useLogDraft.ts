import { useEffect, useRef, useState } from 'react'
import type { LogContent, LogView } from '@/domain/contract/serviceLogs'
import { call, newKey } from '@/src/api'
import { problemOf, type Problem } from '@/src/refused'
import { forgetLocal, keepLocal, localDraft } from './localDraft'

const PAUSE_MS = 1500
const clock = () => Date.now()

/** Two versions of one log: what this phone holds and what another one saved. */
export interface Conflict {
  mine: { content: LogContent; typedAt: number }
  theirs: LogView
}

export interface LogDraft {
  content: LogContent
  change: (part: Partial<LogContent>) => void
  /** When the cloud last had everything; null while something waits. */
  savedAt: number | null
  problem: Problem | null
  conflict: Conflict | null
  keepMine: () => void
  keepTheirs: () => void
  /** Saves what waits; gives the version to submit, or null when it could not be saved. */
  flush: () => Promise<number | null>
}

/** White space at the ends is not a difference: the cloud drops it. */
const trimmed = (_: string, value: unknown) => (typeof value === 'string' ? value.trim() : value)
const same = (a: LogContent, b: LogContent) => JSON.stringify(a, trimmed) === JSON.stringify(b, trimmed)

/** What to open with: what was typed here and never reached the cloud, or what the cloud has; both when they differ by version. */
function opening(log: LogView): { content: LogContent; conflict: Conflict | null } {
  const local = localDraft(log.id)
  if (!local || same(local.content, log.content)) return { content: log.content, conflict: null }
  const overtaken = local.version !== log.version
  return { content: local.content, conflict: overtaken ? { mine: local, theirs: log } : null }
}

/**
 * A log being written: every key is kept on the phone at once and in the cloud after a pause.
 * Leaving, a dead battery or no network loses nothing; a change from another phone is shown, never overwritten.
 */
export function useLogDraft(log: LogView): LogDraft {
  const [start] = useState(() => opening(log))
  const [content, setContent] = useState(start.content)
  const [conflict, setConflict] = useState(start.conflict)
  const [savedAt, setSavedAt] = useState<number | null>(same(start.content, log.content) ? log.savedAt : null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const now = useRef({ content: start.content, version: log.version, saved: log.content })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const saving = useRef<Promise<number | null> | null>(null)

  async function save(): Promise<number | null> {
    const sent = now.current.content
    if (same(sent, now.current.saved)) return now.current.version
    try {
      const saved = await call(
        'serviceLogs.save',
        { id: log.id, version: now.current.version, content: sent },
        { key: newKey() },
      )
      now.current = { ...now.current, version: saved.version, saved: sent }
      setProblem(null)
      if (!same(now.current.content, sent)) return await save()
      forgetLocal(log.id)
      setSavedAt(saved.savedAt)
      return saved.version
    } catch (error) {
      return await explain(error, sent)
    }
  }

  async function explain(error: unknown, sent: LogContent): Promise<number | null> {
    const seen = problemOf(error)
    if (seen.code !== 'CHANGED_BY_OTHERS') {
      setProblem(seen)
      return null
    }
    const theirs = await call('serviceLogs.get', { id: log.id })
    if (same(theirs.content, sent)) {
      // It was this phone's own save; only the reply was lost.
      now.current = { ...now.current, version: theirs.version, saved: sent }
      return save()
    }
    setConflict({ mine: { content: now.current.content, typedAt: clock() }, theirs })
    return null
  }

  /** One save at a time; whoever asks meanwhile gets the running one, which ends with the newest words. */
  function flush(): Promise<number | null> {
    clearTimeout(timer.current)
    saving.current ??= save().finally(() => {
      saving.current = null
    })
    return saving.current
  }

  function change(part: Partial<LogContent>) {
    const next = { ...now.current.content, ...part }
    if (same(next, now.current.content)) return
    now.current.content = next
    setContent(next)
    setSavedAt(null)
    keepLocal(log.id, { content: next, version: now.current.version, typedAt: clock() })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), PAUSE_MS)
  }

  function settle(chosen: LogContent, theirs: LogView) {
    now.current = { content: chosen, version: theirs.version, saved: theirs.content }
    setContent(chosen)
    setConflict(null)
    void flush()
  }

  useEffect(() => {
    if (!start.conflict && !same(start.content, log.content)) void flush()
    return () => void (now.current.content === now.current.saved ? clearTimeout(timer.current) : flush())
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once when it opens and once when it closes
  }, [])

  return {
    content,
    change,
    savedAt,
    problem,
    conflict,
    keepMine: () => conflict && settle(conflict.mine.content, conflict.theirs),
    keepTheirs: () => {
      if (!conflict) return
      forgetLocal(log.id)
      settle(conflict.theirs.content, conflict.theirs)
    },
    flush,
  }
}
