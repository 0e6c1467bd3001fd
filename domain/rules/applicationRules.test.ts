import { EMPTY_APPLICATION, type ApplicationContent } from './applicationContent'
import { applicationProblems, plainName, signingProblems, type Signing } from './applicationRules'
import { APPLICATION_FIELDS, APPLICATION_STEPS, fieldLabel, fieldOf, stepOf } from './applicationSteps'
import { COMMITMENT, PUBLICATION } from './commitment'
import { ELIGIBILITY, type EvidencePath } from './eligibilityPaths'
import { attachedProofs, factsFor, type CareerFact } from './pathFacts'

const today = { todayOn: '2026-11-23' }
const certificate = {
  name: '职业指导员',
  field: 'guidance',
  level: 'three',
  number: 'ZZ-001',
  issuedOn: '2018-05-01',
  issuer: '江畔技能鉴定中心',
  scan: '',
} as const

const complete: ApplicationContent = {
  ...EMPTY_APPLICATION,
  name: '买买提·艾力',
  portrait: 'p1',
  politicalStatus: 'withoutParty',
  education: 'undergraduate',
  school: '江畔大学',
  major: '人力资源管理',
  post: '科长',
  mobile: '13900000077',
  unit: '江畔就业服务中心',
  unitKind: 'publicAgency',
  unitPhone: '025-83300000转801',
  city: '320100',
  cityBy: 'work',
  profile: '志'.repeat(50),
  industry: 'education',
  specialties: ['planning'],
  category: 'agency',
  path: 'R5.1a',
  facts: { ...EMPTY_APPLICATION.facts, employmentServiceSince: '2012-07' },
  proofs: [{ kind: 'employmentProof', key: 'f1' }],
  consent: { way: 'link', scan: '', reason: '' },
}

const fieldsOf = (content: ApplicationContent, occasion = {}) =>
  applicationProblems(content, { ...today, ...occasion }).map(({ field }) => field)
const problemsWith = (content: Partial<ApplicationContent>, occasion = {}) =>
  fieldsOf({ ...complete, ...content }, occasion)
const messageWith = (content: Partial<ApplicationContent>) =>
  applicationProblems({ ...complete, ...content }, today).map(({ message }) => message)

it('finds nothing wrong with a complete form', () => {
  expect(fieldsOf(complete)).toEqual([])
})

it('names everything an empty form lacks, in the paper’s order, each in a sentence that tells what to do', () => {
  const problems = applicationProblems(EMPTY_APPLICATION, today)

  expect(problems.map(({ field }) => field)).toEqual([
    'name',
    'portrait',
    'politicalStatus',
    'education',
    'school',
    'major',
    'post',
    'mobile',
    'unit',
    'unitKind',
    'unitPhone',
    'city',
    'cityBy',
    'profile',
    'industry',
    'specialties',
    'category',
    'path',
    'consent.way',
  ])
  expect(problems.map(({ message }) => message)).toContain('请选择政治面貌')
  expect(problems.map(({ message }) => message)).toContain('请填写毕业学校')
})

describe('name', () => {
  test.each(['秦望', '买买提•艾力', '古丽 娜尔', '𠮷野安', 'Anna Lin', '长'.repeat(30)])('takes %s', (name) => {
    expect(problemsWith({ name })).toEqual([])
  })
  test.each(['', '秦', '长'.repeat(31), '秦望舒1', '秦望舒😀', '<b>秦</b>'])('refuses %s', (name) => {
    expect(problemsWith({ name })).toEqual(['name'])
  })
})

describe('phones', () => {
  it('takes a mobile number for the person alone, and a landline with an extension for the unit', () => {
    expect(problemsWith({ mobile: '025-83300000' })).toEqual(['mobile'])
    expect(problemsWith({ mobile: '+86 139 0000 0077' })).toEqual([])
    expect(problemsWith({ unitPhone: '0512-65550000-12' })).toEqual([])
    expect(problemsWith({ unitPhone: '13900000078' })).toEqual([])
    expect(problemsWith({ unitPhone: '83300000' })).toEqual(['unitPhone'])
  })
})

describe('title', () => {
  it('is free to leave out, but not in part', () => {
    expect(problemsWith({ title: '经济师' })).toEqual(['titleLevel', 'titleSeries', 'titleField'])
    expect(problemsWith({ titleLevel: 'middle', titleSeries: 'other', titleField: 'other' })).toEqual(['title'])
  })
})

