import type { LogContent, LogView } from '@/domain/contract/serviceLogs'
import { call, newKey } from '@/src/api'
import { forgetLocal } from '@/src/localDraft'
import { queries } from '@/src/query'
import { useCloudDraft, type CloudDraft } from '@/src/useCloudDraft'

export type LogDraft = CloudDraft<LogContent, LogView>

const formOf = (id: string) => `log:${id}`

/** A log being written. */
export function useLogDraft(log: LogView): LogDraft {
  const { id } = log
  return useCloudDraft(log, {
    form: formOf(id),
    save: async (version, content) => {
      const saved = await call('serviceLogs.save', { id, version, content }, { key: newKey() })
      // Opened again soon, the log is read from what was asked last: without this it would show the words from before.
      queries.setQueryData<LogView>(['serviceLogs.get', { id }], (seen) => seen && { ...seen, ...saved, content })
      return saved
    },
    read: () => call('serviceLogs.get', { id }),
  })
}

/** Nothing of it stays on this phone. */
export function forgetLog(id: string) {
  forgetLocal(formOf(id))
}
