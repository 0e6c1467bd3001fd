import { requireIdKeys } from '../_kit/idNumbers'
import { serve } from '../_kit/serve'
import { batches } from './batches'
import { readCase } from './case'
import { consent } from './consent'
import { consentOf } from './consentOf'
import { decline } from './decline'
import { get } from './get'
import { identify } from './identify'
import { invitation } from './invitation'
import { invite } from './invite'
import { mine } from './mine'
import { print } from './print'
import { printBatch } from './printBatch'
import { queue } from './queue'
import { recall } from './recall'
import { reclassify } from './reclassify'
import { recommend } from './recommend'
import { remindMe } from './remindMe'
import { renewLink } from './renewLink'
import { report } from './report'
import { returnCase } from './returnCase'
import { save } from './save'
import { start } from './start'
import { submit } from './submit'
import { toReport } from './toReport'
import { unmask } from './unmask'
import { vet } from './vet'
import { withdraw } from './withdraw'

requireIdKeys()

export const main = serve('applications', {
  mine,
  start,
  identify,
  save,
  get,
  submit,
  withdraw,
  recall,
  renewLink,
  remindMe,
  consentOf,
  consent,
  invitation,
  invite,
  queue,
  case: readCase,
  unmask,
  recommend,
  decline,
  return: returnCase,
  reclassify,
  vet,
  toReport,
  report,
  batches,
  print,
  printBatch,
})
