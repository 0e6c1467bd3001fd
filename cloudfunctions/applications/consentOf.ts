import { found } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'
import * as store from './store'
import { presentToUnit } from './unitConsent'

/** What the unit sees when it opens the link, without an account. 第六条(一) */
export const consentOf: Handlers<'applications'>['consentOf'] = async ({ code }, ctx) =>
  presentToUnit(found(await store.applicationByConsentCode(code), 'LINK_OVER'), ctx.nowAt)
