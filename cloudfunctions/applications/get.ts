import type { Handlers } from '../_kit/serve'
import { ownRecord } from './ownRecord'
import { presentOwn } from './presentOwn'

/** One's own application with its timeline and what may be done. */
export const get: Handlers<'applications'>['get'] = async ({ id }, ctx) => presentOwn(await ownRecord(id, ctx), ctx)
