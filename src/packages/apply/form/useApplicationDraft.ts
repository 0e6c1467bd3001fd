import type { OwnApplication } from '@/domain/contract/applications'
import type { ApplicationContent } from '@/domain/rules/applicationContent'
import { call, newKey } from '@/src/api'
import { forgetLocal, localDraft } from '@/src/localDraft'
import { useCloudDraft, type CloudDraft } from '@/src/useCloudDraft'

export type ApplicationDraft = CloudDraft<ApplicationContent, OwnApplication>

const formOf = (id: string) => `application:${id}`

/** An application being written. */
export function useApplicationDraft(application: OwnApplication): ApplicationDraft {
  const { id } = application
  return useCloudDraft(application, {
    form: formOf(id),
    save: (version, content) => call('applications.save', { id, version, content }, { key: newKey() }),
    read: () => call('applications.get', { id }),
  })
}

/** What was typed on this phone and never reached the cloud, or null. */
export function keptContent(id: string): ApplicationContent | null {
  return localDraft<ApplicationContent>(formOf(id))?.content ?? null
}

/** Nothing that was typed stays on this phone. */
export function forgetContent(id: string) {
  forgetLocal(formOf(id))
}
