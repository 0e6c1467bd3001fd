import { found, must } from '@/cloudfunctions/_kit/refusal'
import type { Handlers } from '@/cloudfunctions/_kit/serve'
import { presentPage } from './present'
import { expertById } from './store'

/** The public page of one expert; gone with the day the expert leaves the programme. 第八条 */
export const get: Handlers<'experts'>['get'] = async ({ id }, ctx) => {
  const expert = found(await expertById(id))
  must(expert.listed, 'EXPERT_GONE')
  return presentPage(expert, ctx)
}
