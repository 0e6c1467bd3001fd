import { serve } from '../_kit/serve'
import { correct } from './correct'
import { discard } from './discard'
import { get } from './get'
import { mine, queue } from './lists'
import { openCode } from './openCode'
import { accept, returnLog } from './review'
import { save } from './save'
import { start } from './start'
import { submit } from './submit'

export const main = serve('serviceLogs', {
  start,
  save,
  submit,
  discard,
  get,
  mine,
  queue,
  accept,
  return: returnLog,
  correct,
  openCode,
})
