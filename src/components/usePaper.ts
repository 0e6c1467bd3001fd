import { useState } from 'react'
import { problemOf } from '@/src/refused'
import { toast } from '@/src/ui/toast'
import { showDocument } from './showDocument'

/** Prints a paper on the server and opens it, one at a time: `paper.print(() => call('notices.print', { id, format: 'pdf' }))`. */
export function usePaper(): { busy: boolean; print: (ask: () => Promise<{ url: string }>) => void } {
  const [busy, setBusy] = useState(false)
  async function show(ask: () => Promise<{ url: string }>) {
    setBusy(true)
    try {
      showDocument((await ask()).url)
    } catch (error) {
      toast(problemOf(error).sentence)
    } finally {
      setBusy(false)
    }
  }
  return { busy, print: (ask) => void show(ask) }
}
