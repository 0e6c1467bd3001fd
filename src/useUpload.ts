import { useRef, useState } from 'react'
import type { FileView } from '@/domain/contract/fields'
import type { FilePurpose } from '@/domain/rules/files'
import { newKey, upload } from './api'
import { fetchMe } from './me'
import { problemOf } from './refused'

/** One picture the app made itself, on its way. */
export interface Upload {
  state: 'idle' | 'sending' | 'failed'
  percent: number
  /** Why it failed, in the user's words. */
  why: string
  send: (path: string) => void
  /** Sends the same picture again, under the same key: it is stored once. */
  retry: () => void
}

const IDLE = { state: 'idle', percent: 0, why: '' } as const

/** Sends single pictures; what is chosen in numbers goes through usePhotos. */
export function useUpload(purpose: FilePurpose, onDone: (file: FileView) => void): Upload {
  const [told, setTold] = useState<Pick<Upload, 'state' | 'percent' | 'why'>>(IDLE)
  const sent = useRef({ path: '', key: '' })

  async function run() {
    const { path, key } = sent.current
    setTold({ state: 'sending', percent: 0, why: '' })
    try {
      const { uploadFolder } = await fetchMe()
      const onProgress = (percent: number) => setTold({ state: 'sending', percent, why: '' })
      const file = await upload(path, { purpose, folder: uploadFolder, key, onProgress })
      setTold(IDLE)
      onDone(file)
    } catch (error) {
      setTold({ state: 'failed', percent: 0, why: problemOf(error).sentence })
    }
  }

  function send(path: string) {
    sent.current = { path, key: newKey() }
    void run()
  }

  return { ...told, send, retry: () => void run() }
}
