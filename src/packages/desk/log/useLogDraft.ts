import type { LogContent, LogView } from '@/domain/contract/serviceLogs'
import { call, newKey } from '@/src/api'
import { forgetLocal } from '@/src/localDraft'
import { useCloudDraft, type CloudDraft } from '@/src/useCloudDraft'

export type LogDraft = CloudDraft<LogContent, LogView>

const formOf = (id: string) => `log:${id}`

/** A log being written. */
export function useLogDraft(log: LogView): LogDraft {
  const { id } = log
  return useCloudDraft(log, {
    form: formOf(id),
    save: (version, content) => call('serviceLogs.save', { id, version, content }, { key: newKey() }),
    read: () => call('serviceLogs.get', { id }),
  })
}

/** Nothing of it stays on this phone. */
export function forgetLog(id: string) {
  forgetLocal(formOf(id))
}
