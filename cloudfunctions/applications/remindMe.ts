import type { Handlers } from '../_kit/serve'
import * as store from './store'

/** 开放时提醒我: once, when the next round opens. 第六条(一) */
export const remindMe: Handlers<'applications'>['remindMe'] = async ({ on }, ctx) => {
  const to = on ? 'on' : 'off'
  await store.keepReminder(ctx.callerId, on, {
    key: ctx.key,
    who: ctx.callerId,
    role: 'visitor',
    action: 'applications.remindMe',
    from: '',
    to,
  })
  return { remind: on }
}
