import { CITIES } from '@/domain/rules/cities'
import { addDays, endOfDayAt } from '@/domain/rules/shanghai'
import { heldRole, type Account } from '../_kit/caller'
import type { Handlers } from '../_kit/serve'
import * as store from './store'

const VALID_DAYS = 30

/** Makes a link for somebody an agency recommends or invites. The code comes from a key nobody else has. 第六条 */
export const invite: Handlers<'applications'>['invite'] = async (given, ctx) => {
  const officer = await ctx.person()
  const city = heldRole(officer, 'cityOfficer')?.city ?? ''
  const invitation: Parameters<typeof store.addInvitation>[0] = {
    ...given,
    city,
    byId: ctx.callerId,
    from: fromWords(officer),
    expiresAt: endOfDayAt(addDays(ctx.todayOn, VALID_DAYS)),
    applicationId: '',
  }
  const act = { key: ctx.key, who: ctx.callerId, action: 'applications.invite', from: '', to: 'sent' }
  const { _id: code, expiresAt } = await store.addInvitation(invitation, {
    ...act,
    role: city === '' ? 'centreOfficer' : 'cityOfficer',
  })
  return { code, expiresAt }
}

function fromWords(officer: Account): string {
  const city = heldRole(officer, 'cityOfficer')?.city
  return city ? `${CITIES[city]}市公共就业服务机构` : '省职业介绍中心'
}
