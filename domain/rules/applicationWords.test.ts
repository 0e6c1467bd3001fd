import { EMPTY_APPLICATION, type ApplicationContent, type CertificateEntry } from './applicationContent'
import { APPLICATION_FIELDS } from './applicationSteps'
import { applicationChanges, certificateLine, hoursLine, postAndTitleOf } from './applicationWords'

const before: ApplicationContent = {
  ...EMPTY_APPLICATION,
  name: '秦望舒',
  portrait: 'portrait-1',
  mobile: '13900000077',
  city: '320100',
  path: 'R5.1a',
  specialties: ['planning'],
  proofs: [{ kind: 'employmentProof', key: 'proof-1' }],
}
const certificate: CertificateEntry = {
  name: '职业指导师',
  field: 'guidance',
  level: 'two',
  number: 'ZS-01',
  issuedOn: '2019-05-06',
  issuer: '江畔鉴定中心',
  scan: 'scan-1',
}
const changes = (after: Partial<ApplicationContent>) =>
  applicationChanges(before, { ...before, ...after }).map((each) => [each.field, each.before, each.after])

describe('what changed between two versions', () => {
  it('is nothing when nothing did', () => {
    expect(changes({})).toEqual([])
  })

  it('reads in the form’s words and order, whatever order it was typed in', () => {
    expect(
      changes({
        facts: { ...before.facts, posts: ['chief', 'founder'], managingSince: '2019-03', award: 'star' },
        specialties: ['planning', 'law'],
        city: '320500',
        education: 'masters',
      }),
    ).toEqual([
      ['education', '', '硕士研究生'],
      ['city', '南京', '苏州'],
      ['specialties', '职业规划', '职业规划、法律法规'],
      ['facts.posts', '', '主要负责人（董事长、总经理等）、创办人'],
      ['facts.managingSince', '', '2019年3月'],
      ['facts.award', '', '星级选手'],
    ])
  })

  it('shows another file under the same heading as exchanged, and never a file’s key', () => {
    expect(changes({ portrait: 'portrait-2', proofs: [{ kind: 'employmentProof', key: 'proof-2' }] })).toEqual([
      ['portrait', '已上传', '已上传（已更换）'],
      ['proofs', '工作年限证明', '工作年限证明（已更换）'],
    ])
    expect(changes({ portrait: '', certificates: [certificate] })).toEqual([
      ['portrait', '已上传', ''],
      ['certificates', '', '职业指导师，职业指导，二级（技师），编号 ZS-01，2019年5月6日，江畔鉴定中心'],
    ])
  })

  it('masks the mobile number, also when only hidden digits changed', () => {
    expect(changes({ mobile: '13911110077' })).toEqual([['mobile', '139****0077', '139****0077（已更换）']])
  })

  it('notices a change of any field the form has in its content', () => {
    const other: ApplicationContent = {
      name: '甲乙',
      portrait: 'x',
      politicalStatus: 'masses',
      education: 'college',
      school: 'x',
      major: 'x',
      post: 'x',
      title: 'x',
      titleLevel: 'middle',
      titleSeries: 'other',
      titleField: 'other',
      mobile: '13800000001',
      unit: 'x',
      unitKind: 'none',
      unitPhone: '025-83300000',
      city: '320300',
      cityBy: 'home',
      certificates: [certificate],
      profile: 'x',
      industry: 'ai',
      industryOther: 'x',
      specialties: ['law'],
      specialtyOther: 'x',
      hours: [{ weekday: 7, half: 'evening', mode: 'phone' }],
      category: 'champion',
      path: 'R5.5',
      facts: {
        employmentServiceSince: '2010-01',
        workFields: ['guidance'],
        relatedWorkSince: '2010-01',
        firmSize: 'small',
        posts: ['founder'],
        managingSince: '2010-01',
        inGoodStanding: 'yes',
        in1650: 'yes',
        in1650Since: '2010-01',
        researchField: 'green',
        researchProven: 'yes',
        award: 'star',
      },
      proofs: [{ kind: 'award', key: 'x' }],
      relatives: 'x',
      consent: { way: 'scan', scan: 'x', reason: 'x' },
    }
    const kept = ['idNumber', 'commitment', 'publication']

    expect(applicationChanges(EMPTY_APPLICATION, other).map(({ field }) => field)).toEqual(
      Object.keys(APPLICATION_FIELDS).filter((field) => !kept.includes(field)),
    )
  })
})

it('leaves no gap in a certificate’s line for what is not filled in', () => {
  expect(certificateLine({ ...certificate, level: '', number: '', issuedOn: '' })).toBe(
    '职业指导师，职业指导，江畔鉴定中心',
  )
})

it('writes half days and ways of service in one phrase', () => {
  expect(
    hoursLine([
      { weekday: 2, half: 'morning', mode: 'online' },
      { weekday: 7, half: 'evening', mode: 'phone' },
    ]),
  ).toBe('周二上午（线上）、周日晚上（电话）')
  expect(hoursLine([])).toBe('')
})

it.each([
  ['科长', '经济师', '科长、经济师'],
  ['', '经济师', '经济师'],
  ['科长', '', '科长'],
  ['', '', ''],
])('joins post %j and title %j', (post, title, joined) => {
  expect(postAndTitleOf({ post, title })).toBe(joined)
})
