import { serve } from '../_kit/serve'
import { discard, draft, edit } from './drafting'
import { follow } from './follow'
import { object } from './object'
import {
  acceptObjection,
  dismissObjection,
  objection,
  objections,
  refuseObjection,
  takeObjection,
  upholdObjection,
} from './objectionDesk'
import { archive, post } from './posting'
import { print } from './print'
import { candidates, get, list, preview } from './read'

/** Public notices, and what anybody has against one of those named in them. */
export const main = serve('notices', {
  list,
  get,
  candidates,
  preview,
  draft,
  edit,
  discard,
  post,
  archive,
  print,
  object,
  follow,
  objections,
  objection,
  takeObjection,
  acceptObjection,
  refuseObjection,
  upholdObjection,
  dismissObjection,
})