describe('schooling', () => {
  it('asks for no subject where a school has none', () => {
    expect(problemsWith({ education: 'seniorHigh', major: '' })).toEqual([])
    expect(problemsWith({ education: 'college', major: '' })).toEqual(['major'])
  })
})

describe('no unit', () => {
  const none = { unit: '', post: '', unitPhone: '', unitKind: 'none', cityBy: 'home' } as const

  it('is a way of its own with a reason, at the city of the residence', () => {
    expect(problemsWith({ ...none, consent: { way: 'none', scan: '', reason: '退休' } })).toEqual([])
    expect(problemsWith({ ...none, consent: { way: 'none', scan: '', reason: '' } })).toEqual(['consent.reason'])
    expect(problemsWith({ ...none, cityBy: 'work', consent: { way: 'none', scan: '', reason: '退休' } })).toEqual([
      'cityBy',
    ])
    expect(problemsWith({ ...none, consent: { way: 'link', scan: '', reason: '' } })).toEqual(['consent.way'])
  })

  it('is not for somebody who has a unit', () => {
    expect(problemsWith({ consent: { way: 'none', scan: '', reason: '不方便' } })).toEqual(['consent.way'])
  })
})

describe('consent by a scan', () => {
  it('needs the scan', () => {
    expect(problemsWith({ consent: { way: 'scan', scan: '', reason: '' } })).toEqual(['consent.scan'])
    expect(problemsWith({ consent: { way: 'scan', scan: 'f2', reason: '' } })).toEqual([])
  })

  it('takes the place of a link in a correction, unless the unit has agreed by its link', () => {
    expect(problemsWith({}, { correcting: true })).toEqual(['consent.way'])
    expect(problemsWith({}, { correcting: true, unitAgreed: true })).toEqual([])
  })
})

describe('certificates', () => {
  it('are complete rows, counted from one in words; a level is asked for where there are levels', () => {
    expect(problemsWith({ certificates: [certificate] })).toEqual([])
    expect(problemsWith({ certificates: [certificate, { ...certificate, level: '', number: '' }] })).toEqual([
      'certificates.1.level',
      'certificates.1.number',
    ])
    expect(problemsWith({ certificates: [{ ...certificate, field: 'other', level: '' }] })).toEqual([])
    expect(messageWith({ certificates: [{ ...certificate, issuedOn: '2026-11-24' }] })).toEqual([
      '第 1 个证书的发证日期不能晚于今天',
    ])
    expect(problemsWith({ certificates: [{ ...certificate, issuedOn: '2026-02-30' }] })).toEqual([
      'certificates.0.issuedOn',
    ])
  })
})

describe('profile', () => {
  test.each([
    [49, ['profile']],
    [50, []],
    [1000, []],
    [1001, ['profile']],
  ])('of %i characters', (count, expected) => {
    expect(problemsWith({ profile: ` ${'志'.repeat(count)}\n` })).toEqual(expected)
  })
})

describe('fields of work', () => {
  it('need their text for 其他, and one speciality at least', () => {
    expect(problemsWith({ industry: 'other', specialties: ['other'] })).toEqual(['industryOther', 'specialtyOther'])
    expect(problemsWith({ industry: 'other', industryOther: '低空经济' })).toEqual([])
    expect(problemsWith({ specialties: [] })).toEqual(['specialties'])
  })
})

