import { makeAccount } from '@/tests/make'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { accountOf } from './caller'
import { accountIdOf } from './identity'
import { grantRole, revokeRole } from './roleGrants'

let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.close())

const act = (key: string) => ({ key, who: 'u-centre', role: 'centreOfficer' })
const person = (openid: string) => ({
  accountId: accountIdOf(openid),
  name: '顾清和',
  phone: '13900000009',
  unit: '江畔科技有限公司',
})

describe('grantRole and revokeRole', () => {
  it('opens an account for somebody who has none', async () => {
    await grantRole(person('wx-new'), { role: 'panelist' }, act('grant-new'))

    const account = await accountOf(accountIdOf('wx-new'))
    expect(account).toMatchObject({ name: '顾清和', phone: '13900000009', kind: null, roles: [{ role: 'panelist' }] })
  })

  it('adds to what an account is and keeps what it says', async () => {
    cloud.load('accounts', [makeAccount('wx-seeker', { name: '沈小禾', phone: '13800000001' })])

    await grantRole(person('wx-seeker'), { role: 'expert', expertId: 'e9' }, act('grant-seeker'))

    const account = await accountOf(accountIdOf('wx-seeker'))
    expect(account).toMatchObject({
      kind: 'seeker',
      name: '沈小禾',
      phone: '13800000001',
      unit: '江畔科技有限公司',
      roles: [{ role: 'expert', expertId: 'e9' }],
    })
  })

  it('gives one role to two who grant it at once, and takes it away once', async () => {
    const both = ['one', 'two'].map((key) => grantRole(person('wx-race'), { role: 'panelist' }, act(`race-${key}`)))
    await Promise.all(both)
    expect((await accountOf(accountIdOf('wx-race')))?.roles).toEqual([{ role: 'panelist' }])

    await revokeRole(accountIdOf('wx-race'), 'panelist', act('revoke-1'))
    await revokeRole(accountIdOf('wx-race'), 'panelist', act('revoke-2'))
    expect((await accountOf(accountIdOf('wx-race')))?.roles).toEqual([])
  })
})
