import { serve } from '../_kit/serve'
import { accept } from './accept'
import { ask } from './ask'
import { block } from './block'
import { decline } from './decline'
import { answer, reply } from './dialogue'
import { get } from './get'
import { list } from './list'
import { offer } from './offer'
import { close, withdraw } from './settle'
import { shareContact } from './shareContact'

/** Questions of job seekers and employers, and everything said about them. */
export const main = serve('consultations', {
  ask,
  get,
  list,
  accept,
  decline,
  answer,
  reply,
  shareContact,
  offer,
  withdraw,
  close,
  block,
})