describe('the chosen path', () => {
  const FACTS: Record<EvidencePath, CareerFact[]> = {
    'R5.1a': ['employmentServiceSince'],
    'R5.1b': ['posts'],
    'R5.2': ['workFields', 'relatedWorkSince'],
    'R5.3a': ['firmSize', 'posts', 'managingSince', 'inGoodStanding'],
    'R5.3b': ['firmSize', 'posts', 'managingSince', 'inGoodStanding'],
    'R5.3c': ['firmSize', 'posts', 'managingSince', 'inGoodStanding'],
    'R5.4a': ['in1650', 'in1650Since'],
    'R5.4b': ['researchField', 'researchProven'],
    'R5.5': ['award'],
  }

  test.each(Object.entries(FACTS))('%s asks for its own facts and a proof, and for nothing else', (key, facts) => {
    const path = key as EvidencePath
    const content = { path, category: ELIGIBILITY[path].category, facts: EMPTY_APPLICATION.facts, proofs: [] }

    expect(factsFor(path)).toEqual(facts)
    expect(problemsWith(content)).toEqual([...facts.map((fact) => `facts.${fact}`), 'proofs'])
  })

  it('belongs to its category', () => {
    expect(problemsWith({ category: 'champion' })).toEqual(['path'])
  })

  it('lets somebody apply who falls short of it: that is a gap for the city to judge', () => {
    const short = { facts: { ...complete.facts, employmentServiceSince: '2026-01' }, unitKind: 'enterprise' } as const

    expect(problemsWith(short)).toEqual([])
  })

  it('refuses a month that has not come', () => {
    expect(problemsWith({ facts: { ...complete.facts, employmentServiceSince: '2026-12' } })).toEqual([
      'facts.employmentServiceSince',
    ])
  })

  it('is content with one proof that fits; the scan beside a certificate is one', () => {
    const scanned = { certificates: [{ ...certificate, scan: 'f3' }], proofs: [] }

    expect(problemsWith({ proofs: [{ kind: 'honour', key: 'f1' }] })).toEqual(['proofs'])
    expect(problemsWith(scanned)).toEqual([])
    expect(attachedProofs(scanned)).toEqual(['skillCertificate'])
  })
})

describe('signing', () => {
  const signing: Signing = {
    commitment: { signature: 'f9', typedName: '', version: COMMITMENT.version },
    publication: {
      agreed: true,
      fields: ['name', 'unit', 'postAndTitle', 'city', 'specialties'],
      version: PUBLICATION.version,
    },
  }
  const found = (commitment: object, publication: object = {}) =>
    signingProblems(
      {
        commitment: { ...signing.commitment, ...commitment },
        publication: { ...signing.publication, ...publication },
      },
      '买买提·艾力',
    ).map(({ field }) => field)

  it('takes a drawn signature, or the name typed by who cannot draw', () => {
    expect(found({})).toEqual([])
    expect(found({ signature: '', typedName: '买买提 • 艾力' })).toEqual([])
    expect(found({ signature: '' })).toEqual(['commitment.signature'])
    expect(found({ signature: '', typedName: '秦望舒' })).toEqual(['commitment.typedName'])
  })

  it('is of the text as it stands', () => {
    expect(found({ version: '2020-01' }, { version: '2020-01' })).toEqual(['commitment.version', 'publication.version'])
  })

  it('cannot leave out what the notice publishes', () => {
    expect(found({}, { fields: ['name', 'unit', 'city', 'specialties'] })).toEqual(['publication.fields'])
    expect(found({}, { agreed: false, fields: [] })).toEqual(['publication.agreed'])
  })

  it('compares names without spaces and with one kind of dot', () => {
    expect(plainName(' 买买提 ‧ 艾力')).toBe('买买提·艾力')
  })
})

describe('the steps of the form', () => {
  it('hold every field of the form once', () => {
    const inSteps: string[] = APPLICATION_STEPS.flatMap(({ fields }) => [...fields])

    expect(inSteps).toEqual(Object.keys(APPLICATION_FIELDS))
    expect(new Set(inSteps).size).toBe(inSteps.length)
    expect(APPLICATION_STEPS).toHaveLength(6)
  })

  it('know where every part of the content stands', () => {
    const parts = Object.entries(EMPTY_APPLICATION).flatMap(([key, value]) =>
      key === 'facts' || key === 'consent' ? Object.keys(value as object).map((part) => `${key}.${part}`) : [key],
    )

    expect(parts.filter((part) => fieldOf(part) !== part)).toEqual([])
  })

  it('lead to a problem by its path', () => {
    expect(fieldOf('certificates.3.number')).toBe('certificates')
    expect(fieldOf('nothing.here')).toBeNull()
    expect(fieldLabel('commitment.signature')).toBe('本人承诺')
    expect(fieldLabel('')).toBe('整份申请')
    expect(stepOf('name')).toBe(0)
    expect(stepOf('certificates.3.number')).toBe(2)
    expect(stepOf('facts.award')).toBe(4)
    expect(stepOf('')).toBe(0)
  })
})
