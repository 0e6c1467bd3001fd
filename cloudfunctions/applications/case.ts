import type { Handlers } from '../_kit/serve'
import { presentCase } from './presentCase'
import { caseFor } from './relation'

/** One case: the annex as paper, the evidence beside it, what changed, what may be done. 第六条(二) */
export const readCase: Handlers<'applications'>['case'] = async ({ id }, ctx) =>
  presentCase(await caseFor(id, ctx), ctx)
