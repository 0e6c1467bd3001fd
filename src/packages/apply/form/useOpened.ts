import { useEffect, useState } from 'react'
import type { OwnApplication } from '@/domain/contract/applications'
import type { FileView } from '@/domain/contract/fields'
import { call } from '@/src/api'
import { problemOf, type Problem } from '@/src/refused'
import { keptContent } from './useApplicationDraft'
import { fileKeysOf } from './fields'
import { keptSignature } from './useSigning'

const AT_ONCE = 20

/** An application as it is opened for writing, and where in it. */
export interface Opening {
  application: OwnApplication
  step: number
  /** Why it was opened anew, in one sentence; ''. */
  words: string
  /** Grows with each opening, so that the form starts over from what came. */
  times: number
}

export interface Opened {
  opening: Opening | null
  problem: Problem | null
  load: (at?: { step: number; words: string }) => void
  /** Starts over from an answer that is at hand. */
  reopen: (application: OwnApplication) => void
}

/** Files that what was typed on this phone names and the cloud's version does not know yet. */
async function filesBeyond({ id, content, files }: OwnApplication): Promise<FileView[]> {
  const known = new Set(files.map(({ key }) => key))
  const named = [...fileKeysOf(content), ...fileKeysOf(keptContent(id) ?? content), keptSignature(id)]
  const unknown = [...new Set(named)].filter((key) => key !== '' && !known.has(key))
  const parts = Array.from({ length: Math.ceil(unknown.length / AT_ONCE) }, (_, index) =>
    unknown.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  )
  const answers = await Promise.all(parts.map((keys) => call('account.files', { keys })))
  return answers.flatMap((answer) => answer.files)
}

async function read(id: string): Promise<OwnApplication> {
  const application = await call('applications.get', { id })
  return { ...application, files: [...application.files, ...(await filesBeyond(application))] }
}

/** Reads an application to write in it. Always from the cloud: an answer kept from before would bring back what was overwritten since. */
export function useOpened(id: string): Opened {
  const [opening, setOpening] = useState<Opening | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  function show(application: OwnApplication, { step, words }: { step: number; words: string }) {
    setOpening((before) => ({ application, step, words, times: (before?.times ?? 0) + 1 }))
  }
  function ask(at: { step: number; words: string }) {
    read(id).then(
      (application) => show(application, at),
      (error: unknown) => setProblem(problemOf(error)),
    )
  }
  function load(at = { step: 0, words: '' }) {
    setProblem(null)
    ask(at)
  }
  // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each application
  useEffect(() => ask({ step: 0, words: '' }), [id])

  function reopen(application: OwnApplication) {
    const known = new Set(application.files.map(({ key }) => key))
    const others = opening?.application.files.filter(({ key }) => !known.has(key)) ?? []
    show({ ...application, files: [...application.files, ...others] }, { step: opening?.step ?? 0, words: '' })
  }
  return { opening, problem, load, reopen }
}
