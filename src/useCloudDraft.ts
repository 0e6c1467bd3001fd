import { useEffect, useRef, useState } from 'react'
import { forgetLocal, keepLocal, localDraft, type LocalDraft } from './localDraft'
import { problemOf, type Problem } from './refused'

const PAUSE_MS = 1500
const clock = () => Date.now()

/** A form as the cloud has it. */
export interface CloudForm<Content> {
  content: Content
  version: number
  savedAt: number
}

interface Source<Content, View extends CloudForm<Content>> {
  /** Names the form on this phone for good: 'log:17'. */
  form: string
  save: (version: number, content: Content) => Promise<{ version: number; savedAt: number }>
  /** The cloud's version, when it turns out to be another one. */
  read: () => Promise<View>
}

/** Two versions of one form: what this phone holds and what another one saved. */
export interface Conflict<Content, View> {
  mine: { content: Content; typedAt: number }
  theirs: View
}

/** A form being written. */
export interface CloudDraft<Content, View = CloudForm<Content>> {
  content: Content
  /** Takes some fields, or what they become from the newest ones. */
  change: (part: Partial<Content> | ((now: Content) => Partial<Content>)) => void
  /** When the cloud last had everything; null while something waits. */
  savedAt: number | null
  problem: Problem | null
  conflict: Conflict<Content, View> | null
  keepMine: () => void
  keepTheirs: () => void
  /** Saves what waits; gives the version to submit, or null when it could not be saved. */
  flush: () => Promise<number | null>
}

/** White space at the ends is not a difference: the cloud drops it. */
const trimmed = (_: string, value: unknown) => (typeof value === 'string' ? value.trim() : value)
const same = (a: unknown, b: unknown) => JSON.stringify(a, trimmed) === JSON.stringify(b, trimmed)

/** What to open with: what was typed here and never reached the cloud, or what the cloud has; both when they differ by version. */
function opening<Content, View extends CloudForm<Content>>(
  opened: View,
  local: LocalDraft<Content> | null,
): { content: Content; conflict: Conflict<Content, View> | null } {
  if (!local || same(local.content, opened.content)) return { content: opened.content, conflict: null }
  const overtaken = local.version !== opened.version
  return { content: local.content, conflict: overtaken ? { mine: local, theirs: opened } : null }
}

/**
 * A form being written: every key is kept on the phone at once and in the cloud after a pause.
 * Leaving, a dead battery or no network loses nothing; a change from another phone is shown, never overwritten.
 */
export function useCloudDraft<Content extends object, View extends CloudForm<Content>>(
  opened: View,
  { form, save: send, read }: Source<Content, View>,
): CloudDraft<Content, View> {
  const [start] = useState(() => opening(opened, localDraft<Content>(form)))
  const [content, setContent] = useState(start.content)
  const [conflict, setConflict] = useState(start.conflict)
  const [savedAt, setSavedAt] = useState<number | null>(same(start.content, opened.content) ? opened.savedAt : null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const now = useRef({
    content: start.content,
    saved: opened.content,
    version: opened.version,
    savedAt: opened.savedAt,
  })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const saving = useRef<Promise<number | null> | null>(null)

  async function save(): Promise<number | null> {
    const sent = now.current.content
    if (same(sent, now.current.saved)) return done()
    try {
      const { version, savedAt: at } = await send(now.current.version, sent)
      now.current = { ...now.current, version, savedAt: at, saved: sent }
      return await save()
    } catch (error) {
      return explain(error, sent)
    }
  }

  /** The cloud has everything. */
  function done(): number {
    forgetLocal(form)
    setProblem(null)
    setSavedAt(now.current.savedAt)
    return now.current.version
  }

  async function explain(error: unknown, sent: Content): Promise<number | null> {
    const seen = problemOf(error)
    if (seen.code !== 'CHANGED_BY_OTHERS') {
      setProblem(seen)
      return null
    }
    const theirs = await read().catch((unread: unknown) => {
      setProblem(problemOf(unread))
      return null
    })
    if (!theirs) return null
    if (same(theirs.content, sent)) {
      // It was this phone's own save; only the reply was lost.
      now.current = { ...now.current, version: theirs.version, savedAt: theirs.savedAt, saved: sent }
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

  function change(part: Partial<Content> | ((now: Content) => Partial<Content>)) {
    const { content: before } = now.current
    const next = { ...before, ...(typeof part === 'function' ? part(before) : part) }
    // A space at the end is no difference to save, but the field must show it.
    if (JSON.stringify(next) === JSON.stringify(before)) return
    now.current.content = next
    setContent(next)
    setSavedAt(null)
    keepLocal(form, { content: next, version: now.current.version, typedAt: clock() })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), PAUSE_MS)
  }

  function settle(chosen: Content, theirs: View) {
    now.current = { content: chosen, version: theirs.version, savedAt: theirs.savedAt, saved: theirs.content }
    setContent(chosen)
    setConflict(null)
    void flush()
  }

  useEffect(() => {
    if (!start.conflict && !same(start.content, opened.content)) void flush()
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
      if (conflict) settle(conflict.theirs.content, conflict.theirs)
    },
    flush,
  }
}
