import { EMPTY_APPLICATION } from '@/domain/rules/applicationContent'
import { makeAccount } from '@/tests/make'
import { isOwnCase } from './ownCases'

const officer = makeAccount('wx-officer', { name: '陶思宁', unit: '南京市公共就业服务机构', kind: null })

function application(fields: { accountId?: string; unit?: string; relatives?: string }) {
  const { accountId = 'u-other', unit = '江畔科技有限公司', relatives = '' } = fields
  return { _id: 'a1', accountId, content: { ...EMPTY_APPLICATION, name: '顾清和', unit, relatives } }
}

describe('isOwnCase', () => {
  it('keeps an officer out of the own application', () => {
    expect(isOwnCase(officer, application({ accountId: officer._id }))).toBe(true)
  })

  it('keeps an officer out of an application of the same unit, however it is spelled', () => {
    expect(isOwnCase(officer, application({ unit: ' 南京市公共就业服务机构' }))).toBe(true)
  })

  it('keeps an officer out of an application that names the officer as a relative', () => {
    expect(isOwnCase(officer, application({ relatives: '陶思宁（姐姐），在市级机构工作' }))).toBe(true)
  })

  it('leaves everything else to the officer, an unknown unit included', () => {
    expect(isOwnCase(officer, application({}))).toBe(false)
    expect(isOwnCase({ ...officer, unit: '' }, application({ unit: '' }))).toBe(false)
  })
})
