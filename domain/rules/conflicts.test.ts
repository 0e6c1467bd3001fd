import {
  CONFLICT_KINDS,
  conflictsOf,
  showConflicts,
  type ConflictApplicant,
  type ConflictJudge,
  type ConflictKind,
} from './conflicts'

const judge = (fields: Partial<ConflictJudge> = {}): ConflictJudge => ({
  name: '沈文岚',
  accountId: 'account-judge',
  idHash: 'hash-judge',
  unit: '江苏省人力资源服务中心',
  city: '320100',
  relatives: '',
  declaredFor: [],
  ...fields,
})
const applicant = (fields: Partial<ConflictApplicant> = {}): ConflictApplicant => ({
  applicationId: 'a1',
  name: '顾之远',
  accountId: 'account-applicant',
  idHash: 'hash-applicant',
  unit: '南京云帆科技有限公司',
  city: '320100',
  relatives: '',
  ...fields,
})
const found = (member: Partial<ConflictJudge>, person: Partial<ConflictApplicant>, ownCityConflicts = false) =>
  conflictsOf(judge(member), applicant(person), { ownCityConflicts })

it('finds none between two strangers of one city', () => {
  expect(found({}, {})).toEqual([])
})

describe('the same person', () => {
  it('is known by the ID number whatever the account, and by the account', () => {
    expect(found({ idHash: 'hash-applicant' }, {})).toEqual(['samePerson'])
    expect(found({ accountId: 'account-applicant' }, {})).toEqual(['samePerson'])
  })

  it.each([null, ''])('is not two of whom nothing is known: %j', (unknown) => {
    expect(found({ idHash: unknown, accountId: unknown }, { idHash: unknown, accountId: unknown })).toEqual([])
  })

  it('is not a namesake', () => {
    expect(found({ name: '顾之远' }, {})).toEqual([])
  })
})

describe('the same unit', () => {
  it('is found however it is written', () => {
    expect(found({ unit: '南京市云帆科技（集团）股份有限公司' }, {})).toEqual(['sameUnit'])
  })

  it('is not two people without a unit', () => {
    expect(found({ unit: '' }, { unit: '' })).toEqual([])
  })
})

describe('a declared relative', () => {
  it.each<[string, Partial<ConflictJudge>, Partial<ConflictApplicant>]>([
    ['the member', { relatives: '顾之远' }, {}],
    ['the applicant', {}, { relatives: '沈文岚' }],
    ['a sentence', {}, { relatives: '配偶沈 文岚在省中心工作；母亲已退休' }],
    ['a list', { relatives: '顾之行、顾之远' }, {}],
    ['another middle dot', { relatives: '阿依•古丽' }, { name: '阿依·古丽' }],
  ])('counts when named by %s', (_by, member, person) => {
    expect(found(member, person)).toEqual(['declaredRelative'])
  })

  it('is not somebody else, and nobody is a relative of a nameless one', () => {
    expect(found({ relatives: '顾之行' }, { relatives: '沈文' })).toEqual([])
    expect(found({ name: '', relatives: '顾之行' }, { name: ' ', relatives: '沈文岚' })).toEqual([])
  })
})

describe('one’s own city', () => {
  it('counts only when the round says so', () => {
    expect(found({}, {}, true)).toEqual(['ownCity'])
    expect(found({ city: '320500' }, {}, true)).toEqual([])
    expect(found({ city: null }, { city: null }, true)).toEqual([])
  })
})

it('takes what was declared on opening for that application alone', () => {
  expect(found({ declaredFor: ['a1'] }, {})).toEqual(['declared'])
  expect(found({ declaredFor: ['a2'] }, {})).toEqual([])
})

it('tells all of them at once, in words', () => {
  const kinds: ConflictKind[] = ['samePerson', 'sameUnit', 'declaredRelative', 'ownCity', 'declared']
  const member = { idHash: 'hash-applicant', unit: '云帆科技', relatives: '顾之远', declaredFor: ['a1'] }

  expect(found(member, {}, true)).toEqual(kinds)
  expect(Object.keys(CONFLICT_KINDS)).toEqual(kinds)
  expect(showConflicts(kinds)).toBe('本人的申请、同一单位、申报的亲属、本市的申请、本人声明回避')
  expect(showConflicts([])).toBe('')
})
