import { fileViews } from '@/cloudfunctions/_kit/files'
import type { Handlers } from '@/cloudfunctions/_kit/serve'

/** The caller's own files by key, also those still being checked. */
export const files: Handlers<'account'>['files'] = async ({ keys }, ctx) => ({
  files: await fileViews(keys, { ownerId: ctx.callerId, viewerId: ctx.callerId }),
})
